import { type GenuineCheckpoint, openCheckpoints } from './openCheckpoints.ts';
import { Unusable } from './unusable.ts';

/** A checkpoint, and the notes that lead to it from the public key: those that endorse another key, then itself. */
export interface Vouched {
  readonly checkpoint: GenuineCheckpoint;
  readonly notes: readonly string[];
}

/**
 * The first checkpoint that `isWanted`, or else the last one.
 * @throws Unusable CHECKPOINTS_UNUSABLE where one before it does not hold, or there is none.
 */
export async function collectCheckpoint(
  folders: readonly string[],
  publicKey: string,
  isWanted: (checkpoint: GenuineCheckpoint) => boolean,
): Promise<Vouched> {
  const endorsements: string[] = [];
  let found: Vouched | null = null;
  const refuse = (): never => {
    throw new Unusable('CHECKPOINTS_UNUSABLE', 'The checkpoints do not hold: run "kinview ledger verify".');
  };
  for await (const checkpoint of openCheckpoints(
    { folders, publicKey, windowMs: Number.POSITIVE_INFINITY },
    refuse,
  )) {
    found = { checkpoint, notes: [...endorsements, checkpoint.note] };
    if (isWanted(checkpoint)) return found;
    if (checkpoint.nextKey) endorsements.push(checkpoint.note);
  }
  return found ?? refuse();
}
