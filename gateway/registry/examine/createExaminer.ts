import { Worker } from 'node:worker_threads';
import { RegistryRefusal } from '../registryRefusal.ts';
import { takeTurns } from '../takeTurns.ts';
import type { Tasks } from './types.ts';

/**
 * Asks the other thread; one task after the other, and none for whom `signal` says that they have left.
 * @throws RegistryRefusal CHECK_TOO_LARGE, CHECK_FAILED; the signal's reason
 */
export type Examine = <Name extends keyof Tasks>(
  name: Name,
  task: Tasks[Name]['task'],
  signal?: AbortSignal,
) => Promise<Tasks[Name]['result']>;

/** A supergraph that takes longer, or more memory, is not one that gateways could switch to. */
const limitMs = 45_000;
const limitMegabytes = 768;
/** A thread that nobody needs holds some hundred megabytes. */
const idleMs = 120_000;
const NOBODY_LEAVES = new AbortController().signal;

/**
 * A thread for composing, guarding and comparing: it takes a second of a processor, in which this thread goes on answering
 * practitioners. It is started when it is first needed, and ended when nobody needed it for a while, or when a task is
 * beyond all limits; what it is asked next, a new one answers.
 */
export function createExaminer(): Examine {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  const inTurn = takeTurns();
  let count = 0;

  return (name, task, signal = NOBODY_LEAVES) => inTurn(signal, () => ask(name, task));

  function ask<Name extends keyof Tasks>(name: Name, task: Tasks[Name]['task']) {
    clearTimeout(idle);
    const asked = worker ?? startWorker();
    worker = asked;
    count += 1;
    const id = count;
    // Only what is under way keeps a process that is about to end.
    asked.ref();
    return new Promise<Tasks[Name]['result']>((resolve, reject) => {
      const limit = setTimeout(() => end(new RegistryRefusal('CHECK_TOO_LARGE')), limitMs);
      const answered = (message: { id: number; result?: Tasks[Name]['result']; failure?: object }) => {
        if (message.id !== id) return;
        if (message.result) settle(() => resolve(message.result!));
        else settle(() => reject(new RegistryRefusal('CHECK_FAILED', undefined, message.failure)));
      };
      const failed = (error: Error & { code?: string }) =>
        end(
          new RegistryRefusal(
            error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'CHECK_TOO_LARGE' : 'CHECK_FAILED',
            undefined,
            error,
          ),
        );
      asked.on('message', answered).once('error', failed);
      asked.postMessage({ id, name, task });

      function settle(how: () => void): void {
        clearTimeout(limit);
        asked.off('message', answered).off('error', failed);
        asked.unref();
        idle = setTimeout(stop, idleMs).unref();
        how();
      }
      function end(error: Error): void {
        settle(() => reject(error));
        stop();
      }
    });
  }

  function stop(): void {
    void worker?.terminate();
    worker = null;
  }
}

/** The same thread for all gateways of a process. */
export const examineApart: Examine = createExaminer();

/** In a clone the code is TypeScript: what reads it has to be registered in the other thread, too. */
function startWorker(): Worker {
  const file = import.meta.url.endsWith('.ts') ? './readWorker.js' : './worker.js';
  const resourceLimits = { maxOldGenerationSizeMb: limitMegabytes };
  return new Worker(new URL(file, import.meta.url), { execArgv: [], resourceLimits });
}
