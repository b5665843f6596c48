import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSubjectDecider } from '../../policies/decide.ts';
import type {
  Condition,
  ConsentRecord,
  FamilyFacts,
  SubjectFacts,
  TierRecord,
} from '../../policies/facts.ts';
import type { RiskTier } from '../../policies/words.ts';
import { HOUR, NOW } from '../support/facts.ts';
import { agreement } from './ask.ts';
import { consent, scopeEntry } from './worlds/consents.ts';
import { requester as anyRequester, fieldsOf, prohibition, type World, world } from './worlds/world.ts';

const CHECKS = { seed: 11, numRuns: 300 };
const GENERAL_CONSENT: ConsentRecord = {
  id: 'c-1',
  version: 1,
  status: 'GIVEN',
  givenBy: 'dana',
  capacity: 'PARENTAL_RESPONSIBILITY',
  scope: [],
  conditions: [],
  recordedAt: NOW - HOUR,
  reviewDate: null,
};
const ORDER: readonly RiskTier[] = ['LOW', 'MODERATE', 'HIGH'];

/** In generated worlds, what `restrict` takes away or adds never turns a withheld field into a disclosed one. */
function neverDisclosesMore<T>(
  by: fc.Arbitrary<T>,
  restrict: (facts: SubjectFacts, by: T, world: World) => SubjectFacts,
  worlds = world,
) {
  let changed = 0;
  fc.assert(
    fc.property(worlds, by, (before, how) => {
      const { requester, purpose, facts } = before;
      const restricted = restrict(facts, how, before);
      if (restricted === facts) return;
      const then = createSubjectDecider(agreement, requester, purpose, facts, NOW);
      const now = createSubjectDecider(agreement, requester, purpose, restricted, NOW);
      for (const { dataClass, controller } of fieldsOf(before)) {
        const was = then(dataClass, controller);
        const is = now(dataClass, controller);
        if (was.code !== is.code) changed += 1;
        if (is.effect === 'DISCLOSE' && was.effect === 'WITHHOLD') {
          expect.fail(`${dataClass} of ${controller}: ${was.rule} ${was.code} became ${is.rule} ${is.code}`);
        }
      }
    }),
    CHECKS,
  );
  expect(changed, 'the change matters in the worlds that are generated').toBeGreaterThan(20);
}

const place = fc.nat({ max: 5 });
const objection = fc.tuple(
  consent,
  fc.constantFrom('REFUSED' as const, 'WITHDRAWN' as const, 'DISPUTED' as const),
);

describe('9.7: restricting never discloses more', () => {
  test('an objection is added', () => {
    neverDisclosesMore(objection, (facts, [record, status]) => ({
      ...facts,
      consents: [...facts.consents, { ...record, status }],
    }));
  });

  test('a consent is refused, withdrawn or disputed', () => {
    neverDisclosesMore(fc.tuple(place, objection), (facts, [at, [, status]]) =>
      changeConsent(facts, at, (record) => ({ ...record, status })),
    );
  });

  test('a condition shuts the requester, the purpose or a class out', () => {
    const conditions = (world: World): Condition[] => [
      { kind: 'RECIPIENT_EXCLUDED', recipients: [world.requester.organisation] },
      { kind: 'PERSON_EXCLUDED', persons: [world.requester.id] },
      { kind: 'PURPOSE_LIMITED', purposes: [] },
      { kind: 'CLASS_EXCLUDED', classes: ['ADDRESS', 'ATTENDANCE_UPDATE', 'RISK_ALERT', 'MEDICATION'] },
    ];
    neverDisclosesMore(fc.tuple(place, fc.nat({ max: 3 })), (facts, [at, which], generated) =>
      changeConsent(facts, at, (record) => ({
        ...record,
        conditions: [...record.conditions, conditions(generated)[which]!],
      })),
    );
  });

  test('the scope of a consent in force is narrowed to other recipients or purposes', () => {
    const narrower = fc.record({ recipients: fc.boolean(), other: anyRequester });
    neverDisclosesMore(fc.tuple(place, narrower), (facts, [at, { recipients, other }]) =>
      changeConsent(facts, at, (record) =>
        isPermitting(record)
          ? {
              ...record,
              scope: scopesOf(record).map((scope) => ({
                ...scope,
                ...(recipients
                  ? { recipients: narrowed(scope.recipients, other.organisation) }
                  : { purposes: narrowed(scope.purposes, 'EARLY_HELP' as const) }),
              })),
            }
          : record,
      ),
    );
  });

  test('the only consent comes to cover fewer classes', () => {
    neverDisclosesMore(
      scopeEntry,
      (facts, { classes, categories }) => {
        const named = {
          classes: [...classes, 'ATTENDANCE_UPDATE'],
          categories,
          recipients: [],
          purposes: [],
        };
        return { ...facts, consents: [{ ...GENERAL_CONSENT, scope: [{ ...named, explicit: false }] }] };
      },
      world.map((generated) => ({
        ...generated,
        facts: { ...generated.facts, consents: [GENERAL_CONSENT] },
      })),
    );
  });

  test('a relationship ends', () => {
    neverDisclosesMore(fc.tuple(place, place), (facts, [at, which]) =>
      changeFamily(facts, at, (family) => ({
        ...family,
        relationships: family.relationships.filter((_, index) => index !== which % 2),
      })),
    );
  });

  test('a task is done, a crisis ends', () => {
    neverDisclosesMore(fc.tuple(place, fc.boolean()), (facts, [at, isTask]) =>
      changeFamily(facts, at, (family) => ({ ...family, ...(isTask ? { tasks: [] } : { crises: [] }) })),
    );
  });

  test('the tier is lowered', () => {
    neverDisclosesMore(place, (facts, at) => {
      const lowered = changeFamily(facts, at, (family) => ({
        ...family,
        childTiers: family.childTiers.map(lower),
      }));
      return { ...lowered, tier: facts.tier === null ? null : lower(facts.tier) };
    });
  });

  test('an override ends', () => {
    neverDisclosesMore(place, (facts, at) => ({
      ...facts,
      overrides: facts.overrides.filter((_, index) => index !== at % 2),
    }));
  });

  test('a prohibition, a shield or a finding of detriment is added', () => {
    neverDisclosesMore(fc.tuple(fc.nat({ max: 2 }), prohibition), (facts, [which, added]) => {
      const dated = { id: 'added', from: NOW - HOUR, to: null };
      if (which === 0) return { ...facts, prohibitions: [...facts.prohibitions, added] };
      if (which === 1) return { ...facts, shields: [...facts.shields, dated] };
      return {
        ...facts,
        detriments: [...facts.detriments, { ...dated, controller: 'LA-A', classes: added.classes }],
      };
    });
  });
});

function changeConsent(
  facts: SubjectFacts,
  at: number,
  change: (record: ConsentRecord) => ConsentRecord,
): SubjectFacts {
  if (facts.consents.length === 0) return facts;
  const chosen = at % facts.consents.length;
  return {
    ...facts,
    consents: facts.consents.map((record, index) => (index === chosen ? change(record) : record)),
  };
}

function changeFamily(
  facts: SubjectFacts,
  at: number,
  change: (family: FamilyFacts) => FamilyFacts,
): SubjectFacts {
  const chosen = at % facts.families.length;
  return {
    ...facts,
    families: facts.families.map((family, index) => (index === chosen ? change(family) : family)),
  };
}

/** In force now: what narrows an objection, a lapsed or a doubtful consent restricts nothing. */
function isPermitting(record: ConsentRecord): boolean {
  return record.status === 'GIVEN' || record.status === 'GIVEN_CONDITIONAL';
}

function scopesOf(record: ConsentRecord): ConsentRecord['scope'] {
  if (record.scope.length > 0) return record.scope;
  return [{ classes: [], categories: [], recipients: [], purposes: [], explicit: false }];
}

/** Fewer than before, and never none listed, which would mean any. */
function narrowed<T>(listed: readonly T[], only: T): readonly T[] {
  if (listed.length === 0) return [only];
  return listed.length === 1 ? listed : listed.slice(1);
}

function lower(record: TierRecord): TierRecord {
  const lowest = Math.min(ORDER.indexOf(record.tier), ORDER.indexOf(record.previousTier));
  const tier = ORDER[Math.max(0, lowest - 1)]!;
  return { ...record, tier, previousTier: tier };
}
