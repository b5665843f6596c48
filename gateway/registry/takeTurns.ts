/** Does work in a row, one after the other; of whoever has left nothing is done any more. */
export type InTurn = <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T>;

/** Makes a row of its own. Everybody waits for what is done in it: nothing that asks a service belongs there. */
export function takeTurns(): InTurn {
  let turn: Promise<unknown> = Promise.resolve();
  return (signal, work) => {
    const mine = turn.then(() => {
      signal.throwIfAborted();
      return work();
    });
    turn = mine.catch(() => undefined);
    return mine;
  };
}
