import { setImmediate as nextTurn } from 'node:timers/promises';

const quietTurns = 7;
const mostTurns = 32;

/**
 * Waits for others who are about to ask, so that one question serves them all: until some turns of the event loop
 * brought nobody. There is no timer: where nothing else is to be done, turns take no time; under load, when asking
 * together pays, they are long.
 *
 * @param waiting how many have asked
 */
export async function untilQuiet(waiting: () => number): Promise<void> {
  let seen = waiting();
  let quiet = 0;
  for (let turn = 0; turn < mostTurns && quiet < quietTurns; turn++) {
    await nextTurn();
    const now = waiting();
    quiet = now === seen ? quiet + 1 : 0;
    seen = now;
  }
}
