import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { untilQuiet } from '../../records/untilQuiet.ts';

test('whoever asks within a few turns is waited for', async () => {
  let waiting = 1;
  const quiet = untilQuiet(() => waiting);
  for (let turn = 0; turn < 3; turn++) {
    await nextTurn();
    waiting += 1;
  }
  await quiet;
  expect(waiting).toBe(4);
});

test('where others ask on and on the first do not wait for ever', async () => {
  let turns = 0;
  await untilQuiet(() => turns++);
  expect(turns).toBeLessThan(50);
});
