import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { createSubjectDecider, decide } from '../../policies/decide.ts';
import type { Decision } from '../../policies/decision.ts';
import { DAY, HOUR, NOW, type Subject, subject } from '../support/facts.ts';
import { practitioners } from '../support/practitioners.ts';
import { agreement, ask } from './ask.ts';
import { fieldsOf, world } from './worlds/world.ts';

/** What a decision says, but for the deadline that counts from the moment of deciding. */
function said(decision: Decision): unknown {
  const obligations = decision.obligations.map((obligation) =>
    obligation.code === 'CONFIRMATION_DUE' ? { code: obligation.code } : obligation,
  );
  return { ...decision, obligations, validUntil: null };
}

const maya = subject('maya').child().atTier('HIGH').workedWithThrough('TEAM');
const asked = (whom: Subject) =>
  ask('u-pc', 'RISK_ALERT', whom, { purpose: 'SAFEGUARDING', controller: 'LA-A' });
const agreementEnds = Date.parse(harrowVale2026.to!);

describe('until when a decision holds if nothing but the clock moves', () => {
  test('it is the same until just before, and at the moment it says something may change', () => {
    let later = 0;
    fc.assert(
      fc.property(world, fc.double({ min: 0, max: 1, noNaN: true }), (generated, part) => {
        const { facts, requester, purpose } = generated;
        const at = (now: number) => createSubjectDecider(agreement, requester, purpose, facts, now);
        const until = at(NOW)(null, null).validUntil!;
        expect(until).toBeGreaterThan(NOW);
        const [first, between, last] = [
          at(NOW),
          at(NOW + Math.floor((until - 1 - NOW) * part)),
          at(until - 1),
        ];
        for (const { dataClass, controller } of fieldsOf(generated)) {
          const now = first(dataClass, controller);
          expect(now.validUntil).toBe(until);
          for (const decider of [between, last]) {
            const then = decider(dataClass, controller);
            if (then.code === now.code && then.obligations.length === 0) continue;
            expect(said(then)).toEqual(said(now));
          }
          later += 1;
        }
      }),
      { seed: 5, numRuns: 300 },
    );
    expect(later).toBeGreaterThan(10_000);
  });

  test('where no document ends, it holds for ever', () => {
    const endless = readAgreement({ ...harrowVale2026, to: null });
    const question = {
      requester: practitioners['u-pc'],
      purpose: 'SAFEGUARDING',
      facts: maya.facts(),
      dataClass: 'RISK_ALERT',
      controller: 'LA-A',
      now: NOW,
    } as const;
    expect(decide(endless, question).validUntil).toBeNull();
    expect(decide(agreement, question).validUntil).toBe(agreementEnds);
  });

  test.each<[string, Subject, number]>([
    ['a relationship ends', maya.workedWithThrough('MASH_ENQUIRY', { to: NOW + HOUR }), NOW + HOUR],
    ['a relationship begins', maya.workedWithThrough('MASH_ENQUIRY', { from: NOW + HOUR }), NOW + HOUR],
    [
      'a claim has had its day',
      maya.workedWithThrough('SELF_CLAIMED', { from: NOW - HOUR }),
      NOW + 23 * HOUR,
    ],
    ['a crisis has had its hours', maya.inCrisisDeclared({ from: NOW - HOUR, to: null }), NOW + 3 * HOUR],
    ['a task ends', maya.withAssignedTask({ to: NOW + 1 }), NOW + 1],
    ['a review date comes', maya.consent('GIVEN', { reviewDate: NOW + DAY }), NOW + DAY],
    [
      'a time limit passes',
      maya.consent('GIVEN', { conditions: [{ kind: 'TIME_LIMITED', until: NOW + 2 }] }),
      NOW + 2,
    ],
    ['an override expires', maya.overridden({ to: NOW + HOUR }), NOW + HOUR],
    ['an override begins', maya.overridden({ from: NOW + HOUR }), NOW + HOUR],
    ['a prohibition begins', maya.prohibited({ from: NOW + HOUR }), NOW + HOUR],
    ['a court order ends', maya.ordered({ to: NOW + HOUR }), NOW + HOUR],
    ['a finding of detriment begins', maya.foundDetrimentalBy('LA-A', [], { from: NOW + 3 }), NOW + 3],
    ['a shield ends', maya.shielded({ to: NOW + HOUR }), NOW + HOUR],
    ['a tier review falls due', maya.atTier('HIGH', { reviewDue: NOW + DAY }), NOW + DAY],
    ['a child’s tier review falls due', maya.withChildAtTier('LOW', { reviewDue: NOW + DAY }), NOW + DAY],
  ])('it ends when %s', (_what, whom, moment) => {
    expect(asked(whom).validUntil).toBe(moment);
  });

  test('it ends when a legal basis does', () => {
    const legalBases = harrowVale2026.legalBases.map((basis) => ({
      ...basis,
      to: new Date(NOW + 5 * DAY).toISOString(),
    }));
    const decider = createSubjectDecider(
      readAgreement({ ...harrowVale2026, legalBases }),
      practitioners['u-pc'],
      'SAFEGUARDING',
      maya.facts(),
      NOW,
    );
    expect(decider('RISK_ALERT', 'LA-A').validUntil).toBe(NOW + 5 * DAY);
  });
});
