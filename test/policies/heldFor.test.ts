import { expect, test } from 'vitest';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { type Household, heldFor, type ShownAs } from '../../policies/trace/heldFor.ts';

const agreement = readAgreement(harrowVale2026);
const calm: Household = { isShielded: false, isUnsafeToAsk: false, leadOrganisations: ['LA-A'] };
const visit: ShownAs = {
  organisation: 'NHS-COMM',
  purpose: 'COORDINATION',
  dataClass: 'ATTENDANCE_UPDATE',
  code: 'CONSENT',
};

test.each<[string, Partial<ShownAs>, Partial<Household>, string[]]>([
  ['what they agreed to is told', {}, {}, []],
  ['a sensitive service', { organisation: 'NHS-MH' }, {}, ['SENSITIVE_SERVICE']],
  ['an organisation that nobody knows', { organisation: 'GONE' }, {}, ['SENSITIVE_SERVICE']],
  ['a duty', { code: 'DUTY' }, {}, ['FAMILY_NOT_TOLD']],
  ['the police, whatever for', { organisation: 'POLICE-X' }, {}, ['ENQUIRY']],
  ['safeguarding, whoever asked', { purpose: 'SAFEGUARDING' }, {}, ['ENQUIRY']],
  ['risk alerts, whoever asked and for what', { dataClass: 'RISK_ALERT', code: 'INTERNAL' }, {}, ['ENQUIRY']],
  ['restricted clinical data', { dataClass: 'ASSESSMENT_SUMMARY' }, {}, ['RESTRICTED']],
  ['restricted police records', { dataClass: 'POLICE_INTELLIGENCE' }, {}, ['RESTRICTED']],
  ['a person whom it is not safe to ask', {}, { isUnsafeToAsk: true }, ['UNSAFE_TO_ASK']],
  ['a shielded household', {}, { isShielded: true }, ['SHIELD']],
  ['a shielded household, to the lead', { organisation: 'LA-A' }, { isShielded: true }, []],
])('%s', (_name, about, household, held) => {
  expect(heldFor(agreement, { ...visit, ...about }, { ...calm, ...household })).toEqual(held);
});
