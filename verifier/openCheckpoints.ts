import { readFile } from 'node:fs/promises';
import type { Tell } from './fault.ts';
import { inOrder, listCheckpoints } from './listCheckpoints.ts';
import { sha256 } from './merkle.ts';
import { readVerifierKey, textOf, type VerifierKey } from './note.ts';
import { type CheckpointText, readCheckpoint } from './readCheckpoint.ts';

export interface GenuineCheckpoint extends CheckpointText {
  readonly note: string;
}

export interface CheckpointsGiven {
  /** Each a place that the sealer writes to. */
  readonly folders: readonly string[];
  readonly publicKey: string;
  /** How much later than others one place may be given a checkpoint, ms. */
  readonly windowMs: number;
}

/**
 * The checkpoints of one or more folders, in order, each checked: signed by the key that is trusted at that point, under
 * its own number, following the one before.
 */
export async function* openCheckpoints(
  { folders, publicKey, windowMs }: CheckpointsGiven,
  tell: Tell,
): AsyncGenerator<GenuineCheckpoint> {
  let key = readVerifierKey(publicKey);
  let before: GenuineCheckpoint | null = null;
  const lists = await Promise.all(folders.map(listCheckpoints));
  const arrivals = checkArrivals(
    lists.map(({ last }) => last),
    windowMs,
    tell,
  );
  for (const { number, places, isLacking } of inOrder(lists)) {
    const at = `checkpoint ${number}`;
    const notes = await Promise.all(places.map((file) => readFile(file, 'utf8')));
    const note = notes[0] as string;
    const found = open(note, key);
    if (!found) {
      tell('CHECKPOINT_INVALID', at, 'it is not signed by the key that is trusted here');
      continue;
    }
    if (found.number !== number) {
      tell('CHECKPOINT_SWAPPED', at, `what lies there is checkpoint ${found.number}`);
      continue;
    }
    if (notes.some((other) => other !== note))
      tell('FORKED', at, 'two places hold different checkpoints under one number');
    if (before) tellGap(before, found, tell);
    else if (number > 1) tell('CHECKPOINT_MISSING', 'checkpoint 1', `the first that is there is ${number}`);
    if (isLacking) tell('CHECKPOINT_MISSING', at, 'one of the places that hold later ones does not hold it');
    before = { ...found, note };
    arrivals.note(before);
    yield before;
    if (found.nextKey) key = readVerifierKey(found.nextKey);
  }
  if (before) arrivals.end(before);
}

/** Whether each place was given the checkpoints until the end, or but for the time that a delivery may take. */
function checkArrivals(ends: readonly number[], windowMs: number, tell: Tell) {
  const moments = new Map<number, number>();
  return {
    note({ number, at }: GenuineCheckpoint): void {
      if (ends.includes(number)) moments.set(number, at);
    },
    end({ number, at }: GenuineCheckpoint): void {
      for (const [place, end] of ends.entries()) {
        if (end >= number || at - (moments.get(end) ?? Number.NEGATIVE_INFINITY) <= windowMs) continue;
        const where = `place ${place + 1} of ${ends.length}`;
        tell('CHECKPOINT_MISSING', `checkpoint ${end + 1}`, `it and what follows did not arrive at ${where}`);
      }
    },
  };
}

function open(note: string, key: VerifierKey): CheckpointText | null {
  const text = textOf(note, key);
  return text === null ? null : readCheckpoint(text);
}

function tellGap(before: GenuineCheckpoint, found: CheckpointText, tell: Tell): void {
  const at = `checkpoint ${found.number}`;
  if (found.number !== before.number + 1)
    tell('CHECKPOINT_MISSING', `checkpoint ${before.number + 1}`, 'it is not there');
  else if (found.previous !== sha256(before.note).toString('base64'))
    tell('CHECKPOINT_SWAPPED', at, 'it does not follow the checkpoint before it');
  if (found.size < before.size) tell('FORKED', at, 'it covers less than the checkpoint before it');
  if (found.origin !== before.origin) tell('CHECKPOINT_SWAPPED', at, 'it is of another ledger');
}
