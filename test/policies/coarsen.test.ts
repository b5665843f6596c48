import { expect, test } from 'vitest';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { coarsen } from '../../policies/trace/coarsen.ts';

const agreement = readAgreement(harrowVale2026);
const row = (dataClass: string | null, effect: string, code: string, ...controllers: string[]) => ({
  operationId: 'one',
  subject: 'jordan',
  source: 'health',
  dataClass,
  controllers,
  fields: [`health.${dataClass}`],
  effect,
  code,
  rule: 'P20',
  roleTier: 'CARE_MANAGER',
  legalBasis: { gateway: 'STATUTE' },
  obligations: ['CONFIRMATION_DUE'],
  grounds: { consent: 'c' },
});
const told = (...rows: ReturnType<typeof row>[]) =>
  coarsen(agreement, rows).map(({ effect, code }) => `${effect} ${code}`);

test('whoever is not told fine codes is told what whoever asked was, whatever the reason', () => {
  for (const code of ['CONSENT_WITHDRAWN', 'SHIELDED', 'LEGAL_PROHIBITION', 'DETRIMENT_TEST', 'ROLE_CEILING'])
    expect(told(row('RISK_ALERT', 'WITHHELD', code, 'NHS-COMM'))).toEqual(['WITHHELD NOT_SHARED']);
  for (const code of ['DUTY', 'DUTY_OVER_OBJECTION', 'COURT_ORDER', 'CONSENT'])
    expect(told(row('RISK_ALERT', 'DISCLOSED', code, 'NHS-COMM'))).toEqual(['DISCLOSED SHARED']);
  expect(told(row('APPOINTMENT_SCHEDULE', 'WITHHELD', 'CONSENT_LAPSED', 'NHS-COMM'))).toEqual([
    'WITHHELD SHARE_WITH_ACTION',
  ]);
  // A sensitive service's appointments are decided, and told, as what is restricted.
  expect(told(row('APPOINTMENT_SCHEDULE', 'WITHHELD', 'CONSENT_LAPSED', 'NHS-MH'))).toEqual([
    'WITHHELD NOT_SHARED',
  ]);
  expect(told(row(null, 'WITHHELD', 'NOT_FOUND_OR_NOT_PERMITTED'))).toEqual(['WITHHELD NOT_SHARED']);
  expect(told(row('RISK_ALERT', 'UNAVAILABLE', 'DUTY', 'NHS-COMM'))).toEqual([
    'UNAVAILABLE TEMPORARILY_UNAVAILABLE',
  ]);
});

test('how many reasons there were is not told, nor what they could be worked out from', () => {
  const parted = [
    row('APPOINTMENT_SCHEDULE', 'WITHHELD', 'CONSENT_LAPSED', 'NHS-COMM'),
    row('APPOINTMENT_SCHEDULE', 'WITHHELD', 'NO_PROTOCOL', 'NHS-MH'),
  ];
  for (const rows of [parted, [...parted].reverse()])
    expect(told(...rows)).toEqual(['WITHHELD SHARE_WITH_ACTION']);
  const [one] = coarsen(agreement, parted);
  expect(one).toMatchObject({
    fields: ['health.APPOINTMENT_SCHEDULE'],
    controllers: null,
    rule: null,
    legalBasis: null,
    obligations: null,
    grounds: null,
  });
});
