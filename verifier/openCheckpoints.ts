import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tell } from './fault.ts';
import { sha256 } from './merkle.ts';
import { readVerifierKey, textOf, type VerifierKey } from './note.ts';
import { type CheckpointText, readCheckpoint } from './readCheckpoint.ts';
import { Unusable } from './unusable.ts';

export interface GenuineCheckpoint extends CheckpointText {
  readonly note: string;
}

/**
 * The checkpoints of one or more folders (each a place that the sealer writes to), in order, each checked: signed by
 * the key that is trusted at that point, under its own number, following the one before.
 */
export async function* openCheckpoints(
  folders: readonly string[],
  publicKey: string,
  tell: Tell,
): AsyncGenerator<GenuineCheckpoint> {
  let key = readVerifierKey(publicKey);
  let before: GenuineCheckpoint | null = null;
  for (const { number, places, isLacking } of await listNumbers(folders)) {
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
    yield before;
    if (found.nextKey) key = readVerifierKey(found.nextKey);
  }
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

interface Numbered {
  readonly number: number;
  readonly places: readonly string[];
  /** A folder that holds later ones does not hold this one. */
  readonly isLacking: boolean;
}

async function listNumbers(folders: readonly string[]): Promise<Numbered[]> {
  const places = new Map<number, string[]>();
  const ends: number[] = [];
  for (const folder of folders) {
    const files = await readdir(folder).catch(() => {
      throw new Unusable('CHECKPOINTS_UNREADABLE', 'A folder of checkpoints cannot be read.');
    });
    let end = 0;
    for (const file of files) {
      const number = Number(/^(\d+)\.checkpoint$/.exec(file)?.[1] ?? 0);
      if (number === 0) continue;
      places.set(number, [...(places.get(number) ?? []), join(folder, file)]);
      end = Math.max(end, number);
    }
    ends.push(end);
  }
  return [...places]
    .sort(([one], [other]) => one - other)
    .map(([number, files]) => ({
      number,
      places: files,
      isLacking: files.length < ends.filter((end) => end >= number).length,
    }));
}
