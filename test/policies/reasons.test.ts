import { describe, expect, test } from 'vitest';
import { tell } from '../../policies/reasons/tell.ts';
import { agreement } from './ask.ts';

const ABSENT = [
  ...['NOT_SOUGHT', 'NOT_SOUGHT_UNSAFE', 'REQUESTED', 'LAPSED', 'INVALIDATED', 'UNKNOWN', 'OUT_OF_SCOPE'],
].map((status) => `CONSENT_${status}`);
const ACTIONABLE = [...ABSENT, 'CONSENT_REVIEW_DUE', 'CONSENT_NOT_SPECIFIC'];
const REFUSALS = [
  ...[
    'UNCLASSIFIED',
    'LEGAL_PROHIBITION',
    'PURPOSE_INCOMPATIBLE',
    'FUNCTION_NOT_PERMITTED',
    'RELATIONSHIP_LIMITED',
  ],
  ...['NOT_FOUND_OR_NOT_PERMITTED', 'NO_PROTOCOL', 'SHIELDED', 'CRISIS_SCOPE', 'CRISIS_NOT_DECLARED'],
  ...[
    'ORIGINATOR_CONTROLLED',
    'ROLE_CEILING',
    'NOT_KEYHOLDER',
    'DETRIMENT_TEST',
    'TIER_NOT_OPEN',
    'DEFAULT_DENY',
  ],
  ...[
    'NON_STATUTORY_RECIPIENT',
    'NO_LEGAL_BASIS',
    'CONSENT_REFUSED',
    'CONSENT_WITHDRAWN',
    'CONSENT_EXCLUDED',
  ],
  ...['CONSENT_DISPUTED', 'DISCLOSED_SOMEWHERE_ELSE', 'toString'],
];
const asked = { roleTier: 'FRONTLINE', tier: 'MODERATE' } as const;

describe('what the requester is told', () => {
  test('every refusal of a class reads the same to the byte, whatever its fine code', () => {
    for (const dataClass of [...agreement.classes.keys(), null]) {
      const told = REFUSALS.map((code) => JSON.stringify(tell(agreement, { ...asked, code, dataClass })));
      expect(new Set(told).size, String(dataClass)).toBe(1);
      expect(told[0]).toContain('"NOT_SHARED"');
    }
  });

  test('an absent consent to routine and functional data says what to do next', () => {
    for (const dataClass of ['ATTENDANCE_UPDATE', 'PLAN_REVIEW']) {
      const told = ACTIONABLE.map((code) => tell(agreement, { ...asked, code, dataClass }));
      expect(told.map(({ code }) => code)).toEqual(ACTIONABLE.map(() => 'SHARE_WITH_ACTION'));
      expect(new Set(told.map(({ message }) => message)).size).toBe(ACTIONABLE.length);
      for (const { message } of told) expect(message).toContain(agreement.classes.get(dataClass)!.label);
    }
  });

  test('an absent consent to anything else is a refusal like any other', () => {
    for (const entry of agreement.classes.values()) {
      if (['ROUTINE_COORDINATION', 'FUNCTIONAL_ENGAGEMENT'].includes(entry.category)) continue;
      const told = [...ACTIONABLE, 'ROLE_CEILING'].map((code) =>
        JSON.stringify(tell(agreement, { ...asked, code, dataClass: entry.dataClass })),
      );
      expect(new Set(told).size, entry.dataClass).toBe(1);
    }
  });

  test('an appointment decided as a sensitive service is refused in the words for appointments', () => {
    const telling = { ...asked, code: 'CONSENT_NOT_SPECIFIC', dataClass: 'APPOINTMENT_SCHEDULE' };
    const told = tell(agreement, { ...telling, decidedAs: 'SENSITIVE_SERVICE' });
    expect(told).toEqual(tell(agreement, { ...telling, code: 'ROLE_CEILING' }));
    expect(told.message).toContain('appointments');
  });

  test('a ledger or source that is down, and a decision that failed, are no refusals, and differ', () => {
    const outages = ['LEDGER_UNAVAILABLE', 'SOURCE_UNAVAILABLE', 'POLICY_FAILURE'].map((code) =>
      tell(agreement, { ...asked, code, dataClass: 'RISK_ALERT' }),
    );
    expect(outages.map(({ code }) => code)).toEqual(outages.map(() => 'TEMPORARILY_UNAVAILABLE'));
    expect(new Set(outages.map(({ message }) => message)).size).toBe(3);
  });

  test('the words follow class, role tier and tier, and the contact never changes', () => {
    const message = (change: object) =>
      tell(agreement, { ...asked, code: 'ROLE_CEILING', dataClass: 'DIAGNOSIS', ...change });
    const differing = [
      {},
      { roleTier: 'CLINICAL' },
      { tier: 'HIGH' },
      { tier: null },
      { dataClass: 'MEDICATION' },
    ];
    const told = differing.map(message);
    expect(new Set(told.map((each) => each.message)).size).toBe(differing.length);
    expect(new Set(told.map((each) => each.contact))).toEqual(new Set([agreement.dutyContact]));
    expect(message({ roleTier: 'VISITOR' }).message).toContain('duty contact');
  });

  test('no message keeps a placeholder', () => {
    for (const code of [...ACTIONABLE, 'ROLE_CEILING', 'POLICY_FAILURE']) {
      for (const dataClass of ['ATTENDANCE_UPDATE', null]) {
        expect(tell(agreement, { ...asked, code, dataClass }).message).not.toMatch(/[{}]/);
      }
    }
  });
});
