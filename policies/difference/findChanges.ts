import { effectiveClass } from '../agreement/effectiveClass.ts';
import { viewSubject } from '../subject/viewSubject.ts';
import { distinctionsOf } from './distinctions.ts';
import { type Distinction, distinction, explore, type Leaf, type Note, wholeBox } from './explore.ts';
import { extentOf, NOTHING, type Shown } from './extentOf.ts';
import { noteReading } from './noteReading.ts';
import { questionAt } from './questionAt.ts';
import { type Point, placeOf, pointAt, type Side, type Space, sizesOf, valuesOn } from './space.ts';

/** What a field shows on either side of a change, for all inputs of a leaf. */
export interface Change {
  readonly before: Shown;
  readonly after: Shown;
}

/**
 * The space cut into leaves in which each side shows one thing. Both sides are decided by the policy's own table; only
 * what it reads cuts.
 */
export function findChanges(before: Side, after: Side, space: Space): Leaf<Change>[] {
  const known = knownTo([before, after], space);
  const readBefore = createReader(before, space);
  const readAfter = createReader(after, space);
  return explore(wholeBox(sizesOf(space)), (values, note) => {
    const point = pointAt(space, values);
    for (const one of known) note(one);
    return { before: readBefore(point, note), after: readAfter(point, note) };
  });
}

function createReader(side: Side, space: Space) {
  const distinctions = distinctionsOf(side, space);
  return (point: Point, note: Note): Shown => {
    const asking = questionAt(point, side, space.classes);
    if (asking === null || side.field === null) return NOTHING;
    note(distinctions.controller);
    const controller = point.controller === '' ? null : point.controller!;
    const view = viewSubject(side.agreement, asking);
    return extentOf(side, controller, (dataClass) => {
      const decided = effectiveClass(side.agreement, dataClass, controller);
      return noteReading(view, distinctions, new Set([decided, dataClass]), note);
    });
  };
}

/** Whom each side's agreement knows at all: nobody else can ask. */
function knownTo(sides: readonly Side[], space: Space): Distinction[] {
  const tables = [
    ['organisation', (side: Side) => side.agreement.organisations],
    ['roleTier', (side: Side) => side.agreement.roleTiers],
    ['function', (side: Side) => side.agreement.functions],
  ] as const;
  return tables.map(([axis, table]) =>
    distinction([placeOf(space, axis)], sizesOf(space), ([value]) =>
      sides.map((side) => table(side).has(valuesOn(space, axis)[value!]!)).join(),
    ),
  );
}
