import fc from 'fast-check';
import type { Condition, ConsentRecord, ScopeEntry } from '../../../policies/facts.ts';
import type { ConsentStatus } from '../../../policies/words.ts';
import { HOUR, NOW } from '../../support/facts.ts';
import { dataClass, few, moment, organisations, people, seldom, served } from './pools.ts';

const categories = [
  ...[
    'ROUTINE_COORDINATION',
    'FUNCTIONAL_ENGAGEMENT',
    'SAFEGUARDING_CRITICAL',
    'RESTRICTED_CLINICAL',
    'IDENTITY',
  ],
];

/** Explicit, names categories and every organisation: what C+ asks for. */
const namingAll: fc.Arbitrary<ScopeEntry> = fc.record({
  classes: fc.constant([]),
  categories: fc.subarray(categories),
  recipients: fc.constant(organisations),
  purposes: fc.constant([]),
  explicit: fc.constant(true),
});

const anyScope: fc.Arbitrary<ScopeEntry> = fc.record({
  classes: seldom(dataClass),
  categories: few(fc.constantFrom(...categories)),
  recipients: fc.oneof(fc.constant([]), few(fc.constantFrom(...organisations), 4)),
  purposes: seldom(fc.constantFrom(...served)),
  explicit: fc.boolean(),
});

export const scopeEntry = fc.oneof({ weight: 2, arbitrary: anyScope }, { weight: 1, arbitrary: namingAll });

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
  conditions: fc.oneof(fc.constant([]), few(condition)),
  recordedAt: fc.constant(NOW - 40 * HOUR),
  reviewDate: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: moment }),
  doubted: fc.constantFrom(false, false, false, true),
  earlier: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: few(
        fc.record({
          status: fc.constantFrom('REFUSED', 'WITHDRAWN', 'DISPUTED', 'GIVEN_CONDITIONAL', 'GIVEN'),
          scope: few(scopeEntry),
          conditions: fc.oneof(fc.constant([]), few(condition)),
          on: fc.constant('2026-02-01'),
        }),
      ),
    },
  ),
});
