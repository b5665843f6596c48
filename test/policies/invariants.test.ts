import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSubjectDecider } from '../../policies/decide.ts';
import type { Decision } from '../../policies/decision.ts';
import { NOW } from '../support/facts.ts';
import { agreement } from './ask.ts';
import { consentByTheBook, OBJECTIONS } from './model/consentByTheBook.ts';
import { categoryInTheBook, ceilingInTheBook } from './model/tables.ts';
import { tierByTheBook } from './model/tierByTheBook.ts';
import { type Field, fieldsOf, type World, world } from './worlds/world.ts';

const CHECKS = { seed: 7, numRuns: 300 };

/** Calls `check` for each decision about each field of generated worlds. */
function forEveryDecision(check: (decision: Decision, field: Field, generated: World) => void): void {
  fc.assert(
    fc.property(world, (generated) => {
      const { facts, requester, purpose } = generated;
      const decideFor = createSubjectDecider(agreement, requester, purpose, facts, NOW);
      for (const field of fieldsOf(generated)) {
        check(decideFor(field.dataClass, field.controller), field, generated);
      }
    }),
    CHECKS,
  );
}

/** Only what is disclosed, with its category as decided. */
function forEveryDisclosure(
  check: (decision: Decision, category: string, field: Field, generated: World) => void,
): void {
  let disclosed = 0;
  forEveryDecision((decision, field, generated) => {
    if (decision.effect !== 'DISCLOSE') return;
    disclosed += 1;
    check(decision, categoryInTheBook(decision.decidedAs!)!, field, generated);
  });
  expect(disclosed, 'the worlds disclose enough to say anything').toBeGreaterThan(1000);
}

function isUnderObjection(decision: Decision, { facts, requester, purpose }: World): boolean {
  const dataClass = decision.decidedAs!;
  const asked = {
    dataClass,
    category: categoryInTheBook(dataClass)!,
    requester,
    purpose: purpose!,
    now: NOW,
  };
  return OBJECTIONS.includes(consentByTheBook(facts, asked).status);
}

describe('the invariants of policy.md §9', () => {
  test('1: every input gives exactly one effect and one code, the same every time', () => {
    const sound: Record<string, boolean> = {};
    forEveryDecision((decision, field, { facts, requester, purpose }) => {
      const { effect, code, rule, legalBasis } = decision;
      const isOne = (effect === 'DISCLOSE') !== (effect === 'WITHHOLD');
      const isSound = isOne && (legalBasis !== null) === (effect === 'DISCLOSE') && /^P\d\d$/.test(rule);
      sound[code] = (sound[code] ?? true) && isSound;
      if (field.dataClass === 'RISK_ALERT') {
        const again = createSubjectDecider(agreement, requester, purpose, facts, NOW);
        expect(again(field.dataClass, field.controller)).toEqual(decision);
      }
    });
    expect(Object.entries(sound).filter(([code, isSound]) => !isSound || !/^[A-Z_]+$/.test(code))).toEqual(
      [],
    );
    expect(Object.keys(sound).length).toBeGreaterThan(30);
  });

  test('2: no disclosure for the prevention of crime, nor without a relationship, task or crisis, auditors aside', () => {
    forEveryDisclosure((decision, _category, _field, { facts, requester, purpose }) => {
      expect(purpose).not.toBe('CRIME_PREVENTION');
      if (decision.rule === 'P04') {
        expect([requester.function, purpose]).toEqual(['AUDITOR', 'AUDIT']);
        return;
      }
      const ties = facts.families.flatMap((family) => [
        ...family.relationships,
        ...family.tasks,
        ...family.crises,
      ]);
      expect(ties.some((tie) => tie.from <= NOW && (tie.to === null || NOW < tie.to))).toBe(true);
    });
  });

  test('3: restricted clinical data reaches clinical role tiers only, a court order aside', () => {
    forEveryDisclosure((decision, category, _field, { requester }) => {
      if (category !== 'RESTRICTED_CLINICAL' || decision.code === 'COURT_ORDER') return;
      expect(requester.roleTier).toBe('CLINICAL');
    });
  });

  test('4: an objection is never answered by consent or by plain duty', () => {
    forEveryDisclosure((decision, _category, _field, generated) => {
      if (['CONSENT', 'EXPLICIT_CONSENT', 'DUTY'].includes(decision.code)) {
        expect(isUnderObjection(decision, generated)).toBe(false);
      }
    });
  });

  test('5: data under objection stays at home, but for safeguarding, identity, governance and crisis', () => {
    const free = ['SAFEGUARDING_CRITICAL', 'IDENTITY', 'GOVERNANCE', 'CRISIS_SUMMARY'];
    forEveryDisclosure((decision, category, { controller }, generated) => {
      if (free.includes(category) || controller === generated.requester.organisation) return;
      if (isUnderObjection(decision, generated)) expect(['OVERRIDE', 'COURT_ORDER']).toContain(decision.code);
    });
  });

  test('6: at LOW, safeguarding-critical data stays at home without an override or court order', () => {
    forEveryDisclosure((decision, category, { controller }, { facts, requester }) => {
      if (category !== 'SAFEGUARDING_CRITICAL' || controller === requester.organisation) return;
      if (tierByTheBook(facts, requester.id, NOW) === 'LOW') {
        expect(['OVERRIDE', 'COURT_ORDER']).toContain(decision.code);
      }
    });
  });

  test('7: consent never exceeds the role ceiling', () => {
    forEveryDisclosure((decision, category, _field, { requester }) => {
      if (decision.code !== 'CONSENT' && decision.code !== 'EXPLICIT_CONSENT') return;
      const ceiling = ceilingInTheBook(decision.decidedAs!, requester.roleTier);
      expect(ceiling === 'yes' || (ceiling === 'uplift' && category === 'SAFEGUARDING_CRITICAL')).toBe(true);
    });
  });
});
