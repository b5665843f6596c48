import { type Box, valuesOf } from './explore.ts';

/**
 * Few and large boxes that together are exactly the given disjoint ones. They may overlap: "every CLINICAL role" and
 * "every role of this organisation" read better than the pieces that they are cut into.
 * @param free boxes of points that nobody can be at: they may be covered or not, whichever makes larger boxes
 */
export function fold(disjoint: readonly Box[], free: readonly Box[] = []): Box[] {
  const merged = merge(disjoint);
  const room = [...merged, ...free];
  return cover(unique(merged.map((box) => grow(box, room))), merged);
}

/** How many points a box holds. */
export const countPoints = (box: Box): number =>
  box.reduce((product, mask) => product * valuesOf(mask).length, 1);

/** Puts boxes together that differ in one axis only, until there are none. */
export function merge(boxes: readonly Box[]): Box[] {
  let current = [...boxes];
  for (let before = Number.POSITIVE_INFINITY; current.length < before; ) {
    before = current.length;
    for (let axis = (current[0]?.length ?? 0) - 1; axis >= 0; axis -= 1) current = mergeAlong(current, axis);
  }
  return current;
}

function mergeAlong(boxes: readonly Box[], axis: number): Box[] {
  const byRest = new Map<string, Box>();
  for (const box of boxes) {
    const rest = box.with(axis, 0).join();
    const alike = byRest.get(rest);
    byRest.set(rest, alike ? alike.with(axis, alike[axis]! | box[axis]!) : box);
  }
  return [...byRest.values()];
}

/** The box with every value added that the whole has room for. */
function grow(box: Box, whole: readonly Box[]): Box {
  let grown = box;
  for (const axis of box.keys()) {
    const room = whole.reduce((mask, one) => mask | one[axis]!, 0) & ~grown[axis]!;
    const near = whole.filter((one) => meets(grown.with(axis, room), one));
    for (const value of valuesOf(room)) {
      const slice = grown.with(axis, 1 << value);
      if (isWithin(slice, near)) grown = grown.with(axis, grown[axis]! | (1 << value));
    }
  }
  return grown;
}

/** Picks what adds most until the whole is covered, and leaves out what the later picks made needless. */
function cover(candidates: readonly Box[], whole: readonly Box[]): Box[] {
  const picked: Box[] = [];
  let left: readonly Box[] = whole;
  while (left.length > 0) {
    const best = candidates.reduce((one, other) => (adds(other, left) > adds(one, left) ? other : one));
    picked.push(best);
    left = left.flatMap((box) => without(box, best));
  }
  return picked.filter((box, index) => {
    const others = picked.filter((_, other) => other !== index);
    if (!isWithin(box, others)) return true;
    picked.splice(index, 1, EMPTY);
    return false;
  });
}

const EMPTY: Box = [];

function adds(box: Box, left: readonly Box[]): number {
  return left.reduce((sum, one) => {
    const common = one.map((mask, axis) => mask & box[axis]!);
    return sum + countPoints(common);
  }, 0);
}

/** Whether every point of the box is in one of the boxes of the whole. Part by part: most answers are no, and early. */
export function isWithin(box: Box, whole: readonly Box[], from = 0): boolean {
  for (let index = from; index < whole.length; index += 1) {
    const one = whole[index]!;
    if (!meets(box, one)) continue;
    return without(box, one).every((part) => isWithin(part, whole, index + 1));
  }
  return false;
}

/** Whether two boxes have a point in common; EMPTY has none with any. */
function meets(box: Box, other: Box): boolean {
  for (let axis = 0; axis < box.length; axis += 1) if ((box[axis]! & other[axis]!) === 0) return false;
  return true;
}

/** What is left of a box, as disjoint boxes. */
function without(box: Box, taken: Box): Box[] {
  if (!meets(box, taken)) return [box];
  const parts: Box[] = [];
  let rest = box;
  for (const [axis, mask] of box.entries()) {
    const outside = mask & ~taken[axis]!;
    if (outside !== 0) parts.push(rest.with(axis, outside));
    rest = rest.with(axis, mask & taken[axis]!);
  }
  return parts;
}

function unique(boxes: readonly Box[]): Box[] {
  return [...new Map(boxes.map((box) => [box.join(), box])).values()];
}
