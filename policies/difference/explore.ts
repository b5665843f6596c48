/** A product of sets of values: for each axis a bit mask of the values that belong to it, in the order of the axes. */
export type Box = readonly number[];

/** Something that a decision reads: of these axes, told apart only as far as `key` tells. Values are indices. */
export interface Distinction {
  readonly axes: readonly number[];
  readonly key: (values: readonly number[]) => string;
  /** What each axis counts in the name of a box. */
  readonly weights: readonly number[];
  /** How boxes were split before. */
  readonly known: Map<number, Split | null>;
}

interface Split {
  readonly axis: number;
  readonly groups: readonly number[];
}

export interface Leaf<Label> {
  readonly box: Box;
  readonly label: Label;
}

export type Note = (distinction: Distinction) => void;

/** @param sizes how many values each axis of the space has; those of the distinction's own, together, at most 53 */
export function distinction(
  axes: readonly number[],
  sizes: readonly number[],
  key: Distinction['key'],
): Distinction {
  let weight = 1;
  const weights = axes.map((axis) => {
    const own = weight;
    weight *= 2 ** sizes[axis]!;
    return own;
  });
  return { axes, key: remembering(key), weights, known: new Map() };
}

/** Keys are asked for again in every smaller box. */
function remembering(key: Distinction['key']): Distinction['key'] {
  const keys = new Map<number, string>();
  return (values) => {
    const name = values.reduce((sum, value) => sum * 32 + value, 0);
    let found = keys.get(name);
    if (found === undefined) {
      found = key(values);
      keys.set(name, found);
    }
    return found;
  };
}

/** The whole space, given how many values each axis has (at most 31). */
export const wholeBox = (sizes: readonly number[]): Box => sizes.map((size) => 2 ** size - 1);

/** The lowest value of a mask, as an index: what stands for all of them. */
export const lowest = (mask: number): number => 31 - Math.clz32(mask & -mask);

export const valuesOf = (mask: number): number[] => {
  const values: number[] = [];
  for (let left = mask; left !== 0; left &= left - 1) values.push(lowest(left));
  return values;
};

/**
 * Cuts a box into leaves in which a function gives one label: the function runs on the lowest point of a box and notes
 * each distinction that it reads; where the box is on both sides of one, it is cut, and the other parts wait for runs of
 * their own. What a run did not read, it cannot turn on: the leaves are exact, disjoint and cover the box.
 */
export function explore<Label>(
  whole: Box,
  run: (point: readonly number[], note: Note) => Label,
): Leaf<Label>[] {
  if (whole.some((mask) => mask === 0)) return [];
  const leaves: Leaf<Label>[] = [];
  const waiting: Box[] = [whole];
  for (let start = waiting.pop(); start !== undefined; start = waiting.pop()) {
    const box = [...start];
    const note: Note = (read) => {
      for (let split = splitOf(read, box); split !== null; split = splitOf(read, box)) {
        const [here, ...others] = split.groups;
        for (const group of others) waiting.push(box.with(split.axis, group));
        box[split.axis] = here!;
      }
    };
    const label = run(start.map(lowest), note);
    leaves.push({ box, label });
  }
  return leaves;
}

/** The first axis on whose values, within the box, the key depends, and the values that are alike; null: none. */
function splitOf(read: Distinction, box: Box): Split | null {
  let name = 0;
  let isOne = true;
  for (let place = 0; place < read.axes.length; place += 1) {
    const mask = box[read.axes[place]!]!;
    isOne &&= (mask & (mask - 1)) === 0;
    name += mask * read.weights[place]!;
  }
  if (isOne) return null;
  let split = read.known.get(name);
  if (split === undefined) {
    split = findSplit(
      read,
      read.axes.map((axis) => box[axis]!),
    );
    read.known.set(name, split);
  }
  return split;
}

function findSplit(read: Distinction, masks: readonly number[]): Split | null {
  const points = productOf(masks.map(valuesOf));
  const keys = points.map((point) => read.key(point));
  for (const [place, axis] of read.axes.entries()) {
    const signatures = new Map<number, string>();
    for (const [index, point] of points.entries()) {
      const value = point[place]!;
      signatures.set(value, `${signatures.get(value) ?? ''}\n${keys[index]}`);
    }
    const groups = new Map<string, number>();
    for (const [value, signature] of signatures)
      groups.set(signature, (groups.get(signature) ?? 0) | (1 << value));
    if (groups.size > 1) return { axis, groups: [...groups.values()] };
  }
  return null;
}

function productOf(lists: readonly (readonly number[])[]): number[][] {
  return lists.reduce<number[][]>(
    (points, list) => points.flatMap((point) => list.map((value) => [...point, value])),
    [[]],
  );
}
