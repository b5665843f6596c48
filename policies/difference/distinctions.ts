import { checkPurpose } from '../agreement/checkPurpose.ts';
import { legalBasisFor } from '../agreement/legalBasisFor.ts';
import { protocolCovers } from '../agreement/protocolCovers.ts';
import type { RegisterEntry } from '../agreement/types.ts';
import { objectionNames } from '../consent/objectionNames.ts';
import { positionOf } from '../consent/positionOf.ts';
import { type SubjectView, viewSubject } from '../subject/viewSubject.ts';
import type { DataClass, Purpose } from '../words.ts';
import { type Distinction, distinction } from './explore.ts';
import { questionAt } from './questionAt.ts';
import { type Point, placeOf, pointAt, type Side, type Space, sizesOf, valuesOn } from './space.ts';

/** For one side: everything that the decision table can read, and how far it tells values apart. */
export interface Distinctions extends Readonly<Record<(typeof NAMES)[number], Distinction>> {
  /** The position of consent in a class. */
  consentIn(dataClass: DataClass): Distinction;
}

const NAMES = [
  ...(['controller', 'organisation', 'roleTier', 'function', 'purpose', 'kind'] as const),
  ...(['purposeServed', 'standing', 'crisis', 'seen', 'overrides', 'courtOrders'] as const),
  ...(['detriments', 'shielded'] as const),
];

/** Only these two are told apart by name (P04); of other functions only what the agreement says of them counts. */
const BY_NAME: ReadonlySet<string> = new Set(['AUDITOR', 'PUBLISHER']);

/**
 * Values that are read as they are (an organisation, a purpose) are alike where all that the table looks up under them
 * is; everything else is alike where the policy's own functions say the same of it.
 */
export function distinctionsOf(side: Side, space: Space): Distinctions {
  const lowestPoint = pointAt(
    space,
    space.axes.map(() => 0),
  );
  const sizes = sizesOf(space);
  const at = (axes: readonly string[], key: (point: Point) => unknown): Distinction =>
    distinction(
      axes.map((axis) => placeOf(space, axis)),
      sizes,
      (values) => {
        const said = axes.map((axis, place) => [axis, valuesOn(space, axis)[values[place]!]!]);
        return JSON.stringify(key({ ...lowestPoint, ...Object.fromEntries(said) }));
      },
    );
  const viewed = (axes: readonly string[], key: (view: SubjectView) => unknown): Distinction =>
    at(axes, (point) => {
      const asking = questionAt(point, side, space.classes);
      return asking && key(viewSubject(side.agreement, asking));
    });
  const entries = entriesOf(side, space.classes);
  const reading = { side, space, entries };
  const isClinical = isOf(entries, 'RESTRICTED_CLINICAL');
  const isShieldable = entries.some(({ flags }) => flags.has('SHIELDABLE'));
  const consents = new Map(
    space.classes.map((dataClass) => {
      const entry = side.agreement.classes.get(dataClass);
      const axes = [`consent:${dataClass}`];
      return [dataClass, entry ? viewed(axes, (view) => consentKey(entry, view)) : at(axes, () => null)];
    }),
  );
  return {
    consentIn: (dataClass) => consents.get(dataClass)!,
    controller: at(['controller'], ({ controller }) => controller),
    organisation: at(['controller', 'organisation'], (point) => organisationKey(reading, point)),
    roleTier: at(['roleTier'], ({ roleTier }) => roleTierKey(reading, roleTier!)),
    function: at(['function'], (point) => functionKey(reading, point)),
    purpose: at(['controller', 'purpose'], (point) => purposeKey(reading, point)),
    kind: at(['kind'], ({ kind }) => isClinical && kind === 'CHILD'),
    purposeServed: at(['purpose', 'function'], (point) => {
      const asking = questionAt({ ...point, ...someone(side) }, side, space.classes);
      return asking && checkPurpose(side.agreement, asking.requester, asking.purpose) === null;
    }),
    standing: viewed(['tie'], ({ standing }) => Object.values(standing).map((tie) => tie !== null)),
    crisis: viewed(['purpose', 'crisis'], (view) => view.crisis !== null),
    seen: viewed(['kind', 'tie', 'tier'], ({ seen }) => seen.tier),
    overrides: viewed(['exception'], ({ overrides }) => overrides.length),
    courtOrders: viewed(['exception'], ({ courtOrders }) => courtOrders.length),
    detriments: viewed(['exception'], ({ detriments }) => detriments.length),
    shielded: viewed(['exception'], ({ shielded }) => isShieldable && shielded),
  };
}

interface Reading {
  readonly side: Side;
  readonly space: Space;
  readonly entries: readonly RegisterEntry[];
}

/** Any organisation and role tier of the side, where only the function counts. */
function someone({ agreement }: Side): Point {
  const [organisation = ''] = agreement.organisations.keys();
  const [roleTier = ''] = agreement.roleTiers.keys();
  return { organisation, roleTier };
}

function entriesOf({ agreement }: Side, classes: readonly string[]): RegisterEntry[] {
  return classes.flatMap((dataClass) => agreement.classes.get(dataClass) ?? []);
}

function isOf(entries: readonly RegisterEntry[], name: string): boolean {
  return entries.some(({ category }) => category === name);
}

function organisationKey(
  { side, space, entries }: Reading,
  { organisation = '', controller = '' }: Point,
): unknown {
  const { agreement, at } = side;
  const found = agreement.organisations.get(organisation);
  if (!found) return null;
  const bases = [...agreement.legalBases.keys()].flatMap((code) =>
    entries.map(({ category }) => legalBasisFor(agreement, code, category, found.agency, at) !== null),
  );
  return [
    organisation === controller,
    agreement.agencies.get(found.agency)?.statutory,
    isOf(entries, 'ANALYTIC_PROFILE') && agreement.keyHolders.has(organisation),
    bases,
    valuesOn(space, 'purpose').map((purpose) =>
      protocolsOf(side, entries, controller, organisation, purpose),
    ),
  ];
}

function purposeKey({ side, space, entries }: Reading, { purpose = '', controller = '' }: Point): unknown {
  const found = side.agreement.purposes.get(purpose);
  if (!found) return null;
  return [
    found.safeguarding,
    found.crisis,
    found.audit,
    valuesOn(space, 'organisation').map((to) => protocolsOf(side, entries, controller, to, purpose)),
  ];
}

function protocolsOf(
  { agreement }: Side,
  entries: readonly RegisterEntry[],
  from: string,
  to: string,
  purpose: string,
): readonly boolean[] {
  return entries.map(({ dataClass }) => protocolCovers(agreement, from, to, purpose as Purpose, dataClass));
}

function roleTierKey({ side, entries }: Reading, roleTier: string): unknown {
  const found = side.agreement.roleTiers.get(roleTier);
  return found && [found.clinical, entries.map(({ ceiling }) => ceiling.get(roleTier) ?? null)];
}

function functionKey({ side, entries }: Reading, point: Point): unknown {
  const found = side.agreement.functions.get(point.function!);
  const governs = isOf(entries, 'GOVERNANCE') && found?.governance;
  return found && [BY_NAME.has(point.function!) ? point.function : '', governs];
}

function consentKey(entry: RegisterEntry, { facts, requester, purpose, now }: SubjectView): unknown {
  const asker = { entry, organisation: requester.organisation, person: requester.id, purpose };
  const { standing, status, explicit } = positionOf(facts, asker, now);
  const named = facts !== null && objectionNames(facts, asker, now);
  return [standing, status === 'REVIEW_DUE', explicit !== null, named];
}
