import { checkPurpose } from '../agreement/checkPurpose.ts';
import type { Purpose, WorkFunction } from '../words.ts';
import { type Box, type Leaf, valuesOf, wholeBox } from './explore.ts';
import { EXTENTS } from './extentOf.ts';
import type { Change } from './findChanges.ts';
import { fold, isWithin } from './fold.ts';
import { placeOf, type Side, type Space, sizesOf, valuesOn } from './space.ts';

/** GAINED_MORE and LOST_PART: of GOVERNANCE records, more or fewer of which are shown than before. */
export type Effect = 'GAINED' | 'GAINED_MORE' | 'LOST' | 'LOST_PART';

/**
 * Everybody of whom all conditions are true. What is not listed is any. Beside the axes of the space, `record` says
 * whether the record is of the asker's own organisation (OWN) or of another, or of the partnership's own (OTHER). Only
 * who may ask for the purpose at all is meant (P03).
 */
export interface Rule {
  readonly when: Readonly<Record<string, readonly string[]>>;
  /** The codes of the rules of the decision table that disclose: after the change, or before it where something is lost. */
  readonly grounds: readonly string[];
}

/** The rules of one effect, where none or one of these exceptions is in force (`NONE`, `OVERRIDE` …). */
export interface EffectRules {
  readonly effect: Effect;
  readonly exceptions: readonly string[];
  readonly rules: readonly Rule[];
}

const EFFECTS: readonly Effect[] = ['GAINED', 'GAINED_MORE', 'LOST', 'LOST_PART'];
const RECORDS = ['OWN', 'OTHER'];

/** Folds leaves into few rules that hold exactly where the leaves change something. */
export function foldChanges(
  leaves: readonly Leaf<Change>[],
  space: Space,
  sides: readonly Side[],
): EffectRules[] {
  const free = nobodyIn(space, sides);
  return EFFECTS.flatMap((effect) => {
    const changed = leaves
      .filter(({ label }) => effectOf(label) === effect)
      .flatMap(({ box, label }) =>
        byOwner(box, space).map((part) => ({
          box: part,
          ground: (effect.startsWith('GAINED') ? label.after : label.before).ground,
        })),
      );
    return byException(changed, space).map(({ exceptions, grounded, alike }) => {
      const boxes = fold(
        grounded.map(({ box }) => box),
        free,
      );
      return { effect, exceptions, rules: boxes.map((box) => ruleOf(box, alike, space)) };
    });
  });
}

function effectOf({ before, after }: Change): Effect | null {
  const more = EXTENTS.indexOf(after.extent) - EXTENTS.indexOf(before.extent);
  if (more > 0) return before.extent === 'NOTHING' ? 'GAINED' : 'GAINED_MORE';
  if (more < 0) return after.extent === 'NOTHING' ? 'LOST' : 'LOST_PART';
  return null;
}

interface Grounded {
  readonly box: Box;
  readonly ground: string;
}

/** A box, which holds one controller, in two: that organisation's own practitioners, and everybody else. */
function byOwner(box: Box, space: Space): Box[] {
  const organisation = placeOf(space, 'organisation');
  const [own, other] = ownersOf(box[placeOf(space, 'controller')]!, space);
  return [
    [...box.with(organisation, box[organisation]! & own), 1],
    [...box.with(organisation, box[organisation]! & other), 2],
  ].filter((part) => part[organisation] !== 0);
}

/** The organisations that a controller is, and that it is not. */
function ownersOf(controllerMask: number, space: Space): [number, number] {
  const [index] = valuesOf(controllerMask);
  const organisations = valuesOn(space, 'organisation');
  const place = organisations.indexOf(valuesOn(space, 'controller')[index!]!);
  const own = place < 0 ? 0 : 2 ** place;
  return [own, (2 ** organisations.length - 1) & ~own];
}

/** Points that nobody can be at: one's own record of another organisation, and purposes that are not open to one. */
function nobodyIn(space: Space, sides: readonly Side[]): Box[] {
  const whole = [...wholeBox(sizesOf(space)), 2 ** RECORDS.length - 1];
  const at = (masks: Readonly<Record<string, number>>, record = whole.at(-1)!): Box => {
    const box = [...whole];
    for (const [axis, mask] of Object.entries(masks)) box[placeOf(space, axis)] = mask;
    return box.with(-1, record);
  };
  const strangers = valuesOn(space, 'controller').flatMap((_, index) => {
    const controller = 2 ** index;
    const [own, other] = ownersOf(controller, space);
    const others = at({ controller, organisation: other }, 1);
    return own === 0 ? [others] : [others, at({ controller, organisation: own }, 2)];
  });
  const closed = valuesOn(space, 'purpose').map((purpose, index) => {
    const functions = valuesOn(space, 'function').map((name, place) =>
      sides.some((side) => isServed(side, purpose, name)) ? 0 : 2 ** place,
    );
    return at({ purpose: 2 ** index, function: functions.reduce((mask, one) => mask | one, 0) });
  });
  return [...strangers, ...closed].filter((box) => box.every((mask) => mask !== 0));
}

function isServed({ agreement }: Side, purpose: string, name: string): boolean {
  const asker = { id: '', organisation: '', agency: '', roleTier: '', function: name as WorkFunction };
  return checkPurpose(agreement, asker, purpose as Purpose) === null;
}

interface ExceptionGroup {
  readonly exceptions: string[];
  /** Under the first of the exceptions. */
  readonly grounded: readonly Grounded[];
  /** Under all of them: the same points, perhaps on other grounds. */
  readonly alike: Grounded[];
}

/** Exceptions under which exactly the same changes stand together; those under which nothing does are left out. */
function byException(changed: readonly Grounded[], space: Space): ExceptionGroup[] {
  const axis = placeOf(space, 'exception');
  const values = valuesOn(space, 'exception');
  const groups: ExceptionGroup[] = [];
  for (const [index, exception] of values.entries()) {
    const grounded = changed
      .filter(({ box }) => (box[axis]! & (2 ** index)) !== 0)
      .map(({ box, ground }) => ({ box: box.with(axis, 2 ** values.length - 1), ground }));
    if (grounded.length === 0) continue;
    const same = groups.find((group) => isSame(group.grounded, grounded));
    if (same) {
      same.exceptions.push(exception);
      same.alike.push(...grounded);
    } else groups.push({ exceptions: [exception], grounded, alike: [...grounded] });
  }
  return groups;
}

function isSame(one: readonly Grounded[], other: readonly Grounded[]): boolean {
  const [ones, others] = [one.map(({ box }) => box), other.map(({ box }) => box)];
  return ones.every((box) => isWithin(box, others)) && others.every((box) => isWithin(box, ones));
}

function ruleOf(box: Box, grounded: readonly Grounded[], space: Space): Rule {
  const axes = [...space.axes, { name: 'record', values: RECORDS }];
  const restricted = axes.flatMap(({ name, values }, place): [string, string[]][] => {
    const held = valuesOf(box[place]!).map((value) => values[value]!);
    return held.length === values.length ? [] : [[name, held]];
  });
  const within = grounded.filter((one) => one.box.every((mask, place) => (mask & box[place]!) !== 0));
  return {
    when: Object.fromEntries(restricted),
    grounds: [...new Set(within.map(({ ground }) => ground))].sort(),
  };
}
