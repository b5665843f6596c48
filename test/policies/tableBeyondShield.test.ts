import { describe, expect, test } from 'vitest';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { decide } from '../../policies/decide.ts';
import { HOUR, NOW, type Subject, subject } from '../support/facts.ts';
import { practitioners } from '../support/practitioners.ts';
import { ask } from './ask.ts';

const maya = subject('maya').child().atTier('HIGH').workedWithThrough('MASH_ENQUIRY');
const jordan = subject('jordan').adult().withChildAtTier('HIGH').workedWithThrough('MASH_ENQUIRY');
const safeguarding = (controller: string | null) => ({ purpose: 'SAFEGUARDING', controller }) as const;
const crisis = (controller: string | null) => ({ purpose: 'CRISIS_RESPONSE', controller }) as const;
const planning = (controller: string | null) => ({ purpose: 'PLANNING', controller }) as const;
const ruling = (decision: { rule: string; code: string; effect: string }): string =>
  `${decision.rule} ${decision.effect} ${decision.code}`;

describe('the decision table, from crisis to default deny', () => {
  test('P08, P09: with a relationship, a crisis adds its summary and takes nothing away', () => {
    const declared = maya.inCrisisDeclared();
    expect(ruling(ask('u-pc', 'CRISIS_ITEM', declared, crisis('LA-A')))).toBe('P08 DISCLOSE CRISIS');
    expect(ruling(ask('u-pc', 'RISK_ALERT', declared, crisis('LA-A')))).toBe('P20 DISCLOSE DUTY');
    const alone = subject('maya').atTier('HIGH').inCrisisDeclared();
    expect(ruling(ask('u-pc', 'RISK_ALERT', alone, crisis('LA-A')))).toBe('P09 WITHHOLD CRISIS_SCOPE');
  });

  test('P10: another organisation’s crisis summary needs a declared crisis; one’s own is internal', () => {
    expect(ruling(ask('u-pc', 'CRISIS_ITEM', maya, crisis('LA-A')))).toBe('P10 WITHHOLD CRISIS_NOT_DECLARED');
    expect(ruling(ask('u-sw', 'CRISIS_ITEM', maya, crisis('LA-A')))).toBe('P18 DISCLOSE INTERNAL');
  });

  test('P11: a court order needs no clinical role, but the class and the person by name', () => {
    const order = jordan.ordered({ classes: ['DIAGNOSIS'], recipients: ['u-pc'] });
    expect(ruling(ask('u-pc', 'DIAGNOSIS', order, safeguarding('NHS-MH')))).toBe('P11 DISCLOSE COURT_ORDER');
    expect(ask('u-pc', 'MEDICATION', order, safeguarding('NHS-MH')).code).toBe('ROLE_CEILING');
    expect(ask('u-ds', 'DIAGNOSIS', order, safeguarding('NHS-MH')).code).toBe('ROLE_CEILING');
    const nothing = jordan.ordered({ recipients: ['u-pc'] });
    expect(ask('u-pc', 'DIAGNOSIS', nothing, safeguarding('NHS-MH')).code).toBe('ROLE_CEILING');
  });

  test('P11: an order on appointments does not open those of a sensitive service', () => {
    const order = jordan.ordered({ classes: ['APPOINTMENT_SCHEDULE'], recipients: ['u-pc'] });
    expect(ask('u-pc', 'APPOINTMENT_SCHEDULE', order, safeguarding('NHS-MH')).code).toBe('ROLE_CEILING');
  });

  test('P12: intelligence of another force stays there without that force’s approval', () => {
    expect(ruling(ask('u-sw', 'POLICE_INTELLIGENCE', jordan, safeguarding('POLICE-X')))).toBe(
      'P12 WITHHOLD ORIGINATOR_CONTROLLED',
    );
  });

  test('P13: a clinical override needs a clinical recipient and a third person as Caldicott Guardian', () => {
    const naming = {
      classes: ['DIAGNOSIS'],
      recipients: ['u-ed', 'u-pc'],
      requester: 'u-ed',
      authoriser: 'u-sl',
    };
    const code = (whom: Subject, who: 'u-ed' | 'u-pc') =>
      ask(who, 'DIAGNOSIS', whom, safeguarding('NHS-MH')).code;
    const refused = jordan.ownConsent('REFUSED');
    const consulted = refused.overridden({ ...naming, caldicottGuardian: 'u-cg' });
    expect(code(consulted, 'u-ed')).toBe('OVERRIDE');
    expect(code(consulted, 'u-pc')).toBe('ROLE_CEILING');
    for (const caldicottGuardian of [null, 'u-ed', 'u-sl']) {
      expect(code(refused.overridden({ ...naming, caldicottGuardian }), 'u-ed')).toBe('CONSENT_REFUSED');
    }
  });

  test('P13: an override counts from its start until just before its end, for what it names', () => {
    const dated = { classes: ['PLAN_REVIEW'], recipients: ['u-pc'], from: NOW, to: NOW + HOUR };
    const at = (now: number, dataClass = 'PLAN_REVIEW') =>
      ask('u-pc', dataClass, maya.overridden(dated), { ...safeguarding('LA-A'), now }).code;
    expect([at(NOW - 1), at(NOW), at(NOW + HOUR - 1), at(NOW + HOUR)]).toEqual([
      'ROLE_CEILING',
      'OVERRIDE',
      'OVERRIDE',
      'ROLE_CEILING',
    ]);
    expect(at(NOW, 'OUTCOME_DATA')).toBe('ROLE_CEILING');
  });

  test('P15: an objection that names the address closes it to others, a general one does not', () => {
    const code = (whom: Subject) => ask('u-pc', 'ADDRESS', whom, safeguarding('LA-A')).code;
    expect(code(maya.consent('REFUSED'))).toBe('IDENTITY');
    expect(code(maya.consent('REFUSED', { scope: [{ classes: ['ADDRESS'] }] }))).toBe('DEFAULT_DENY');
    expect(code(maya.consent('REFUSED', { scope: [{ categories: ['IDENTITY'] }] }))).toBe('DEFAULT_DENY');
    const excluded = maya.consent('GIVEN_CONDITIONAL', {
      conditions: [{ kind: 'CLASS_EXCLUDED', classes: ['ADDRESS'] }],
    });
    expect(code(excluded)).toBe('DEFAULT_DENY');
    expect(ask('u-sw', 'ADDRESS', excluded, safeguarding('LA-A')).code).toBe('INTERNAL');
  });

  test('P15: every role tier sees some governance records, an unknown role tier none', () => {
    for (const dataClass of ['RELATIONSHIP_RECORD', 'OVERRIDE_RECORD', 'TASK', 'CONSENT_POSITION']) {
      expect(ask('u-pc', dataClass, maya, planning(null)).code).toBe('GOVERNANCE');
    }
    const requester = { ...practitioners['u-pc'], roleTier: 'VISITOR' };
    expect(ask('u-pc', 'MEMBERSHIP', maya, { ...planning(null), requester }).code).toBe('ROLE_CEILING');
  });

  test('P16: the uplift needs HIGH, a statutory recipient, a safeguarding purpose and a real relationship', () => {
    const code = (whom: Subject, purpose: 'SAFEGUARDING' | 'CRISIS_RESPONSE' | 'PLANNING') =>
      ask('u-pc', 'PROTECTION_STATUS', whom, { purpose, controller: 'LA-A' }).code;
    expect(code(maya, 'SAFEGUARDING')).toBe('DUTY');
    expect(code(maya, 'CRISIS_RESPONSE')).toBe('DUTY');
    expect(code(maya, 'PLANNING')).toBe('ROLE_CEILING');
    expect(code(maya.atTier('MODERATE'), 'SAFEGUARDING')).toBe('ROLE_CEILING');
    expect(ask('u-vcs', 'PROTECTION_STATUS', maya, safeguarding('LA-A')).code).toBe('ROLE_CEILING');
    expect(ask('u-hv', 'SAFEGUARDING_INCIDENT', maya, safeguarding('POLICE-X')).code).toBe('DUTY');
    expect(ask('u-sw', 'MEDICATION', maya, safeguarding('NHS-COMM')).code).toBe('ROLE_CEILING');
  });

  test('P17: analytics are for care managers of the key-holder only, and consent is needed even there', () => {
    const requester = { ...practitioners['u-sw'], organisation: 'LA-B' };
    expect(ruling(ask('u-sw', 'RISK_PROFILE', maya, { ...safeguarding('LA-B'), requester }))).toBe(
      'P17 WITHHOLD NOT_KEYHOLDER',
    );
    expect(ask('u-sw', 'RISK_PROFILE', maya.atTier('MODERATE'), planning('LA-A')).code).toBe(
      'CONSENT_UNKNOWN',
    );
    const served = ask('u-sw', 'RISK_PROFILE', maya, safeguarding('LA-A'));
    expect(ruling(served)).toBe('P20 DISCLOSE DUTY');
    expect(served.obligations.map(({ code }) => code)).toContain('HUMAN_REVIEW');
    expect(ask('u-hv', 'RISK_PROFILE', maya, safeguarding('LA-A')).code).toBe('ROLE_CEILING');
  });

  test('P18: one’s own trust’s clinical records are internal for a child, not for an adult or an unborn', () => {
    const whom = { child: maya, adult: jordan, unborn: maya.unborn() };
    const own = (who: Subject) => ask('u-hv', 'DIAGNOSIS', who.consent('REFUSED'), planning('NHS-COMM')).code;
    expect(own(whom.child)).toBe('INTERNAL');
    expect(own(jordan.ownConsent('REFUSED'))).toBe('CONSENT_REFUSED');
    expect(own(whom.unborn)).toBe('CONSENT_REFUSED');
  });

  test('P18: another organisation of the same sector is another organisation', () => {
    expect(ask('u-ed', 'DIAGNOSIS', maya.consent('NOT_SOUGHT'), planning('NHS-COMM')).code).toBe(
      'CONSENT_NOT_SOUGHT',
    );
  });

  test('P19: a finding of detriment binds others, not its holder, and only its own records', () => {
    const found = maya.foundDetrimentalBy('LA-A', ['APPOINTMENT_SCHEDULE', 'RISK_ALERT']);
    expect(ask('u-pc', 'RISK_ALERT', found, safeguarding('LA-A')).code).toBe('DETRIMENT_TEST');
    expect(ask('u-pc', 'RISK_ALERT', found, safeguarding('LA-B')).code).toBe('DUTY');
    expect(ask('u-sw', 'RISK_ALERT', found, safeguarding('LA-A')).code).toBe('INTERNAL');
    const trust = maya.foundDetrimentalBy('NHS-MH', ['APPOINTMENT_SCHEDULE']);
    expect(ask('u-ed', 'APPOINTMENT_SCHEDULE', trust, safeguarding('NHS-MH')).code).toBe('DETRIMENT_TEST');
  });

  test('P99: what has no cell is withheld', () => {
    const orphan = ask('u-ds', 'CRISIS_ITEM', maya, safeguarding(null));
    expect(ruling(orphan)).toBe('P99 WITHHOLD DEFAULT_DENY');
  });

  test('a disclosure without a legal basis in force on the day is withheld', () => {
    const legalBases = harrowVale2026.legalBases.map((basis) =>
      basis.codes.includes('DUTY') && basis.agencies.includes('POLICE')
        ? { ...basis, from: new Date(NOW).toISOString(), to: new Date(NOW + HOUR).toISOString() }
        : basis,
    );
    const agreement = readAgreement({ ...harrowVale2026, legalBases });
    const at = (now: number) =>
      ruling(
        decide(agreement, {
          requester: practitioners['u-pc'],
          purpose: 'SAFEGUARDING',
          facts: maya.facts(),
          dataClass: 'RISK_ALERT',
          controller: 'LA-A',
          now,
        }),
      );
    expect([at(NOW - 1), at(NOW), at(NOW + HOUR - 1), at(NOW + HOUR)]).toEqual([
      'P20 WITHHOLD NO_LEGAL_BASIS',
      'P20 DISCLOSE DUTY',
      'P20 DISCLOSE DUTY',
      'P20 WITHHOLD NO_LEGAL_BASIS',
    ]);
  });

  test('outside the agreement’s own dates nothing has a legal basis', () => {
    const before = Date.parse(harrowVale2026.from) - 1;
    const early = maya.workedWithThrough('ALLOCATED', { from: before - HOUR });
    expect(ask('u-pc', 'IDENTITY_DETAIL', early, { ...planning('LA-A'), now: before }).code).toBe(
      'NO_LEGAL_BASIS',
    );
    const after = Date.parse(harrowVale2026.to!);
    expect(ask('u-pc', 'IDENTITY_DETAIL', maya, { ...planning('LA-A'), now: after }).code).toBe(
      'NO_LEGAL_BASIS',
    );
  });

  test('a disclosure carries its three keys and what it stood on', () => {
    const decision = ask('u-pc', 'RISK_ALERT', maya, safeguarding('LA-A'));
    expect(decision.legalBasis).toEqual({
      article6: 'Art 6(1)(e) public task',
      specialCategory: expect.stringContaining('para 18'),
      gateway: 'STATUTE',
      statutory: expect.arrayContaining(['Children Act 1989 s.47']),
    });
    expect(decision.grounds).toEqual({ relationship: 'r-MASH_ENQUIRY' });
    const consented = ask(
      'u-hv',
      'ATTENDANCE_UPDATE',
      maya.atTier('LOW').consent('GIVEN'),
      planning('SCHOOL'),
    );
    expect(consented.grounds.consent).toEqual({ id: 'consent-1', version: 1 });
    expect(consented.legalBasis?.gateway).toBe('CONSENT');
  });
});
