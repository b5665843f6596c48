import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { expectOutcome, noticeOf, shownValue } from './expectOutcome.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());

describe('policy.md §10 through the front door: consent, and what stands above it', () => {
  test('1 · a charity worker coordinates around a LOW case with general consent', async () => {
    await givenHarrowVale(stack, (h) => {
      h.maya.atTier('LOW');
    });
    const answer = await expectOutcome(stack, 'u-vcs', 'COORDINATION', 'maya', {
      shown: {
        IDENTITY: 'sc.identity',
        CONSENT: 'sc.attendance h.appointments sc.keyContacts',
        GOVERNANCE: 'consentPosition',
      },
      withheld: {
        ROLE_CEILING: 'sc.functionalConcerns h.assessments',
        CONSENT_NOT_SPECIFIC: 'sc.supportInstructions',
        TIER_NOT_OPEN: 'sc.riskAlerts',
      },
    });
    expect(noticeOf(answer, 'sc.supportInstructions')).toMatchObject({ code: 'SHARE_WITH_ACTION' });
    expect(noticeOf(answer, 'sc.riskAlerts')).toMatchObject({ code: 'NOT_SHARED' });
  });

  test('2 · a health visitor plans at MODERATE; the father was not asked', async () => {
    await givenHarrowVale(stack, (h) => {
      h.maya.atTier('MODERATE');
      h.jordan.wasNotAsked();
    });
    await expectOutcome(stack, 'u-hv', 'PLANNING', 'maya', {
      shown: {
        CONSENT: 'sc.attendance sc.functionalConcerns sc.engagementIssues',
        INTERNAL: 'h.assessments',
      },
      withheld: { CONSENT_NOT_SPECIFIC: 'sc.riskAlerts sc.protectionStatus' },
    });
    await expectOutcome(stack, 'u-hv', 'PLANNING', 'jordan', {
      withheld: { CONSENT_NOT_SOUGHT: 'h.assessments' },
    });
  });

  test('3 · a MASH detective at HIGH, nobody asked for consent', async () => {
    await givenHarrowVale(stack, (h) => {
      h.everyone.wasNotAsked();
    });
    await expectOutcome(stack, 'u-ds', 'SAFEGUARDING', 'maya', {
      shown: {
        DUTY: 'sc.attendance sc.functionalConcerns sc.riskAlerts sc.protectionStatus sc.incidentPattern',
        INTERNAL: 'p.incidents',
      },
      withheld: { ROLE_CEILING: 'h.assessments h.medications' },
    });
    const answer = await expectOutcome(stack, 'u-ds', 'SAFEGUARDING', 'jordan', {
      shown: { DUTY: 'h.riskAlerts' },
    });
    expect(shownValue(answer, 'h.riskAlerts')).toEqual([
      expect.objectContaining({ source: { organisation: null, sector: 'HEALTH' } }),
    ]);
  });

  test('4 · a response officer at HIGH; the father withdrew his consent', async () => {
    await givenHarrowVale(stack);
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'maya', {
      shown: {
        DUTY: 'sc.riskAlerts sc.protectionStatus sc.incidentPattern sc.supportInstructions',
        INTERNAL: 'p.incidents',
      },
      withheld: { ROLE_CEILING: 'sc.functionalConcerns h.assessments' },
    });
    const answer = await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'jordan', {
      shown: { DUTY_OVER_OBJECTION: 'h.riskAlerts' },
      withheld: { ROLE_CEILING: 'h.assessments' },
    });
    const owed = answer.obligations
      .filter(({ path }) => 'person.health.riskAlerts'.startsWith(path.join('.')))
      .map(({ code }) => code);
    expect(owed).toEqual(
      expect.arrayContaining([
        'VERIFY_BEFORE_ACTION',
        'NO_ONWARD_WITHOUT_ORIGINATOR',
        'CONFIRMATION_DUE',
        'INFORM_FAMILY_DECISION',
      ]),
    );
    const told = noticeOf(answer, 'h.assessments');
    expect(told).toMatchObject({ code: 'NOT_SHARED' });

    await givenHarrowVale(stack, (h) => {
      h.jordan.hasNoRecord('health', 'assessments');
    });
    const without = await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'jordan', {
      withheld: { ROLE_CEILING: 'h.assessments' },
    });
    expect(noticeOf(without, 'h.assessments')).toEqual(told);
  });

  test('5 · an emergency doctor at HIGH; the father withdrew his consent', async () => {
    await givenHarrowVale(stack);
    await expectOutcome(stack, 'u-ed', 'SAFEGUARDING', 'maya', {
      shown: { DUTY: 'sc.protectionStatus h.assessments' },
    });
    await expectOutcome(stack, 'u-ed', 'SAFEGUARDING', 'jordan', {
      shown: { DUTY_OVER_OBJECTION: 'h.riskAlerts' },
      withheld: { CONSENT_WITHDRAWN: 'h.assessments' },
    });
  });

  test('6 · an authorised override opens one class to one named person until it expires', async () => {
    await givenHarrowVale(stack, (h) => {
      h.jordan
        .isOverriddenFor('u-ed', 'ASSESSMENT_SUMMARY')
        .consulting('u-cg')
        .authorisedBy('u-sl')
        .lasting(23);
    });
    const still = { DUTY_OVER_OBJECTION: 'h.riskAlerts' };
    await expectOutcome(stack, 'u-ed', 'SAFEGUARDING', 'jordan', {
      shown: { OVERRIDE: 'h.assessments', ...still },
    });
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'jordan', {
      withheld: { ROLE_CEILING: 'h.assessments' },
    });
    const start = stack.clock.now();
    stack.clock.set(Math.floor(start / 3_600_000) * 3_600_000 + 23 * 3_600_000 + 1_000);
    await expectOutcome(stack, 'u-ed', 'SAFEGUARDING', 'jordan', {
      shown: still,
      withheld: { CONSENT_WITHDRAWN: 'h.assessments' },
    });
    stack.clock.set(start);
  });

  test('7 · an override that the requester authorised does not exist for the table', async () => {
    const authorisingOneself = givenHarrowVale(stack, (h) => {
      h.jordan.isOverriddenFor('u-ed', 'ASSESSMENT_SUMMARY').consulting('u-cg').authorisedBy('u-ed');
    });
    await expect(authorisingOneself, 'the registry itself refuses such a row').rejects.toThrow(
      'check constraint',
    );
    await givenHarrowVale(stack);
    await expectOutcome(stack, 'u-ed', 'SAFEGUARDING', 'jordan', {
      withheld: { CONSENT_WITHDRAWN: 'h.assessments' },
    });
  });

  test('8 · a lapsed consent says what to do; at HIGH a lapse is not an objection', async () => {
    await givenHarrowVale(stack, (h) => {
      h.maya.atTier('MODERATE');
      h.maya.consentedBy('dana').reviewDate(h.days(-1));
    });
    const answer = await expectOutcome(stack, 'u-hv', 'PLANNING', 'maya', {
      withheld: { CONSENT_LAPSED: 'sc.attendance sc.functionalConcerns' },
    });
    expect(noticeOf(answer, 'sc.attendance')).toMatchObject({ code: 'SHARE_WITH_ACTION' });
    await givenHarrowVale(stack, (h) => {
      h.maya.consentedBy('dana').reviewDate(h.days(-1));
    });
    await expectOutcome(stack, 'u-hv', 'SAFEGUARDING', 'maya', {
      shown: { DUTY: 'sc.attendance sc.functionalConcerns sc.protectionStatus' },
    });
  });

  test('9 · an admission makes an explicit consent due for review: good for C, not for C+', async () => {
    await givenHarrowVale(stack, (h) => {
      h.maya.atTier('LOW');
      h.maya
        .consentedBy('dana')
        .explicitly({ categories: ['RESTRICTED_CLINICAL'], recipients: ['NHS-ACUTE'] })
        .andGenerally()
        .reviewTriggered('HOSPITAL_ADMISSION');
    });
    await expectOutcome(stack, 'u-ed', 'CLINICAL_CARE', 'maya', {
      shown: { CONSENT: 'sc.attendance sc.keyContacts' },
      withheld: { CONSENT_REVIEW_DUE: 'h.assessments' },
    });
  });

  test('10 · two parents who disagree', async () => {
    await givenHarrowVale(stack, (h) => {
      h.maya.atTier('MODERATE');
      h.maya.consentedBy('dana');
      h.maya.refusedBy('jordan');
    });
    await expectOutcome(stack, 'u-hv', 'PLANNING', 'maya', {
      withheld: { CONSENT_DISPUTED: 'sc.attendance sc.functionalConcerns' },
    });
    await givenHarrowVale(stack, (h) => {
      h.maya.consentedBy('dana');
      h.maya.refusedBy('jordan');
    });
    await expectOutcome(stack, 'u-hv', 'SAFEGUARDING', 'maya', {
      shown: { DUTY_OVER_OBJECTION: 'sc.protectionStatus' },
      withheld: { CONSENT_DISPUTED: 'sc.functionalConcerns' },
    });
  });

  test('11 · a competent young person refuses what his mother allowed', async () => {
    await givenHarrowVale(stack);
    await expectOutcome(stack, 'u-ed', 'CLINICAL_CARE', 'tyler', {
      shown: { CONSENT: 'sc.attendance' },
      withheld: { CONSENT_REFUSED: 'h.assessments' },
    });
  });
});
