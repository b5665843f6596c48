import { parentPort } from 'node:worker_threads';
import { describeFailure } from '../../refuse/describeFailure.ts';
import { examine, fit as fits } from './examine.ts';
import type { ExamineTask, FitTask, Tasks } from './types.ts';

/** The thread of its own in which publications are examined, one at a time; `createExaminer` talks to it. */
parentPort!.on('message', (asked: { id: number; name: keyof Tasks; task: never }) => {
  const { id, name, task } = asked;
  try {
    const result = name === 'examine' ? examine(task as ExamineTask) : fits(task as FitTask);
    parentPort!.postMessage({ id, result });
  } catch (error) {
    parentPort!.postMessage({ id, failure: describeFailure(error) });
  }
});
