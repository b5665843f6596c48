import { describe, expect, test } from 'vitest';
import { AgreementError } from '../../policies/agreement/AgreementError.ts';
import { checkPurpose } from '../../policies/agreement/checkPurpose.ts';
import { controllersOf } from '../../policies/agreement/controllersOf.ts';
import type { AgreementData } from '../../policies/agreement/data.ts';
import { effectiveClass } from '../../policies/agreement/effectiveClass.ts';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { mayRun } from '../../policies/agreement/mayRun.ts';
import { protocolCovers } from '../../policies/agreement/protocolCovers.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { readStoredAgreement } from '../../policies/agreement/readStoredAgreement.ts';
import { decide } from '../../policies/decide.ts';
import { NOW, subject } from '../support/facts.ts';
import { practitioners } from '../support/practitioners.ts';
import { agreement } from './ask.ts';

/** The code and place of the error, or null where the document is accepted. */
function refused(document: unknown): string | null {
  try {
    readAgreement(document);
    return null;
  } catch (error) {
    if (!(error instanceof AgreementError)) throw error;
    return `${error.code} at ${error.at}`;
  }
}

const without = (key: keyof AgreementData) =>
  Object.fromEntries(Object.entries(harrowVale2026).filter(([name]) => name !== key));
const [firstClass, ...otherClasses] = harrowVale2026.classes;
const withFirstClass = (change: object) => ({
  ...harrowVale2026,
  classes: [{ ...firstClass, ...change }, ...otherClasses],
});

describe('reading an agreement', () => {
  test('one that was published before it had to say so much is read, with what opens least', () => {
    const { memberReturnDays: _days, familyDeferralDaysAtMost: _most, ...times } = harrowVale2026.times;
    const functions = harrowVale2026.functions.map(({ words: _words, ...rest }) => rest);
    const alerts = harrowVale2026.alerts.filter(({ kind }) => kind !== 'SHIELD_LIFTED');
    const older = { ...harrowVale2026, times, functions, alerts };
    expect(refused(older)).toMatch(/^AGREEMENT_MALFORMED at agreement\.(functions|times)/);
    const stored = readStoredAgreement(JSON.stringify(older));
    expect(stored.times).toMatchObject({ familyDeferralDaysAtMost: 28 });
    expect([...stored.functions.values()].every(({ words }) => words === 'OWN')).toBe(true);
    expect(stored.alertKinds.has('SHIELD_LIFTED')).toBe(true);
    expect(() => readStoredAgreement('[]')).toThrow(AgreementError);
  });

  test('it survives a round trip through JSON: the ledger’s replay reads it from there', () => {
    expect(refused(JSON.parse(JSON.stringify(harrowVale2026)))).toBeNull();
  });

  test.each<[string, unknown, string]>([
    ['is no object', 'agreement', 'AGREEMENT_MALFORMED at agreement'],
    ['lacks a part', without('protocols'), 'AGREEMENT_MALFORMED at agreement.protocols'],
    ['has a part too many', { ...harrowVale2026, extra: 1 }, 'AGREEMENT_MALFORMED at agreement.extra'],
    ['has a date that is none', { ...harrowVale2026, from: 'soon' }, 'AGREEMENT_MALFORMED at agreement.from'],
    ['ends before it begins', { ...harrowVale2026, to: harrowVale2026.from }, 'AGREEMENT_MALFORMED at to'],
    [
      'has a ceiling cell that is none',
      withFirstClass({ ceiling: { ...firstClass!.ceiling, FRONTLINE: 'MAYBE' } }),
      'AGREEMENT_MALFORMED at agreement.classes[0].ceiling.FRONTLINE',
    ],
    [
      'forgets a role tier',
      withFirstClass({ ceiling: { FRONTLINE: 'YES', CLINICAL: 'YES' } }),
      'AGREEMENT_INCOMPLETE at classes[0].ceiling',
    ],
    [
      'names a role tier that it does not have',
      withFirstClass({ ceiling: { ...firstClass!.ceiling, VISITOR: 'YES' } }),
      'AGREEMENT_UNKNOWN_REFERENCE at classes[0].ceiling.VISITOR',
    ],
    [
      'names a class twice',
      { ...harrowVale2026, classes: [firstClass, ...harrowVale2026.classes] },
      'AGREEMENT_DUPLICATE at classes[1].dataClass',
    ],
    [
      'gives a category two rows of cells',
      { ...harrowVale2026, cells: [...harrowVale2026.cells, harrowVale2026.cells[0]] },
      'AGREEMENT_DUPLICATE at cells[5].category',
    ],
    [
      'names an organisation twice',
      {
        ...harrowVale2026,
        organisations: [...harrowVale2026.organisations, harrowVale2026.organisations[0]],
      },
      'AGREEMENT_DUPLICATE at organisations[9].organisation',
    ],
    [
      'has no class for sensitive services',
      { ...harrowVale2026, classes: harrowVale2026.classes.map((entry) => ({ ...entry, flags: [] })) },
      'AGREEMENT_INCOMPLETE at classes',
    ],
    [
      'lets a protocol name a purpose that it does not have',
      { ...harrowVale2026, protocols: [{ from: ['*'], to: ['*'], classes: ['*'], purposes: ['*'] }] },
      'AGREEMENT_UNKNOWN_REFERENCE at protocols[0].purposes',
    ],
    [
      'gives a source a controller that it does not have',
      { ...harrowVale2026, sources: [{ source: 'police', controllers: ['POLICE-Y'], byClass: {} }] },
      'AGREEMENT_UNKNOWN_REFERENCE at sources[0].controllers',
    ],
    [
      'gives the key to an unknown organisation',
      { ...harrowVale2026, keyHolders: ['NOBODY'] },
      'AGREEMENT_UNKNOWN_REFERENCE at keyHolders',
    ],
  ])('a document that %s is refused, with the place', (_why, document, message) => {
    expect(refused(document)).toBe(message);
  });
});

describe('what an agreement answers', () => {
  test('the controllers of a source, and of a class where it differs', () => {
    expect(controllersOf(agreement, 'socialcare', 'RISK_ALERT')).toEqual(['LA-A', 'LA-B']);
    expect(controllersOf(agreement, 'socialcare', 'ATTENDANCE_UPDATE')).toEqual(['SCHOOL']);
    expect(controllersOf(agreement, 'governance', 'MEMBERSHIP')).toEqual([]);
  });

  test('a source that it does not list is an error, not a source without controllers', () => {
    expect(() => controllersOf(agreement, 'elsewhere', 'RISK_ALERT')).toThrow('AGREEMENT_UNKNOWN_SOURCE');
  });

  test('appointments and contacts of a sensitive organisation are decided as a sensitive service', () => {
    expect(effectiveClass(agreement, 'APPOINTMENT_SCHEDULE', 'NHS-MH')).toBe('SENSITIVE_SERVICE');
    expect(effectiveClass(agreement, 'KEY_CONTACT', 'NHS-MH')).toBe('SENSITIVE_SERVICE');
    expect(effectiveClass(agreement, 'RISK_ALERT', 'NHS-MH')).toBe('RISK_ALERT');
    expect(effectiveClass(agreement, 'KEY_CONTACT', 'NHS-COMM')).toBe('KEY_CONTACT');
    expect(effectiveClass(agreement, 'KEY_CONTACT', null)).toBe('KEY_CONTACT');
  });

  test('whether a protocol covers a class between two organisations', () => {
    expect(protocolCovers(agreement, 'NHS-MH', 'SCHOOL', 'PLANNING', 'RISK_ALERT')).toBe(true);
    expect(protocolCovers(agreement, 'NHS-MH', 'CHARITY', 'PLANNING', 'RISK_ALERT')).toBe(false);
    expect(protocolCovers(agreement, 'CHARITY', 'NHS-MH', 'PLANNING', 'RISK_ALERT')).toBe(true);
    expect(protocolCovers(agreement, 'LA-A', 'SCHOOL', 'AUDIT', 'RISK_ALERT')).toBe(false);
  });

  test('who may run which operation, and that one it does not list is nobody’s', () => {
    const may = (who: keyof typeof practitioners, purpose: 'AUDIT' | 'PLANNING', operation: string) =>
      mayRun(agreement, practitioners[who], purpose, operation);
    expect(may('u-aud', 'AUDIT', 'disclosures')).toEqual({ allowed: true, needs: 'NOTHING' });
    expect(may('u-aud', 'PLANNING', 'disclosures')).toEqual({ allowed: false, code: 'PURPOSE_INCOMPATIBLE' });
    expect(may('u-sw', 'PLANNING', 'disclosures')).toEqual({
      allowed: false,
      code: 'FUNCTION_NOT_PERMITTED',
    });
    expect(may('u-sw', 'PLANNING', 'recordConsent')).toEqual({ allowed: true, needs: 'RELATIONSHIP' });
    expect(may('u-sw', 'PLANNING', 'confirmDutyDisclosure')).toEqual({
      allowed: false,
      code: 'FUNCTION_NOT_PERMITTED',
    });
    expect(may('u-sw', 'PLANNING', 'dropEverything')).toEqual({
      allowed: false,
      code: 'FUNCTION_NOT_PERMITTED',
    });
  });

  test('which purposes are refused, and with which advice', () => {
    const refusal = (purpose: string | null) => checkPurpose(agreement, practitioners['u-ds'], purpose);
    expect(refusal('SAFEGUARDING')).toBeNull();
    expect(refusal('CRIME_PREVENTION')?.message).toContain(harrowVale2026.formalRequestRoute);
    expect([refusal(null)?.code, refusal('toString')?.code, refusal('AUDIT')?.code]).toEqual(
      Array.from({ length: 3 }, () => 'PURPOSE_INCOMPATIBLE'),
    );
  });
});

test('a new class, role tier and agency are a change of data only', () => {
  const grown = readAgreement({
    ...harrowVale2026,
    version: '2026-2',
    agencies: [...harrowVale2026.agencies, { agency: 'HOUSING', statutory: true }],
    roleTiers: [...harrowVale2026.roleTiers, { roleTier: 'TENANCY', label: 'tenancy', clinical: false }],
    organisations: [
      ...harrowVale2026.organisations,
      { organisation: 'HOMES', name: 'Vale Homes', agency: 'HOUSING', sensitive: false },
    ],
    classes: [
      ...harrowVale2026.classes.map((entry) => ({ ...entry, ceiling: { ...entry.ceiling, TENANCY: 'NO' } })),
      {
        dataClass: 'TENANCY_STATUS',
        category: 'ROUTINE_COORDINATION',
        label: 'tenancies',
        flags: [],
        ceiling: { FRONTLINE: 'NO', CARE_MANAGER: 'NO', CLINICAL: 'NO', TENANCY: 'YES' },
      },
    ],
    legalBases: harrowVale2026.legalBases.map((basis) => ({ ...basis, agencies: ['*'] })),
  });
  const question = {
    requester: {
      id: 'u-ho',
      organisation: 'HOMES',
      agency: 'HOUSING',
      roleTier: 'TENANCY',
      function: 'PRACTITIONER',
    },
    purpose: 'SAFEGUARDING',
    facts: subject('maya').child().atTier('HIGH').workedWithThrough('TEAM').facts(),
    controller: 'LA-A',
    now: NOW,
  } as const;
  expect(decide(grown, { ...question, dataClass: 'TENANCY_STATUS' }).code).toBe('DUTY');
  expect(decide(grown, { ...question, dataClass: 'FUNCTIONAL_CONCERN' }).code).toBe('ROLE_CEILING');
  expect(decide(agreement, { ...question, dataClass: 'TENANCY_STATUS' }).code).toBe('UNCLASSIFIED');
});
