import fc from 'fast-check';
import type { ConsentRow } from '../../../demo/households/registryRows.ts';
import type { Condition, ScopeEntry } from '../../../policies/facts.ts';
import { children, registered } from './cast.ts';
import { classes, few, moment, NOW, organisations, seldom, served, stamp } from './pools.ts';

const categories = [
  ...['ROUTINE_COORDINATION', 'FUNCTIONAL_ENGAGEMENT', 'SAFEGUARDING_CRITICAL', 'RESTRICTED_CLINICAL'],
];

/** What C+ asks for. */
const explicit: fc.Arbitrary<ScopeEntry> = fc.record({
  classes: fc.constant([]),
  categories: fc.subarray(categories, { minLength: 1 }),
  recipients: fc.constant(organisations),
  purposes: fc.constant([]),
  explicit: fc.constant(true),
});

const narrow: fc.Arbitrary<ScopeEntry> = fc.record({
  classes: few(classes),
  categories: few(fc.constantFrom(...categories)),
  recipients: fc.oneof(fc.constant([]), few(fc.constantFrom(...organisations), 4)),
  purposes: fc.oneof(fc.constant([]), few(fc.constantFrom(...served))),
  explicit: fc.boolean(),
});

const general: ScopeEntry = { classes: [], categories: [], recipients: [], purposes: [], explicit: false };

const scope: fc.Arbitrary<ScopeEntry[]> = fc.oneof(
  fc.constant<ScopeEntry[]>([]),
  explicit.map((entry) => [entry, general]),
  few(narrow).map((entries) => (entries.length > 0 ? entries : [general])),
);

const condition: fc.Arbitrary<Condition> = fc.oneof(
  few(classes, 4).map((named) => ({ kind: 'CLASS_EXCLUDED' as const, classes: named })),
  few(fc.constantFrom(...organisations)).map((recipients) => ({
    kind: 'RECIPIENT_EXCLUDED' as const,
    recipients,
  })),
  few(fc.constantFrom('u-hv', 'u-sw', 'u-pc')).map((persons) => ({
    kind: 'PERSON_EXCLUDED' as const,
    persons,
  })),
  fc.subarray([...served]).map((purposes) => ({ kind: 'PURPOSE_LIMITED' as const, purposes })),
  moment.map((until) => ({ kind: 'TIME_LIMITED' as const, until })),
  few(fc.constantFrom(...registered)).map((persons) => ({ kind: 'NOT_TO_FAMILY_MEMBER' as const, persons })),
);

const statuses = [
  ...['GIVEN', 'GIVEN', 'GIVEN', 'GIVEN_CONDITIONAL', 'GIVEN_CONDITIONAL', 'REVIEW_DUE', 'NOT_SOUGHT'],
  ...['REQUESTED', 'INVALIDATED', 'UNKNOWN', 'REFUSED', 'REFUSED', 'WITHDRAWN', 'DISPUTED'],
] as ConsentRow['status'][];

const consent = fc.record({
  subject: fc.constantFrom(...registered),
  own: fc.boolean(),
  status: fc.constantFrom(...statuses),
  scope,
  conditions: seldom(condition),
  reviewDate: fc.option(moment),
});

type Said = typeof consent extends fc.Arbitrary<infer One> ? One : never;

/** Consents of anybody, said by themselves or by a parent; two may contradict each other. Often all others agree. */
export const consents: fc.Arbitrary<ConsentRow[]> = fc
  .tuple(fc.array(consent, { maxLength: 8 }), fc.boolean())
  .map(([said, othersAgree]) => {
    const silent = registered.filter((id) => !said.some(({ subject }) => subject === id));
    return [...said, ...(othersAgree ? silent.map(agreeing) : [])].map(rowOf);
  });

const agreeing = (subject: string): Said => ({
  subject,
  own: true,
  status: 'GIVEN',
  scope: [{ ...general, categories, recipients: organisations, explicit: true }, general],
  conditions: [],
  reviewDate: null,
});

function rowOf(
  { subject, own, status, scope: entries, conditions, reviewDate }: Said,
  index: number,
): ConsentRow {
  const byParent = !own && children.includes(subject);
  const assessed = !byParent && children.includes(subject);
  return {
    id: `consent-${index}`,
    version: 1,
    subject,
    given_by: byParent ? (index % 2 ? 'jordan' : 'dana') : subject,
    capacity: byParent ? 'PARENTAL_RESPONSIBILITY' : assessed ? 'GILLICK_COMPETENT' : 'ADULT',
    capacity_assessed_by: assessed ? 'u-sw' : null,
    capacity_assessed_on: assessed ? '2026-02-01' : null,
    status,
    scope: entries,
    conditions,
    understanding_confirmed: true,
    evidence: 'WRITTEN',
    review_date: reviewDate === null ? null : stamp(reviewDate),
    triggers_fired: [],
    recorded_by: 'u-sw',
    recorded_organisation: 'LA-A',
    recorded_at: stamp(NOW - 20 * 86_400_000),
  };
}
