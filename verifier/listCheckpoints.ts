import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { Unusable } from './unusable.ts';

/** The numbers under which a folder holds checkpoints, ascending: years of them are millions. */
export interface CheckpointList {
  readonly numbers: Float64Array;
  /** 0: it holds none. */
  readonly last: number;
  pathOf(number: number): string;
}

/** @throws Unusable CHECKPOINTS_UNREADABLE */
export async function listCheckpoints(folder: string): Promise<CheckpointList> {
  const numbers: number[] = [];
  const entries = await opendir(folder, { bufferSize: 1_000 }).catch(() => {
    throw new Unusable('CHECKPOINTS_UNREADABLE', 'A folder of checkpoints cannot be read.');
  });
  for await (const { name } of entries) {
    const number = Number(/^(\d{10,15})\.checkpoint$/.exec(name)?.[1] ?? 0);
    // Under one name only: two files of one number in one folder would be two histories.
    if (number > 0 && nameOf(number) === name) numbers.push(number);
  }
  const sorted = Float64Array.from(numbers).sort();
  return { numbers: sorted, last: sorted.at(-1) ?? 0, pathOf: (number) => join(folder, nameOf(number)) };
}

const nameOf = (number: number): string => `${String(number).padStart(10, '0')}.checkpoint`;

interface Numbered {
  readonly number: number;
  readonly places: readonly string[];
  /** A folder that holds later ones does not hold this one. */
  readonly isLacking: boolean;
}

/** Every number that some folder holds, with where it lies. */
export function* inOrder(lists: readonly CheckpointList[]): Generator<Numbered> {
  const at = lists.map(() => 0);
  const next = (list: number) => lists[list]!.numbers[at[list]!] ?? Number.POSITIVE_INFINITY;
  for (;;) {
    const number = Math.min(...lists.map((_list, index) => next(index)));
    if (number === Number.POSITIVE_INFINITY) return;
    const places: string[] = [];
    for (const [index, { pathOf }] of lists.entries()) {
      if (next(index) !== number) continue;
      places.push(pathOf(number));
      at[index]! += 1;
    }
    yield { number, places, isLacking: places.length < lists.filter(({ last }) => last >= number).length };
  }
}
