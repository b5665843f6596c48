import { effectiveClass } from '../agreement/effectiveClass.ts';
import type { Agreement } from '../agreement/types.ts';
import type { DataClass, Instant, Source } from '../words.ts';

/** A field as one side publishes it: a record is disclosed where every class on the way down to the field is open. */
export interface PublishedField {
  readonly source: Source;
  readonly classes: readonly DataClass[];
}

/** One side of a change: the agreement, the moment, and the field; null where the field is not published. */
export interface Side {
  readonly agreement: Agreement;
  readonly at: Instant;
  readonly field: PublishedField | null;
}

/**
 * What a disclosure can turn on, in the order in which people say it. `controller` is the organisation that the record
 * belongs to ('' for the partnership's own); `tier` is the recorded one (an adult's: a child's of the family); and for
 * each class that the field is published or decided as, `consent:CLASS` is the position of consent in it.
 */
export interface Axis {
  readonly name: string;
  readonly values: readonly string[];
}

/** The product of all axes is the input space of a difference. */
export interface Space {
  readonly axes: readonly Axis[];
  /** The classes that the field is published or decided as, on either side. */
  readonly classes: readonly DataClass[];
}

/** One input: a value for each axis. */
export type Point = Readonly<Record<string, string>>;

const TIES = [
  ...['NONE', 'TASK', 'SELF_CLAIMED'],
  ...['ALLOCATED', 'TEAM', 'MASH_ENQUIRY', 'STRATEGY_MEETING', 'UNSCHEDULED_ATTENDANCE', 'DUTY'],
];

/**
 * Positions of consent in a class, for one recipient and purpose (policy.md §3, `positionOf`): EXPLICIT and VALID are
 * GIVEN or GIVEN_CONDITIONAL and reach them; OBJECTION is one that names the class.
 */
const POSITIONS = ['EXPLICIT', 'VALID', 'REVIEW_DUE', 'ABSENT', 'OBJECTION'];

/** The whole input space of a change of one field: everything that either agreement knows. */
export function spaceOf(before: Side, after: Side): Space {
  const sides = [before, after];
  const all = (of: (agreement: Agreement) => Iterable<string>): string[] => [
    ...new Set(sides.flatMap(({ agreement }) => [...of(agreement)])),
  ];
  const controllers = [...new Set(sides.flatMap(controllersOfSide))];
  const classes = relevantClasses(sides, controllers);
  return {
    classes,
    axes: [
      { name: 'controller', values: controllers },
      { name: 'organisation', values: all(({ organisations }) => organisations.keys()) },
      { name: 'roleTier', values: all(({ roleTiers }) => roleTiers.keys()) },
      { name: 'function', values: all(({ functions }) => functions.keys()) },
      { name: 'purpose', values: all(({ purposes }) => purposes.keys()) },
      { name: 'tie', values: TIES },
      { name: 'crisis', values: ['NONE', 'DECLARED'] },
      { name: 'kind', values: ['CHILD', 'UNBORN', 'ADULT', 'FAMILY'] },
      { name: 'tier', values: ['LOW', 'MODERATE', 'HIGH'] },
      ...classes.map((dataClass) => ({ name: `consent:${dataClass}`, values: POSITIONS })),
      { name: 'exception', values: ['NONE', 'SHIELDED', 'OVERRIDE', 'COURT_ORDER', 'DETRIMENT'] },
    ],
  };
}

/** The values of an axis. */
export const valuesOn = (space: Space, name: string): readonly string[] =>
  space.axes.find((axis) => axis.name === name)!.values;

export const placeOf = (space: Space, name: string): number =>
  space.axes.findIndex((axis) => axis.name === name);

/** The point that has these values, by their index. */
export const pointAt = (space: Space, values: readonly number[]): Point =>
  Object.fromEntries(space.axes.map((axis, place) => [axis.name, axis.values[values[place]!]!]));

/** How many values each axis has. */
export const sizesOf = (space: Space): number[] => space.axes.map(({ values }) => values.length);

/** Whose records the side's source holds of the field's first class; '' where they are the partnership's own. */
function controllersOfSide({ agreement, field }: Side): readonly string[] {
  const [first] = field?.classes ?? [];
  const source = field && agreement.sources.get(field.source);
  if (!source || first === undefined) return [];
  const controllers = source.byClass[first] ?? source.controllers;
  return controllers.length === 0 ? [''] : controllers;
}

function relevantClasses(sides: readonly Side[], controllers: readonly string[]): readonly DataClass[] {
  const classes = new Set<DataClass>();
  for (const { agreement, field } of sides) {
    for (const dataClass of field?.classes ?? []) {
      classes.add(dataClass);
      for (const controller of controllers) classes.add(effectiveClass(agreement, dataClass, controller));
    }
  }
  return [...classes];
}
