import type { GenuineCheckpoint } from './openCheckpoints.ts';

/** Checkpoints in order, of which one is looked at before it is taken; null: there is none, or it is not wanted. */
export function oneAhead(checkpoints: AsyncIterator<GenuineCheckpoint>) {
  let next: GenuineCheckpoint | null | undefined;
  let count = 0;
  return {
    count: (): number => count,
    async take(isWanted = (_checkpoint: GenuineCheckpoint) => true): Promise<GenuineCheckpoint | null> {
      if (next === undefined)
        next = ((await checkpoints.next()).value as GenuineCheckpoint | undefined) ?? null;
      if (!next || !isWanted(next)) return null;
      const taken = next;
      next = undefined;
      count += 1;
      return taken;
    },
  };
}
