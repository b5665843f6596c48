import fc from 'fast-check';
import type {
  Condition,
  ConsentRecord,
  Dated,
  FamilyFacts,
  Override,
  ScopeEntry,
  SubjectFacts,
  TierRecord,
} from '../../policies/facts.ts';
import type {
  ConsentStatus,
  Instant,
  Purpose,
  RelationshipKind,
  Requester,
  RiskTier,
} from '../../policies/words.ts';
import { HOUR, NOW } from '../support/facts.ts';
import { practitioners } from '../support/practitioners.ts';
import { classesInTheBook } from './model/tables.ts';

/** Generated worlds: small pools, so that what is generated meets; moments at and around every edge. */

const people = Object.keys(practitioners);
const organisations = [
  ...new Set(Object.values(practitioners).map((person) => person.organisation)),
  'NHS-MH',
];
const categories = [
  ...[
    'ROUTINE_COORDINATION',
    'FUNCTIONAL_ENGAGEMENT',
    'SAFEGUARDING_CRITICAL',
    'RESTRICTED_CLINICAL',
    'IDENTITY',
  ],
];
const served: Purpose[] = [
  'COORDINATION',
  'PLANNING',
  'EARLY_HELP',
  'SAFEGUARDING',
  'CRISIS_RESPONSE',
  'CLINICAL_CARE',
];
const otherPurposes: (Purpose | null)[] = [
  ...(['AUDIT', 'STATISTICS', 'SUBJECT_ACCESS', 'RECORD_TRANSFER', 'CRIME_PREVENTION', null] as const),
];

const dataClass = fc.constantFrom(...classesInTheBook);
const tier = fc.constantFrom<RiskTier>('LOW', 'MODERATE', 'HIGH', 'HIGH');
const moment: fc.Arbitrary<Instant> = fc.constantFrom(
  ...[-30 * HOUR, -24 * HOUR, -5 * HOUR, -4 * HOUR, -HOUR, -1, 0, 1, HOUR, 30 * HOUR].map(
    (offset) => NOW + offset,
  ),
);
const dates: fc.Arbitrary<Dated> = fc.record({
  from: fc.oneof({ weight: 3, arbitrary: fc.constant(NOW - 2 * HOUR) }, { weight: 2, arbitrary: moment }),
  to: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: moment }),
});

const few = <T>(item: fc.Arbitrary<T>, maxLength = 2): fc.Arbitrary<T[]> => fc.array(item, { maxLength });
const seldom = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary: few(item) });
const dated = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T & Dated> =>
  fc.tuple(fc.record(shape), dates).map(([values, when]) => ({ ...(values as T), ...when }));

const tierRecord: fc.Arbitrary<TierRecord> = fc.record({
  id: fc.constant('tier'),
  subject: fc.constant('maya'),
  tier,
  setBy: fc.constantFrom('u-sw', 'u-hv', 'u-pc'),
  setAt: fc.constant(NOW - 40 * HOUR),
  confirmedBy: fc.constantFrom(null, 'u-sl', 'u-sw', 'u-hv'),
  previousTier: tier,
  rejectedAt: fc.constantFrom(null, null, null, NOW - HOUR),
  reviewDue: fc.option(moment),
});

const kinds: RelationshipKind[] = [
  ...([
    'ALLOCATED',
    'TEAM',
    'MASH_ENQUIRY',
    'UNSCHEDULED_ATTENDANCE',
    'SELF_CLAIMED',
    'SELF_CLAIMED',
  ] as const),
];
const relationship = dated({ id: fc.constantFrom('r-1', 'r-2'), kind: fc.constantFrom(...kinds) });

const family: fc.Arbitrary<FamilyFacts> = fc.record({
  family: fc.constantFrom('harrow-vale', 'other'),
  leadOrganisation: fc.constant('LA-A'),
  asParent: fc.boolean(),
  childTiers: few(tierRecord),
  relationships: few(relationship),
  crises: seldom(dated({ id: fc.constant('crisis') })),
  tasks: seldom(dated({ id: fc.constant('task') })),
});

export const scopeEntry: fc.Arbitrary<ScopeEntry> = fc.record({
  classes: seldom(dataClass),
  categories: few(fc.constantFrom(...categories)),
  recipients: fc.oneof(fc.constant([]), few(fc.constantFrom(...organisations), 4)),
  purposes: seldom(fc.constantFrom(...served)),
  explicit: fc.boolean(),
});

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ kind: fc.constant('CLASS_EXCLUDED' as const), classes: few(dataClass, 4) }),
  fc.record({
    kind: fc.constant('RECIPIENT_EXCLUDED' as const),
    recipients: few(fc.constantFrom(...organisations)),
  }),
  fc.record({ kind: fc.constant('PERSON_EXCLUDED' as const), persons: few(fc.constantFrom(...people)) }),
  fc.record({ kind: fc.constant('PURPOSE_LIMITED' as const), purposes: few(fc.constantFrom(...served), 4) }),
  fc.record({ kind: fc.constant('TIME_LIMITED' as const), until: moment }),
  fc.constantFrom<Condition>({ kind: 'NO_ONWARD' }, { kind: 'NOT_TO_FAMILY_MEMBER', persons: ['jordan'] }),
);

const statuses: ConsentStatus[] = [
  ...([
    'GIVEN',
    'GIVEN',
    'GIVEN',
    'GIVEN_CONDITIONAL',
    'GIVEN_CONDITIONAL',
    'REVIEW_DUE',
    'NOT_SOUGHT',
  ] as const),
  ...([
    'NOT_SOUGHT_UNSAFE',
    'REQUESTED',
    'LAPSED',
    'INVALIDATED',
    'UNKNOWN',
    'REFUSED',
    'WITHDRAWN',
  ] as const),
  ...(['REFUSED', 'DISPUTED', 'OUT_OF_SCOPE', 'EXCLUDED'] as const),
];

export const consent: fc.Arbitrary<ConsentRecord> = fc.record({
  id: fc.constantFrom('c-1', 'c-2', 'c-3'),
  version: fc.constant(1),
  status: fc.constantFrom(...statuses),
  givenBy: fc.constantFrom('dana', 'jordan', 'maya'),
  capacity: fc.constantFrom(
    'GILLICK_COMPETENT',
    'ADULT',
    'PARENTAL_RESPONSIBILITY',
    'PARENTAL_RESPONSIBILITY',
  ),
  scope: few(scopeEntry),
  conditions: seldom(condition),
  recordedAt: fc.constant(NOW - 40 * HOUR),
  reviewDate: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: moment }),
});

const manyClasses = fc.array(dataClass, { maxLength: 8 });
const manyPeople = fc.array(fc.constantFrom(...people), { maxLength: 6 });

const override: fc.Arbitrary<Override> = dated({
  id: fc.constant('override'),
  ground: fc.constantFrom('SIGNIFICANT_HARM' as const, 'SHIELD' as const),
  requester: fc.constantFrom('u-ed', 'u-sw'),
  authoriser: fc.constantFrom('u-sl', 'u-sl', 'u-sw'),
  caldicottGuardian: fc.constantFrom('u-cg', 'u-cg', 'u-sl', null),
  originatorApproval: fc.constantFrom('POLICE-X', 'LA-A', null),
  classes: manyClasses,
  recipients: manyPeople,
});

export const prohibition = dated({
  id: fc.constant('prohibition'),
  classes: few(dataClass, 6),
  controllers: seldom(fc.constantFrom(...organisations)),
});

export const facts: fc.Arbitrary<SubjectFacts> = fc.record({
  subject: fc.constant('maya'),
  kind: fc.constantFrom('CHILD', 'CHILD', 'ADULT', 'UNBORN', 'FAMILY'),
  epoch: fc.constant(1),
  tier: fc.option(tierRecord, { freq: 4 }),
  families: fc.array(family, { minLength: 1, maxLength: 2 }),
  consents: few(consent, 3),
  overrides: seldom(override),
  prohibitions: fc.oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: few(prohibition) },
  ),
  courtOrders: seldom(dated({ id: fc.constant('order'), classes: manyClasses, recipients: manyPeople })),
  detriments: seldom(
    dated({
      id: fc.constant('detriment'),
      controller: fc.constantFrom(...organisations),
      classes: few(dataClass),
    }),
  ),
  shields: seldom(dated({ id: fc.constant('shield') })),
});

const strangers: Requester[] = [
  {
    id: 'u-gl',
    organisation: 'LA-A',
    agency: 'SOCIAL_CARE',
    roleTier: 'CARE_MANAGER',
    function: 'GOVERNANCE_LEAD',
  },
  { id: 'u-mh', organisation: 'NHS-MH', agency: 'HEALTH', roleTier: 'CLINICAL', function: 'PRACTITIONER' },
  {
    id: 'u-who',
    organisation: 'ELSEWHERE',
    agency: 'MARTIAN',
    roleTier: 'VISITOR',
    function: 'PRACTITIONER',
  },
  { id: 'u-new', organisation: 'POLICE-X', agency: 'MARTIAN', roleTier: 'CLINICAL', function: 'SUPERVISOR' },
];

export const requester: fc.Arbitrary<Requester> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Object.values(practitioners)) },
  { weight: 1, arbitrary: fc.constantFrom(...strangers) },
);

export const purpose: fc.Arbitrary<Purpose | null> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...served, 'SAFEGUARDING' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...otherPurposes) },
);

export interface Field {
  readonly dataClass: string | null;
  readonly controller: string | null;
}

export interface World {
  readonly facts: SubjectFacts;
  readonly requester: Requester;
  readonly purpose: Purpose | null;
  /** Whose records are asked for: one's own organisation's, the partnership's, and two others'. */
  readonly controllers: readonly (string | null)[];
}

export const world: fc.Arbitrary<World> = fc
  .record({
    facts,
    requester,
    purpose,
    others: fc.array(fc.constantFrom(...organisations, 'NHS-MH', 'POLICE-X', 'NHS-ELSEWHERE'), {
      maxLength: 2,
    }),
  })
  .map(({ others, ...rest }) => ({
    ...rest,
    controllers: [rest.requester.organisation, null, ...new Set(others)],
  }));

/** Every class, none, and one that nobody knows, of every controller of the world. */
export function fieldsOf({ controllers }: World): Field[] {
  return [...classesInTheBook, 'SHOE_SIZE', null].flatMap((name) =>
    controllers.map((controller) => ({ dataClass: name, controller })),
  );
}
