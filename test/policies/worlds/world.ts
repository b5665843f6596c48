import fc from 'fast-check';
import type { FamilyFacts, Override, SubjectFacts, TierRecord } from '../../../policies/facts.ts';
import type { Purpose, RelationshipKind, Requester, RiskTier } from '../../../policies/words.ts';
import { HOUR, NOW } from '../../support/facts.ts';
import { practitioners } from '../../support/practitioners.ts';
import { classesInTheBook } from '../model/tables.ts';
import { consent } from './consents.ts';
import { dataClass, dated, few, moment, organisations, people, seldom, served } from './pools.ts';

const otherPurposes: (Purpose | null)[] = [
  ...([
    'AUDIT',
    'AUDIT',
    'AUDIT',
    'STATISTICS',
    'SUBJECT_ACCESS',
    'RECORD_TRANSFER',
    'CRIME_PREVENTION',
    null,
  ] as const),
];
const tier = fc.constantFrom<RiskTier>('LOW', 'MODERATE', 'HIGH', 'HIGH');

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
  overrides: few(override),
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
  { weight: 4, arbitrary: fc.constantFrom(...served, 'SAFEGUARDING' as const) },
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
