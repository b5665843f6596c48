import { describe, expect, test } from 'vitest';
import { decisionTable } from '../../policies/table/decisionTable.ts';
import { ledgerUnavailable } from '../../policies/table/integrity.ts';
import { HOUR, NOW, type Subject, subject } from '../support/facts.ts';
import { ask } from './ask.ts';

const maya = subject('maya').child().atTier('HIGH').workedWithThrough('MASH_ENQUIRY');
const safeguarding = (controller: string | null) => ({ purpose: 'SAFEGUARDING', controller }) as const;
const crisis = (controller: string | null) => ({ purpose: 'CRISIS_RESPONSE', controller }) as const;
const planning = (controller: string | null) => ({ purpose: 'PLANNING', controller }) as const;
const ruling = (decision: { rule: string; code: string; effect: string }): string =>
  `${decision.rule} ${decision.effect} ${decision.code}`;

describe('the decision table, row by row', () => {
  test('its rows stand in the order of policy.md §6', () => {
    const rules = decisionTable.map((row) => row.rule);
    expect([...new Set(rules)]).toEqual([
      ...['P00', 'P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'P09', 'P10'],
      ...['P11', 'P12', 'P13', 'P15', 'P16', 'P17', 'P18', 'P19', 'P20', 'P99'],
    ]);
  });

  test('P00: a ledger that cannot accept withholds everything', () => {
    expect(ruling(ledgerUnavailable())).toBe('P00 WITHHOLD LEDGER_UNAVAILABLE');
  });

  test('P01: a field without a class, or with one that the register lacks, is withheld', () => {
    expect(ruling(ask('u-sw', null, maya, safeguarding('LA-A')))).toBe('P01 WITHHOLD UNCLASSIFIED');
    expect(ruling(ask('u-sw', 'SHOE_SIZE', maya, safeguarding('LA-A')))).toBe('P01 WITHHOLD UNCLASSIFIED');
  });

  test('P02: a prohibition without classes or controllers covers everything, own records included', () => {
    const everything = maya.prohibited();
    expect(ruling(ask('u-sw', 'RISK_ALERT', everything, safeguarding('LA-A')))).toBe(
      'P02 WITHHOLD LEGAL_PROHIBITION',
    );
    expect(ruling(ask('u-aud', 'MEMBERSHIP', everything, { purpose: 'AUDIT', controller: null }))).toBe(
      'P02 WITHHOLD LEGAL_PROHIBITION',
    );
  });

  test('P02: a prohibition on one controller’s records covers no other’s', () => {
    const one = maya.prohibited({ classes: ['RISK_ALERT'], controllers: ['LA-A'] });
    expect(ask('u-pc', 'RISK_ALERT', one, safeguarding('LA-A')).code).toBe('LEGAL_PROHIBITION');
    expect(ask('u-pc', 'RISK_ALERT', one, safeguarding('LA-B')).code).toBe('DUTY');
  });

  test('P02: a prohibition on appointments also covers those decided as a sensitive service', () => {
    const appointments = maya.prohibited({ classes: ['APPOINTMENT_SCHEDULE'] });
    expect(ask('u-ed', 'APPOINTMENT_SCHEDULE', appointments, safeguarding('NHS-MH')).code).toBe(
      'LEGAL_PROHIBITION',
    );
  });

  test('P02: a prohibition holds from its day until its end', () => {
    const dated = maya.prohibited({ from: NOW, to: NOW + HOUR });
    const at = (now: number) => ask('u-pc', 'RISK_ALERT', dated, { ...safeguarding('LA-A'), now }).code;
    expect([at(NOW - 1), at(NOW), at(NOW + HOUR - 1), at(NOW + HOUR)]).toEqual([
      'DUTY',
      'LEGAL_PROHIBITION',
      'LEGAL_PROHIBITION',
      'DUTY',
    ]);
  });

  test.each([
    ['absent', null, 'u-sw'],
    ['unknown', 'CURIOSITY', 'u-sw'],
    ['served through its own operations only', 'STATISTICS', 'u-sw'],
    ['served through its own operations only', 'SUBJECT_ACCESS', 'u-sw'],
    ['served through its own operations only', 'RECORD_TRANSFER', 'u-sw'],
    ['never served', 'CRIME_PREVENTION', 'u-ds'],
    ['not for this function', 'AUDIT', 'u-sl'],
  ] as const)('P03: a purpose that is %s (%s) refuses', (_why, purpose, who) => {
    const decision = ask(who, 'IDENTITY_DETAIL', maya, { purpose: purpose as never, controller: 'LA-A' });
    expect(ruling(decision)).toBe('P03 WITHHOLD PURPOSE_INCOMPATIBLE');
  });

  test('P04: an auditor under another purpose, and a publisher under any, read nothing', () => {
    expect(ruling(ask('u-aud', 'MEMBERSHIP', maya, planning(null)))).toBe(
      'P04 WITHHOLD FUNCTION_NOT_PERMITTED',
    );
    expect(ruling(ask('u-dev', 'MEMBERSHIP', maya, planning(null)))).toBe(
      'P04 WITHHOLD FUNCTION_NOT_PERMITTED',
    );
    expect(ruling(ask('u-dev', 'RISK_ALERT', maya, safeguarding('NHS-COMM')))).toBe(
      'P04 WITHHOLD FUNCTION_NOT_PERMITTED',
    );
  });

  test('P04: an auditor learns nothing of a person whom the registry does not know', () => {
    expect(ask('u-aud', 'MEMBERSHIP', null, { purpose: 'AUDIT', controller: null }).effect).toBe('WITHHOLD');
  });

  test('P05: a crisis counts under its purpose only, and for the agreement’s hours at most', () => {
    const declared = subject('maya').inCrisisDeclared({ from: NOW, to: NOW + 100 * HOUR });
    expect(ask('u-edt', 'CRISIS_ITEM', declared, safeguarding('LA-A')).code).toBe(
      'NOT_FOUND_OR_NOT_PERMITTED',
    );
    const late = { ...crisis('LA-A'), now: NOW + 4 * HOUR };
    expect(ask('u-edt', 'CRISIS_ITEM', declared, late).code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
  });

  test('P05: an assigned task reaches governance records and nothing else', () => {
    const tasked = subject('maya').atTier('HIGH').withAssignedTask();
    expect(ask('u-sl', 'CONSENT_POSITION', tasked, planning(null)).code).toBe('GOVERNANCE');
    expect(ruling(ask('u-sl', 'RISK_ALERT', tasked, safeguarding('LA-A')))).toBe(
      'P05 WITHHOLD RELATIONSHIP_LIMITED',
    );
    expect(ruling(ask('u-sl', 'IDENTITY_DETAIL', tasked, planning('LA-A')))).toBe(
      'P05 WITHHOLD RELATIONSHIP_LIMITED',
    );
  });

  test('P05: a self-claimed relationship does not open a contact of a sensitive service', () => {
    const claimed = subject('maya')
      .workedWithThrough('SELF_CLAIMED', { from: NOW - HOUR })
      .consent('GIVEN');
    expect(ask('u-ed', 'KEY_CONTACT', claimed, planning('NHS-MH')).code).toBe('RELATIONSHIP_LIMITED');
  });

  test('P05: a self-claimed relationship beside a crisis closes nothing that the crisis opens', () => {
    const both = subject('maya')
      .workedWithThrough('SELF_CLAIMED', { from: NOW - HOUR })
      .inCrisisDeclared();
    expect(ask('u-edt', 'CRISIS_ITEM', both, crisis('LA-A')).code).toBe('CRISIS');
    expect(ask('u-edt', 'RISK_ALERT', both, crisis('LA-A')).code).toBe('RELATIONSHIP_LIMITED');
  });

  test('P05: a relationship through another family of the same person is a relationship', () => {
    const second = subject('jordan')
      .adult()
      .andInFamily('other')
      .withChildAtTier('LOW')
      .workedWithThrough('TEAM');
    expect(ask('u-sw', 'MEMBERSHIP', second, planning(null)).code).toBe('GOVERNANCE');
  });

  test('P06: a controller that the agreement does not list has no protocol', () => {
    expect(ruling(ask('u-pc', 'RISK_ALERT', maya, safeguarding('NHS-ELSEWHERE')))).toBe(
      'P06 WITHHOLD NO_PROTOCOL',
    );
  });

  test('P06: an override, a court order or, for its summary, a crisis stands in for a protocol', () => {
    const naming = { classes: ['RISK_ALERT'], recipients: ['u-vcs'] };
    expect(ask('u-vcs', 'RISK_ALERT', maya, safeguarding('NHS-MH')).code).toBe('NO_PROTOCOL');
    expect(ask('u-vcs', 'RISK_ALERT', maya.overridden(naming), safeguarding('NHS-MH')).code).toBe('OVERRIDE');
    expect(ask('u-vcs', 'RISK_ALERT', maya.ordered(naming), safeguarding('NHS-MH')).code).toBe('COURT_ORDER');
    const declared = maya.inCrisisDeclared();
    expect(ask('u-vcs', 'CRISIS_ITEM', declared, crisis('NHS-MH')).code).toBe('CRISIS');
    expect(ask('u-vcs', 'IDENTITY_DETAIL', declared, crisis('NHS-MH')).code).toBe('NO_PROTOCOL');
  });

  test('P07: a shield hides the address from its own organisation too; only the ground SHIELD lifts it', () => {
    const naming = { classes: ['ADDRESS'], recipients: ['u-sw'] };
    const hidden = maya.shielded();
    const code = (whom: Subject) => ask('u-sw', 'ADDRESS', whom, safeguarding('LA-A')).code;
    expect(code(hidden)).toBe('SHIELDED');
    expect(code(hidden.overridden(naming))).toBe('SHIELDED');
    expect(code(hidden.overridden({ ...naming, ground: 'SHIELD', recipients: ['u-sl'] }))).toBe('SHIELDED');
    expect(code(hidden.overridden({ ...naming, ground: 'SHIELD', authoriser: 'u-ed' }))).toBe('SHIELDED');
    expect(code(hidden.overridden({ ...naming, ground: 'SHIELD' }))).toBe('OVERRIDE');
    expect(code(hidden.ordered(naming))).toBe('COURT_ORDER');
    expect(code(maya)).toBe('IDENTITY');
  });
});
