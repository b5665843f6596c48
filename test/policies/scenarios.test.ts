import { describe, expect, test } from 'vitest';
import { isKnown } from '../../policies/isKnown.ts';
import { tell } from '../../policies/reasons/tell.ts';
import type { Purpose, RelationshipKind } from '../../policies/words.ts';
import { DAY, HOUR, NOW, type Subject, subject } from '../support/facts.ts';
import { type PractitionerId, practitioners } from '../support/practitioners.ts';
import { agreement, all, answers, ask, outcome } from './ask.ts';

const TIES: Partial<Record<PractitionerId, RelationshipKind>> = {
  'u-vcs': 'TEAM',
  'u-hv': 'ALLOCATED',
  'u-ed': 'UNSCHEDULED_ATTENDANCE',
  'u-sw': 'ALLOCATED',
  'u-pc': 'MASH_ENQUIRY',
  'u-ds': 'MASH_ENQUIRY',
  'u-dsl': 'TEAM',
  'u-sl': 'TEAM',
};

/** The outcomes of exactly these fields, for a requester with the relationship of the demonstration. */
function expectAnswers(
  who: PractitionerId,
  purpose: Purpose,
  whom: Subject,
  expected: Record<string, string>,
  options: { of?: string; now?: number } = {},
): void {
  const tie = TIES[who];
  const seen = tie === undefined ? whom : whom.workedWithThrough(tie);
  expect(answers(who, purpose, seen, Object.keys(expected), options)).toEqual(expected);
}

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
