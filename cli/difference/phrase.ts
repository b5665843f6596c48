import type { Agreement } from '../../policies/agreement/types.ts';
import type { Rule } from '../../policies/difference/foldChanges.ts';

/** A rule of a difference in words, column by column; '' where it asks for nothing. */
export interface Phrased {
  readonly who: string;
  readonly purpose: string;
  readonly tie: string;
  readonly about: string;
  readonly consent: string;
  readonly records: string;
}

const RELATIONSHIPS = [
  ...['ALLOCATED', 'TEAM', 'MASH_ENQUIRY', 'STRATEGY_MEETING', 'UNSCHEDULED_ATTENDANCE', 'DUTY'],
];
const KINDS: Readonly<Record<string, string>> = {
  CHILD: 'a child',
  UNBORN: 'an unborn child',
  ADULT: 'an adult',
  FAMILY: 'a family as a whole',
};
const CONSENTS: readonly (readonly [positions: string, words: string])[] = [
  ['EXPLICIT', 'with explicit consent that names'],
  ['EXPLICIT VALID', 'with valid consent, not due for review, to'],
  ['EXPLICIT VALID REVIEW_DUE', 'with valid consent to'],
  ['EXPLICIT VALID REVIEW_DUE ABSENT', 'unless there is an objection to'],
  ['VALID REVIEW_DUE ABSENT OBJECTION', 'without explicit consent that names'],
  ['VALID REVIEW_DUE ABSENT', 'without explicit consent or objection that names'],
  ['REVIEW_DUE ABSENT OBJECTION', 'without valid consent, or one due for review, to'],
  ['ABSENT OBJECTION', 'without valid consent to'],
  ['ABSENT', 'with neither consent nor objection to'],
  ['OBJECTION', 'against an objection to'],
];

/** What a rule asks for, in the words of policy.md, given the agreements on both sides. */
export function phrase({ when }: Rule, agreements: readonly Agreement[]): Phrased {
  return {
    who: [
      whichRole(when.roleTier),
      whichFunction(when.function, agreements),
      whichOrganisation(when, agreements),
    ]
      .filter((part) => part !== '')
      .join(' '),
    purpose: whichPurpose(when.purpose, agreements),
    tie: [whichTie(when.tie), whichCrisis(when.crisis)].filter((part) => part !== '').join(', '),
    about: [whichKind(when.kind), when.tier ? `at ${either(when.tier)}` : '']
      .filter((part) => part !== '')
      .join(' '),
    consent: Object.keys(when)
      .filter((axis) => axis.startsWith('consent:'))
      .map((axis) => whichConsent(axis.slice('consent:'.length), when[axis]!))
      .join(', and '),
    records: whichRecords(when),
  };
}

/** `A, B or C`. */
export function either(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

type Values = readonly string[] | undefined;

const whichRole = (roles: Values): string => (roles ? either(roles) : '');

/** Auditors and publishers hold no case; all others are practitioners here. */
function whichFunction(functions: Values, agreements: readonly Agreement[]): string {
  if (!functions) return 'anyone';
  const others = all(agreements, ({ functions: known }) => known.keys()).filter(
    (name) => !functions.includes(name),
  );
  const holdsNoCase = others.filter((name) => name === 'AUDITOR' || name === 'PUBLISHER');
  if (holdsNoCase.length === others.length) return 'practitioners';
  if (others.length <= 3) return `practitioners but ${either(others)}`;
  return `practitioners who are ${either(functions)}`;
}

function whichOrganisation(when: Rule['when'], agreements: readonly Agreement[]): string {
  const organisations = when.organisation;
  if (!organisations) return '';
  const known = new Map(agreements.flatMap(({ organisations: listed }) => [...listed]));
  const statutory = [...known.values()].filter(({ agency }) =>
    agreements.some(({ agencies }) => agencies.get(agency)?.statutory),
  );
  if (
    isSame(
      organisations,
      statutory.map(({ organisation }) => organisation),
    )
  )
    return 'of a statutory agency';
  const others = [...known.keys()].filter((name) => !organisations.includes(name));
  if (others.length <= 2) return `of any organisation but ${either(others)}`;
  return `of ${either(organisations)}`;
}

function whichPurpose(purposes: Values, agreements: readonly Agreement[]): string {
  if (!purposes) return '';
  const served = all(agreements, ({ purposes: known }) => known.keys()).filter((name) =>
    agreements.some(({ purposes: known }) => known.get(name)?.served === 'PERSON'),
  );
  const [named, others] = [true, false].map((is) => served.filter((one) => purposes.includes(one) === is));
  if (others!.length === 0) return '';
  return others!.length < named!.length ? `any but ${either(others!)}` : either(named!);
}

function whichTie(ties: Values): string {
  if (!ties) return '';
  const kinds = RELATIONSHIPS.filter((kind) => ties.includes(kind));
  const words = [
    ...(kinds.length === RELATIONSHIPS.length ? ['a relationship'] : kinds),
    ...(ties.includes('SELF_CLAIMED') ? ['a self-claimed relationship'] : []),
    ...(ties.includes('TASK') ? ['an assigned task'] : []),
    ...(ties.includes('NONE') ? ['none at all'] : []),
  ];
  return `with ${either(words)}`;
}

function whichCrisis(crisis: Values): string {
  if (!crisis) return '';
  return crisis.includes('DECLARED') ? 'in a crisis that they declared' : 'without a declared crisis';
}

const whichKind = (kinds: Values): string => (kinds ? either(kinds.map((kind) => KINDS[kind] ?? kind)) : '');

function whichConsent(dataClass: string, positions: readonly string[]): string {
  const known = CONSENTS.find(([names]) => names === positions.join(' '));
  return known ? `${known[1]} ${dataClass}` : `where consent to ${dataClass} is ${either(positions)}`;
}

function whichRecords({ record, controller }: Rule['when']): string {
  const owner = record?.length === 1 ? (record[0] === 'OWN' ? 'their own' : 'not their own') : '';
  const whose = controller ? `of ${either(controller)}` : '';
  return [owner, whose].filter((part) => part !== '').join(', ');
}

function all(agreements: readonly Agreement[], of: (agreement: Agreement) => Iterable<string>): string[] {
  return [...new Set(agreements.flatMap((agreement) => [...of(agreement)]))];
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}
