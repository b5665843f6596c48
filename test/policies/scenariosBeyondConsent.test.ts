import { describe, expect, test } from 'vitest';
import { isKnown } from '../../policies/isKnown.ts';
import { HOUR, NOW, subject } from '../support/facts.ts';
import { practitioners } from '../support/practitioners.ts';
import { agreement, all, answers, ask, outcome } from './ask.ts';
import { expectAnswers } from './expectAnswers.ts';

const maya = subject('maya').child();
const jordan = subject('jordan').adult();

describe('policy.md §10 on the pure policy, crisis and beyond', () => {
  test('12: a crisis opens the summary and who it is about, for its four hours', () => {
    const declared = maya.atTier('LOW').consent('REFUSED').inCrisisDeclared({ from: NOW });
    expectAnswers('u-edt', 'CRISIS_RESPONSE', declared, {
      ...all('✔CRISIS', 'sc.crisisSummary', 'sc.identity'),
      ...all('✘CRISIS_SCOPE', 'sc.attendance', 'sc.address', 'sc.riskAlerts', 'h.assessments', 'membership'),
    });
    const item = ask('u-edt', 'CRISIS_ITEM', declared, { purpose: 'CRISIS_RESPONSE', controller: 'LA-A' });
    expect(item.obligations).toContainEqual({
      code: 'RETROSPECTIVE_RECORD_DUE',
      by: new Date(NOW + 24 * HOUR).toISOString(),
    });
    const later = all('✘NOT_FOUND_OR_NOT_PERMITTED', 'sc.crisisSummary', 'sc.identity', 'sc.attendance');
    expectAnswers('u-edt', 'CRISIS_RESPONSE', declared, later, { now: NOW + 4 * HOUR });
  });

  test('13: a child whom one works with no more is like an id that nobody has', () => {
    const ended = maya.atTier('HIGH').workedWithThrough('MASH_ENQUIRY', { to: NOW });
    for (const dataClass of agreement.classes.keys()) {
      const asking = { purpose: 'SAFEGUARDING', controller: 'LA-A' } as const;
      const real = ask('u-pc', dataClass, ended, asking);
      const nobody = ask('u-pc', dataClass, null, asking);
      expect(outcome(real)).toBe('✘NOT_FOUND_OR_NOT_PERMITTED');
      expect({ ...real, validUntil: null }).toEqual({ ...nobody, validUntil: null });
    }
    const asker = { agreement, requester: practitioners['u-pc'], purpose: 'SAFEGUARDING', now: NOW } as const;
    expect(isKnown({ ...asker, facts: ended.facts() })).toBe(false);
    expect(isKnown({ ...asker, facts: null })).toBe(false);
    expect(isKnown({ ...asker, now: NOW - 1, facts: ended.facts() })).toBe(true);
  });

  test('18: the prevention of crime is never served, whatever was consented to', () => {
    const consenting = maya.atTier('HIGH').consent('GIVEN', {
      scope: [{ categories: [...agreement.categories], recipients: ['POLICE-X'], explicit: true }],
    });
    const fields = ['sc.identity', 'sc.attendance', 'sc.protectionStatus', 'p.incidents'];
    expectAnswers('u-ds', 'CRIME_PREVENTION', consenting, all('✘PURPOSE_INCOMPATIBLE', ...fields));
  });

  test('19: an auditor reads governance records, nothing of an agency', () => {
    expectAnswers('u-aud', 'AUDIT', maya.atTier('HIGH').consent('GIVEN'), {
      'consent position': '✔GOVERNANCE',
      'sc.protectionStatus': '✘FUNCTION_NOT_PERMITTED',
    });
  });

  test('20: a school at HIGH: the risk alert by duty, the rest by what consent allows', () => {
    expectAnswers('u-dsl', 'SAFEGUARDING', maya.atTier('HIGH').consent('NOT_SOUGHT'), {
      'sc.riskAlerts': '✔DUTY',
      'sc.protectionStatus': '✘NON_STATUTORY_RECIPIENT',
      'sc.functionalConcerns': '✘CONSENT_NOT_SOUGHT',
      'sc.attendance': '✔INTERNAL',
    });
  });

  test('22: a shielded address stays hidden where duty opens the rest', () => {
    expectAnswers('u-pc', 'SAFEGUARDING', maya.atTier('HIGH').consent('GIVEN').shielded(), {
      'sc.identity': '✔IDENTITY',
      'sc.address': '✘SHIELDED',
      'sc.protectionStatus': '✔DUTY',
    });
  });

  test('26: siblings in one list are decided each for themselves', () => {
    const tyler = subject('tyler').child().atTier('MODERATE').ownConsent('REFUSED');
    expectAnswers('u-hv', 'PLANNING', maya.atTier('MODERATE').consent('GIVEN'), {
      'sc.attendance': '✔CONSENT',
    });
    expectAnswers('u-hv', 'PLANNING', tyler, { 'sc.attendance': '✘CONSENT_REFUSED' });
  });

  test('27: a court’s prohibition stands above an override', () => {
    const prohibited = maya
      .atTier('HIGH')
      .prohibited({ classes: ['INCIDENT_PATTERN'] })
      .overridden({ requester: 'u-ds', classes: ['INCIDENT_PATTERN'], recipients: ['u-ds'] });
    expectAnswers('u-ds', 'SAFEGUARDING', prohibited, { 'sc.incidentPattern': '✘LEGAL_PROHIBITION' });
  });

  test('28: a charity at HIGH: the risk alert by duty, not that of a trust without a protocol', () => {
    const child = maya.atTier('HIGH').consent('NOT_SOUGHT');
    expectAnswers('u-vcs', 'SAFEGUARDING', child, { 'sc.riskAlerts': '✔DUTY' });
    const father = jordan.withChildAtTier('HIGH').ownConsent('NOT_SOUGHT');
    expectAnswers('u-vcs', 'SAFEGUARDING', father, { 'h.riskAlerts': '✘NO_PROTOCOL' }, { of: 'NHS-MH' });
  });

  test('29: one list, two trusts: one’s own trust’s assessments only', () => {
    const child = maya.atTier('MODERATE').consent('GIVEN');
    expectAnswers('u-hv', 'PLANNING', child, { 'h.assessments': '✔INTERNAL' });
    expectAnswers('u-hv', 'PLANNING', child, { 'h.assessments': '✘CONSENT_NOT_SPECIFIC' }, { of: 'NHS-MH' });
  });

  test('30: a court order opens what it names to whom it names', () => {
    const father = jordan
      .withChildAtTier('HIGH')
      .ownConsent('WITHDRAWN')
      .ordered({ classes: ['ASSESSMENT_SUMMARY'], recipients: ['u-pc'] });
    expectAnswers('u-pc', 'SAFEGUARDING', father, { 'h.assessments': '✔COURT_ORDER' }, { of: 'NHS-MH' });
    expectAnswers(
      'u-ed',
      'SAFEGUARDING',
      father,
      { 'h.assessments': '✘CONSENT_WITHDRAWN' },
      { of: 'NHS-MH' },
    );
  });

  test('31: police intelligence leaves the force only with the force’s own approval', () => {
    const father = jordan.withChildAtTier('HIGH').ownConsent('WITHDRAWN');
    const intelligence = (code: string) => ({ 'p.intelligence': code });
    const naming = { requester: 'u-sw', classes: ['POLICE_INTELLIGENCE'], recipients: ['u-sw'] };
    const approved = father.overridden({ ...naming, originatorApproval: 'POLICE-X' });
    const unapproved = father.overridden({ ...naming, originatorApproval: 'LA-A' });
    expectAnswers('u-ds', 'SAFEGUARDING', father, intelligence('✔INTERNAL'));
    expectAnswers('u-sw', 'SAFEGUARDING', father, intelligence('✘ORIGINATOR_CONTROLLED'));
    expectAnswers('u-sw', 'SAFEGUARDING', unapproved, intelligence('✘ORIGINATOR_CONTROLLED'));
    expectAnswers('u-sw', 'SAFEGUARDING', approved, intelligence('✔OVERRIDE'));
  });

  test('32: the holder’s finding of detriment withholds where duty would disclose', () => {
    const found = maya.atTier('HIGH').foundDetrimentalBy('LA-A', ['PROTECTION_STATUS']);
    expectAnswers('u-pc', 'SAFEGUARDING', found, {
      'sc.protectionStatus': '✘DETRIMENT_TEST',
      'sc.riskAlerts': '✔DUTY',
    });
  });

  test('33: a claimed relationship opens who they are, for a day', () => {
    const claimed = maya.atTier('LOW').consent('GIVEN').workedWithThrough('SELF_CLAIMED', { from: NOW });
    const fields = ['sc.identity', 'membership', 'sc.keyContacts', 'sc.attendance', 'sc.address'];
    expect(answers('u-vcs', 'COORDINATION', claimed, fields)).toEqual({
      'sc.identity': '✔IDENTITY',
      membership: '✔GOVERNANCE',
      'sc.keyContacts': '✔CONSENT',
      ...all('✘RELATIONSHIP_LIMITED', 'sc.attendance', 'sc.address'),
    });
    expect(answers('u-vcs', 'COORDINATION', claimed, fields, { now: NOW + 24 * HOUR })).toEqual(
      all('✘NOT_FOUND_OR_NOT_PERMITTED', ...fields),
    );
    const confirmed = claimed.workedWithThrough('TEAM', { from: NOW + HOUR });
    expect(answers('u-vcs', 'COORDINATION', confirmed, ['sc.attendance'], { now: NOW + 24 * HOUR })).toEqual({
      'sc.attendance': '✔CONSENT',
    });
  });
});
