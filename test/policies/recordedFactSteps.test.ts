import { describe, expect, test } from 'vitest';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import {
  checkConfirmFact,
  checkEndFact,
  checkHolder,
  checkRecordFact,
  type RecordedFact,
} from '../../policies/steps/recordedFact.ts';
import { NOW } from '../support/facts.ts';
import { practitioners as u } from '../support/practitioners.ts';

const agreement = readAgreement(harrowVale2026);

describe('recorded facts', () => {
  const fact: RecordedFact = {
    kind: 'PROHIBITION',
    classes: ['INCIDENT_PATTERN'],
    controllers: [],
    recipients: [],
    until: null,
  };

  test.each([
    ['a prohibition', 'u-sw', {}, null],
    ['of a class of nobody’s', 'u-sw', { classes: ['SHOE_SIZE'] }, 'FACT_CLASS_INVALID'],
    ['of nobody’s organisation', 'u-sw', { controllers: ['ACME'] }, 'FACT_CONTROLLER_INVALID'],
    ['that is over', 'u-sw', { until: NOW }, 'FACT_END_INVALID'],
    ['an order that names nobody', 'u-sl', { kind: 'COURT_ORDER' }, 'FACT_RECIPIENT_MISSING'],
    [
      'an order that names who records it',
      'u-sl',
      { kind: 'COURT_ORDER', recipients: ['u-sl'] },
      'FACT_RECIPIENT_IS_RECORDER',
    ],
    [
      'an order of no class',
      'u-sl',
      { kind: 'COURT_ORDER', recipients: ['u-pc'], classes: [] },
      'FACT_CLASS_INVALID',
    ],
    ['a finding of the holder', 'u-sw', { kind: 'DETRIMENT' }, null],
    ['a finding of no class', 'u-sw', { kind: 'DETRIMENT', classes: [] }, 'FACT_CLASS_INVALID'],
    ['a shield', 'u-hv', { kind: 'SHIELD', classes: [] }, null],
  ] as const)('%s is recorded', (_what, user, change, code) => {
    expect(checkRecordFact(agreement, { ...fact, ...change }, u[user], NOW)).toBe(code);
  });

  test('a finding is made by whoever holds records of every class that it names', () => {
    const holdersOf = (name: string) =>
      new Set(name === 'INCIDENT_PATTERN' ? ['LA-A'] : ['LA-A', 'POLICE-X']);
    const both = ['INCIDENT_PATTERN', 'RISK_ALERT'];
    expect(checkHolder(both, u['u-sw'], holdersOf)).toBeNull();
    expect(checkHolder(['RISK_ALERT'], u['u-ds'], holdersOf)).toBeNull();
    expect(checkHolder(both, u['u-ds'], holdersOf)).toBe('FACT_NOT_THE_HOLDER');
  });

  test('what withholds is lifted by whose function may, a finding by its holder', () => {
    const state = { kind: 'SHIELD', controllers: [], recordedBy: 'u-sw', to: null } as const;
    expect(checkEndFact({ ...state, recordedBy: 'u-sl' }, u['u-sl'], true, NOW)).toBe(
      'FACT_SECOND_PERSON_NEEDED',
    );
    expect(checkEndFact(state, u['u-sl'], true, NOW)).toBeNull();
    expect(checkEndFact({ ...state, to: NOW }, u['u-sl'], true, NOW)).toBe('FACT_ENDED');
    const finding = { ...state, kind: 'DETRIMENT', controllers: ['LA-A'] } as const;
    expect(checkEndFact(finding, u['u-sw'], false, NOW)).toBeNull();
    expect(checkEndFact({ ...finding, recordedBy: 'u-sl' }, u['u-sw'], false, NOW)).toBe('FACT_LEAD_NEEDED');
    expect(checkEndFact(finding, u['u-sl'], true, NOW)).toBeNull();
    expect(checkEndFact(finding, u['u-hv'], true, NOW)).toBe('FACT_NOT_THE_HOLDER');
  });

  test('a prohibition is confirmed by a second person, once, while it holds', () => {
    const state = { recordedBy: 'u-vcs', confirmedBy: null, recipients: ['u-pc'], to: null };
    expect(checkConfirmFact(state, u['u-pc'], NOW)).toBe('FACT_RECIPIENT_IS_RECORDER');
    expect(checkConfirmFact(state, u['u-sl'], NOW)).toBeNull();
    expect(checkConfirmFact(state, u['u-vcs'], NOW)).toBe('FACT_SECOND_PERSON_NEEDED');
    expect(checkConfirmFact({ ...state, confirmedBy: 'u-sl' }, u['u-sw'], NOW)).toBe('FACT_CONFIRMED');
    expect(checkConfirmFact({ ...state, to: NOW }, u['u-sl'], NOW)).toBe('FACT_ENDED');
  });
});
