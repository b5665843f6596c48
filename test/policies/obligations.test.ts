import { describe, expect, test } from 'vitest';
import type { Condition } from '../../policies/facts.ts';
import { obligationsForProvenance } from '../../policies/obligations/obligationsForProvenance.ts';
import { workingDaysAfter } from '../../policies/obligations/workingDaysAfter.ts';
import { DAY, NOW, subject } from '../support/facts.ts';
import { agreement, ask } from './ask.ts';

const maya = subject('maya').child().atTier('LOW').workedWithThrough('ALLOCATED');
const attendance = (whom: typeof maya) =>
  ask('u-hv', 'ATTENDANCE_UPDATE', whom, { purpose: 'PLANNING', controller: 'SCHOOL' }).obligations;

describe('obligations that travel with what is disclosed', () => {
  test('everything is bound to its purpose; only another organisation’s data to its originator', () => {
    expect(attendance(maya.consent('GIVEN'))).toEqual([
      { code: 'PURPOSE_BOUND', text: 'PLANNING' },
      { code: 'NO_ONWARD_WITHOUT_ORIGINATOR' },
    ]);
    const own = ask('u-hv', 'DIAGNOSIS', maya, { purpose: 'PLANNING', controller: 'NHS-COMM' });
    expect(own.obligations.map(({ code }) => code)).toEqual(['PURPOSE_BOUND']);
    const spine = ask('u-hv', 'MEMBERSHIP', maya, { purpose: 'PLANNING', controller: null });
    expect(spine.obligations.map(({ code }) => code)).toEqual(['PURPOSE_BOUND']);
  });

  test('what is withheld carries none', () => {
    expect(attendance(maya.consent('REFUSED'))).toEqual([]);
  });

  test('the limits of the consent go along with what it opens', () => {
    const conditions: Condition[] = [{ kind: 'NO_ONWARD' }, { kind: 'TIME_LIMITED', until: NOW + DAY }];
    const limits = attendance(maya.consent('GIVEN_CONDITIONAL', { conditions })).filter(
      ({ code }) => code === 'CONSENT_LIMITS',
    );
    expect(limits.map(({ text }) => text)).toEqual([
      'Consent does not extend to passing this on.',
      'Consent ends on 2026-03-05.',
    ]);
  });

  test('whom not to tell goes along with everything about the person, consented or not', () => {
    const hidden = maya.consent('GIVEN_CONDITIONAL', {
      conditions: [{ kind: 'NOT_TO_FAMILY_MEMBER', persons: ['jordan'] }],
    });
    const identity = ask('u-hv', 'IDENTITY_DETAIL', hidden, { purpose: 'PLANNING', controller: 'LA-A' });
    expect(identity.obligations).toContainEqual({ code: 'DO_NOT_REVEAL_TO', text: 'jordan' });
  });

  test('duty over an objection is to be confirmed within one working day', () => {
    const refused = maya.atTier('HIGH').consent('REFUSED');
    const due = (now: number) =>
      ask('u-pc', 'RISK_ALERT', refused, {
        purpose: 'SAFEGUARDING',
        controller: 'LA-A',
        now,
      }).obligations.find(({ code }) => code === 'CONFIRMATION_DUE')?.by;
    expect(due(NOW)).toBe('2026-03-05T10:00:00.000Z');
    expect(due(Date.parse('2026-03-06T16:00:00Z')), 'a Friday').toBe('2026-03-09T16:00:00.000Z');
    expect(due(Date.parse('2026-04-02T16:00:00Z')), 'before Easter').toBe('2026-04-07T16:00:00.000Z');
  });

  test('working days skip weekends and holidays', () => {
    const friday = Date.parse('2026-12-24T12:00:00Z');
    expect(new Date(workingDaysAfter(friday, 2, agreement.times.holidays)).toISOString()).toBe(
      '2026-12-30T12:00:00.000Z',
    );
  });

  test('opinions, reports of third parties, derived and unknown provenance are to be verified', () => {
    for (const provenance of ['PROFESSIONAL_OPINION', 'THIRD_PARTY_REPORT', 'DERIVED', 'HEARSAY', null]) {
      expect(obligationsForProvenance(provenance)).toEqual([{ code: 'VERIFY_BEFORE_ACTION' }]);
    }
    expect(obligationsForProvenance('FACT')).toEqual([]);
    expect(obligationsForProvenance('SELF_REPORT')).toEqual([]);
  });
});
