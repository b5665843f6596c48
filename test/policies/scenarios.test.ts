import { describe, expect, test } from 'vitest';
import { tell } from '../../policies/reasons/tell.ts';
import { DAY, HOUR, NOW, subject } from '../support/facts.ts';
import { agreement, all, ask } from './ask.ts';
import { expectAnswers } from './expectAnswers.ts';

const maya = subject('maya').child();
const jordan = subject('jordan').adult();

describe('policy.md §10 on the pure policy', () => {
  test('1: at LOW with general consent, a family support worker sees what coordination needs', () => {
    expectAnswers('u-vcs', 'COORDINATION', maya.atTier('LOW').consent('GIVEN'), {
      'sc.identity': '✔IDENTITY',
      ...all('✔CONSENT', 'sc.attendance', 'h.appointments', 'sc.keyContacts'),
      ...all('✘ROLE_CEILING', 'sc.functionalConcerns', 'h.assessments'),
      'sc.supportInstructions': '✘CONSENT_NOT_SPECIFIC',
      'sc.riskAlerts': '✘TIER_NOT_OPEN',
      'consent position': '✔GOVERNANCE',
    });
  });

  test('2: at MODERATE, a health visitor sees functional data; the father is decided for himself', () => {
    expectAnswers('u-hv', 'PLANNING', maya.atTier('MODERATE').consent('GIVEN'), {
      ...all('✔CONSENT', 'sc.attendance', 'sc.functionalConcerns', 'sc.engagementIssues'),
      ...all('✘CONSENT_NOT_SPECIFIC', 'sc.riskAlerts', 'sc.protectionStatus'),
      'h.assessments': '✔INTERNAL',
    });
    const father = jordan.withChildAtTier('MODERATE').ownConsent('NOT_SOUGHT');
    expectAnswers('u-hv', 'PLANNING', father, { 'h.assessments': '✘CONSENT_NOT_SOUGHT' }, { of: 'NHS-MH' });
  });

  test('3: at HIGH, a MASH detective is served by duty though no consent was sought', () => {
    expectAnswers('u-ds', 'SAFEGUARDING', maya.atTier('HIGH').consent('NOT_SOUGHT'), {
      ...all('✔DUTY', 'sc.attendance', 'sc.functionalConcerns', 'sc.riskAlerts'),
      ...all('✔DUTY', 'sc.protectionStatus', 'sc.incidentPattern'),
      'p.incidents': '✔INTERNAL',
      ...all('✘ROLE_CEILING', 'h.assessments', 'h.medications'),
    });
    const father = jordan.withChildAtTier('HIGH').ownConsent('NOT_SOUGHT');
    expectAnswers('u-ds', 'SAFEGUARDING', father, { 'h.riskAlerts': '✔DUTY' }, { of: 'NHS-MH' });
    const sensitive = ask('u-ds', 'SENSITIVE_SERVICE', father.workedWithThrough('MASH_ENQUIRY'), {
      purpose: 'SAFEGUARDING',
      controller: 'NHS-MH',
    });
    expect(sensitive.effect, 'so that the source shows as the health sector').toBe('WITHHOLD');
  });

  test('4: a response officer sees what keeps people safe, and no clinical record, told as if there were none', () => {
    expectAnswers('u-pc', 'SAFEGUARDING', maya.atTier('HIGH').consent('GIVEN'), {
      ...all('✔DUTY', 'sc.riskAlerts', 'sc.protectionStatus', 'sc.incidentPattern', 'sc.supportInstructions'),
      'p.incidents': '✔INTERNAL',
      ...all('✘ROLE_CEILING', 'sc.functionalConcerns', 'h.assessments'),
    });
    const father = jordan.withChildAtTier('HIGH').ownConsent('WITHDRAWN');
    expectAnswers(
      'u-pc',
      'SAFEGUARDING',
      father,
      { 'h.riskAlerts': '✔DUTY_OVER_OBJECTION', 'h.assessments': '✘ROLE_CEILING' },
      { of: 'NHS-MH' },
    );
    const alert = ask('u-pc', 'RISK_ALERT', father.workedWithThrough('MASH_ENQUIRY'), {
      purpose: 'SAFEGUARDING',
      controller: 'NHS-MH',
    });
    expect(alert.obligations.map((obligation) => obligation.code)).toEqual([
      'PURPOSE_BOUND',
      'NO_ONWARD_WITHOUT_ORIGINATOR',
      'CONFIRMATION_DUE',
      'INFORM_FAMILY_DECISION',
    ]);
    const told = tell(agreement, {
      code: 'ROLE_CEILING',
      dataClass: 'ASSESSMENT_SUMMARY',
      roleTier: 'FRONTLINE',
      tier: 'HIGH',
    });
    expect(told.code).toBe('NOT_SHARED');
  });

  test('5: a withdrawal withholds clinical records from an emergency doctor, not the risk alert', () => {
    expectAnswers('u-ed', 'SAFEGUARDING', maya.atTier('HIGH').consent('GIVEN'), {
      ...all('✔DUTY', 'sc.protectionStatus', 'h.assessments'),
    });
    const father = jordan.withChildAtTier('HIGH').ownConsent('WITHDRAWN');
    const expected = { 'h.assessments': '✘CONSENT_WITHDRAWN', 'h.riskAlerts': '✔DUTY_OVER_OBJECTION' };
    expectAnswers('u-ed', 'SAFEGUARDING', father, expected, { of: 'NHS-MH' });
  });

  test('6: an override reaches whom it names, until it expires', () => {
    const expiry = NOW + 24 * HOUR;
    const father = jordan
      .withChildAtTier('HIGH')
      .ownConsent('WITHDRAWN')
      .overridden({
        from: NOW,
        to: expiry,
        requester: 'u-ed',
        authoriser: 'u-sl',
        caldicottGuardian: 'u-cg',
        classes: ['ASSESSMENT_SUMMARY'],
        recipients: ['u-ed'],
      });
    const alert = { 'h.riskAlerts': '✔DUTY_OVER_OBJECTION' };
    const at = (now: number) => ({ of: 'NHS-MH', now });
    expectAnswers('u-ed', 'SAFEGUARDING', father, { 'h.assessments': '✔OVERRIDE', ...alert }, at(expiry - 1));
    expectAnswers('u-pc', 'SAFEGUARDING', father, { 'h.assessments': '✘ROLE_CEILING' }, at(NOW));
    const over = { 'h.assessments': '✘CONSENT_WITHDRAWN', ...alert };
    expectAnswers('u-ed', 'SAFEGUARDING', father, over, at(expiry));
    expectAnswers('u-ed', 'SAFEGUARDING', father, over, at(expiry + 1000));
  });

  test('7: an override that somebody authorised for themselves opens nothing', () => {
    const father = jordan
      .withChildAtTier('HIGH')
      .ownConsent('WITHDRAWN')
      .overridden({
        requester: 'u-ed',
        authoriser: 'u-ed',
        caldicottGuardian: 'u-cg',
        classes: ['ASSESSMENT_SUMMARY'],
        recipients: ['u-ed'],
      });
    expectAnswers(
      'u-ed',
      'SAFEGUARDING',
      father,
      { 'h.assessments': '✘CONSENT_WITHDRAWN' },
      { of: 'NHS-MH' },
    );
  });

  test('8: a lapse withholds and says what to do; at HIGH it is no objection', () => {
    const lapsed = maya.consent('GIVEN', { reviewDate: NOW - DAY });
    const fields = ['sc.attendance', 'sc.functionalConcerns'];
    expectAnswers('u-hv', 'PLANNING', lapsed.atTier('MODERATE'), all('✘CONSENT_LAPSED', ...fields));
    const told = tell(agreement, {
      code: 'CONSENT_LAPSED',
      dataClass: 'ATTENDANCE_UPDATE',
      roleTier: 'CLINICAL',
      tier: 'MODERATE',
    });
    expect(told.code).toBe('SHARE_WITH_ACTION');
    expectAnswers(
      'u-hv',
      'SAFEGUARDING',
      lapsed.atTier('HIGH'),
      all('✔DUTY', ...fields, 'sc.protectionStatus'),
    );
  });

  test('9: a review that fell due is good for coordination, not for clinical records', () => {
    const admitted = maya.atTier('LOW').consent('REVIEW_DUE', {
      scope: [{ categories: ['RESTRICTED_CLINICAL'], recipients: ['NHS-ACUTE'], explicit: true }, {}],
    });
    expectAnswers('u-ed', 'CLINICAL_CARE', admitted, {
      ...all('✔CONSENT', 'sc.attendance', 'sc.keyContacts'),
      'h.assessments': '✘CONSENT_REVIEW_DUE',
    });
  });

  test('10: parents who disagree: disputed, which withholds all but what duty requires', () => {
    const disputed = maya.consent('GIVEN', { by: 'dana' }).consent('REFUSED', { by: 'jordan' });
    const withheld = all('✘CONSENT_DISPUTED', 'sc.attendance', 'sc.functionalConcerns');
    expectAnswers('u-hv', 'PLANNING', disputed.atTier('MODERATE'), withheld);
    expectAnswers('u-hv', 'SAFEGUARDING', disputed.atTier('HIGH'), {
      'sc.protectionStatus': '✔DUTY_OVER_OBJECTION',
      'sc.functionalConcerns': '✘CONSENT_DISPUTED',
    });
  });

  test('11: a competent child’s refusal beats a parent’s consent, for what it covers', () => {
    const tyler = subject('tyler')
      .child()
      .atTier('MODERATE')
      .consent('GIVEN')
      .ownConsent('REFUSED', { scope: [{ categories: ['RESTRICTED_CLINICAL'] }] });
    const expected = { 'sc.attendance': '✔CONSENT', 'h.assessments': '✘CONSENT_REFUSED' };
    expectAnswers('u-ed', 'CLINICAL_CARE', tyler, expected);
  });
});
