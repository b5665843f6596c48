import { expect, test } from 'vitest';
import { governanceRows } from '../../policies/governanceRows.ts';
import { type PractitionerId, practitioners } from '../support/practitioners.ts';
import { agreement } from './ask.ts';

const rows = (who: PractitionerId, dataClass: string) =>
  governanceRows(agreement, practitioners[who], dataClass);

test.each<[PractitionerId, string, string]>([
  ['u-pc', 'RELATIONSHIP_RECORD', 'OWN'],
  ['u-pc', 'OVERRIDE_RECORD', 'OWN'],
  ['u-pc', 'TASK', 'OWN'],
  ['u-sw', 'RELATIONSHIP_RECORD', 'ALL'],
  ['u-sw', 'TASK', 'OWN_AND_FUNCTION'],
  ['u-hv', 'OVERRIDE_RECORD', 'ALL'],
  ['u-hv', 'TASK', 'OWN'],
  ['u-pc', 'CONSENT_POSITION', 'ALL'],
  ['u-sl', 'TASK', 'ALL'],
  ['u-cg', 'TASK', 'ALL'],
  ['u-aud', 'OVERRIDE_RECORD', 'ALL'],
  ['u-sw', 'RISK_ALERT', 'NONE'],
  ['u-sw', 'SHOE_SIZE', 'NONE'],
])('%s sees of %s: %s', (who, dataClass, expected) => {
  expect(rows(who, dataClass).rows).toBe(expected);
});

test('clinical scopes of consent are for clinical role tiers and governance functions', () => {
  const seesScopes = (who: PractitionerId) => rows(who, 'CONSENT_POSITION').clinicalScopes;
  expect([seesScopes('u-pc'), seesScopes('u-sw')]).toEqual([false, false]);
  expect([seesScopes('u-hv'), seesScopes('u-sl'), seesScopes('u-cg')]).toEqual([true, true, true]);
});

test('which sensitive service works with a family is for clinical role tiers', () => {
  const sees = (who: PractitionerId) => rows(who, 'RELATIONSHIP_RECORD').sensitiveServices;
  expect([sees('u-sw'), sees('u-sl'), sees('u-hv')]).toEqual([false, false, true]);
});

test('a role tier that the agreement does not know sees none', () => {
  const stranger = { ...practitioners['u-sw'], roleTier: 'VISITOR' };
  expect(governanceRows(agreement, stranger, 'MEMBERSHIP').rows).toBe('NONE');
});
