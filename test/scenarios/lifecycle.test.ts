import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Change, createChange } from '../support/change.ts';
import { conversation } from '../support/conversation.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { expectOutcome } from './expectOutcome.ts';

let stack: Stack;
let change: Change;
beforeAll(async () => {
  stack = await startStack();
  change = createChange(stack);
});
afterAll(() => stack.close());

const hour = 3_600_000;
const start = Date.parse('2026-03-02T10:00:00Z');
/** A family and who works with it; nobody has decided or recorded anything. */
beforeEach(async () => {
  stack.clock.set(start);
  await givenHarrowVale(stack, (h) => {
    for (const person of [h.maya, h.tyler, h.unborn, h.dana, h.jordan, h.lee]) {
      person.hasNoTier();
      person.hasNoConsentRecord();
    }
  });
});

const done = async (...step: Parameters<Change>) => {
  const changed = await change(...step);
  expect(changed.code, changed.answer.text).toBeNull();
  return changed;
};
const assess = (tier: string, expectedVersion?: number) => {
  const said = { basis: 'Assessed today', planUpdate: 'Plan of today' };
  return done('u-sw', 'setRiskTier', { subject: 'maya', tier, ...said, expectedVersion });
};
const raise = async (version = 0) => {
  await assess('HIGH', version);
  await done('u-sl', 'confirmRiskTier', { subject: 'maya', expectedVersion: version + 1 });
};
const talk = { understandingConfirmed: true, evidence: 'VERBAL', discussedOn: '2026-03-02', conversation };
const consent = (subject: string, givenBy: string, status: string, more: object = {}) => {
  const capacity = subject === givenBy ? 'ADULT' : 'PARENTAL_RESPONSIBILITY';
  return done('u-sw', 'recordConsent', { subject, givenBy, status, capacity, ...talk, ...more });
};
const withdraw = async () => {
  const { id } = await consent('jordan', 'jordan', 'GIVEN');
  await done('u-sw', 'withdrawConsent', { consent: id, withdrawnBy: 'jordan' });
};
const moment = (hours: number) => new Date(stack.clock.now() + hours * hour).toISOString();
const ask = (user: string, classes: string[], hours: number, more: object = {}) =>
  done(user, 'requestOverride', {
    subject: 'jordan',
    ground: 'SIGNIFICANT_HARM',
    classes,
    recipients: [user],
    ifShared: 'He may stop engaging',
    ifNotShared: 'A child may be hurt tonight',
    expiresAt: moment(hours),
    ...more,
  });
const decide = (user: string, override: string, expectedVersion: number) =>
  change(user, 'authoriseOverride', {
    override,
    expectedVersion,
    reason: 'The harm of not sharing is greater',
    family: { decision: 'DEFERRED', reason: 'He might flee', reviewAt: moment(48) },
  });

describe('policy.md §10 through public mutations alone, by the right users', () => {
  test('3 · a MASH detective at HIGH, nobody asked for consent', async () => {
    await raise();
    await expectOutcome(stack, 'u-ds', 'SAFEGUARDING', 'maya', {
      shown: {
        DUTY: 'sc.attendance sc.functionalConcerns sc.riskAlerts sc.protectionStatus sc.incidentPattern',
        INTERNAL: 'p.incidents',
      },
      withheld: { ROLE_CEILING: 'h.assessments h.medications' },
    });
    await expectOutcome(stack, 'u-ds', 'SAFEGUARDING', 'jordan', { shown: { DUTY: 'h.riskAlerts' } });
  });

  test('4, 5 · the father withdrew: duty over his objection, and nothing clinical', async () => {
    await raise();
    await withdraw();
    const answer = await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'jordan', {
      shown: { DUTY_OVER_OBJECTION: 'h.riskAlerts' },
      withheld: { ROLE_CEILING: 'h.assessments' },
    });
    expect(answer.obligations.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['CONFIRMATION_DUE', 'INFORM_FAMILY_DECISION', 'VERIFY_BEFORE_ACTION']),
    );
    await expectOutcome(stack, 'u-ed', 'SAFEGUARDING', 'maya', {
      shown: { DUTY: 'sc.protectionStatus h.assessments' },
    });
    await expectOutcome(stack, 'u-ed', 'SAFEGUARDING', 'jordan', {
      shown: { DUTY_OVER_OBJECTION: 'h.riskAlerts' },
      withheld: { CONSENT_WITHDRAWN: 'h.assessments' },
    });
  });

  test('6, 7 · an override for the emergency doctor, who cannot give it to himself', async () => {
    await raise();
    await withdraw();
    const { id } = await ask('u-ed', ['ASSESSMENT_SUMMARY'], 24);
    await done('u-cg', 'recordCaldicottConsultation', {
      override: id,
      expectedVersion: 1,
      reason: 'Proportionate',
    });
    expect((await decide('u-ed', id, 2)).code).toBe('OVERRIDE_INVALID');
    await expectOutcome(stack, 'u-ed', 'SAFEGUARDING', 'jordan', {
      withheld: { CONSENT_WITHDRAWN: 'h.assessments' },
    });
    const alerts = await stack.ask('u-sl', 'SAFEGUARDING', '{ alerts { kind } }');
    expect(alerts.body.data.alerts).toContainEqual({ kind: 'OVERRIDE_SELF_AUTHORISED' });

    expect((await decide('u-sl', id, 2)).code).toBeNull();
    const still = { DUTY_OVER_OBJECTION: 'h.riskAlerts' };
    await expectOutcome(stack, 'u-ed', 'SAFEGUARDING', 'jordan', {
      shown: { OVERRIDE: 'h.assessments', ...still },
    });
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'jordan', {
      withheld: { ROLE_CEILING: 'h.assessments' },
    });
    stack.clock.advance(24 * hour + 1_000);
    await expectOutcome(stack, 'u-ed', 'SAFEGUARDING', 'jordan', {
      shown: still,
      withheld: { CONSENT_WITHDRAWN: 'h.assessments' },
    });
  });

  test('8 · a lapse says what to do, and at HIGH is no objection', async () => {
    await assess('MODERATE');
    await consent('maya', 'dana', 'GIVEN', { reviewDate: moment(24) });
    stack.clock.advance(48 * hour);
    const answer = await expectOutcome(stack, 'u-hv', 'PLANNING', 'maya', {
      withheld: { CONSENT_LAPSED: 'sc.attendance sc.functionalConcerns' },
    });
    expect(answer.withheld.map(({ code }) => code)).toContain('SHARE_WITH_ACTION');
    await raise(1);
    await expectOutcome(stack, 'u-hv', 'SAFEGUARDING', 'maya', {
      shown: { DUTY: 'sc.attendance sc.functionalConcerns sc.protectionStatus' },
    });
  });

  test('12 · a crisis is declared for a child whose mother refused', async () => {
    await consent('maya', 'dana', 'REFUSED');
    const declared = await stack.ask(
      'u-edt',
      'CRISIS_RESPONSE',
      `mutation { declareCrisis(input: { idempotencyKey: "c", subject: "maya", reason: "She is on a bridge" }) {
        problem { code } people { id socialCare { crisisSummary { currentRisks } } } } }`,
    );
    const { people } = declared.body.data.declareCrisis;
    const maya = people.find(({ id }: { id: string }) => id === 'maya');
    expect(maya.socialCare.crisisSummary.currentRisks.length).toBeGreaterThan(0);
    await expectOutcome(stack, 'u-edt', 'CRISIS_RESPONSE', 'maya', {
      shown: { CRISIS: 'sc.crisisSummary sc.identity' },
      withheld: { CRISIS_SCOPE: 'sc.attendance sc.riskAlerts h.assessments p.incidents consentPosition' },
    });
    const due = await stack.ask('u-edt', 'CRISIS_RESPONSE', '{ myTasks { kind dueAt } }');
    expect(due.body.data.myTasks).toMatchObject([{ kind: 'COMPLETE_CRISIS_RECORD' }]);
    stack.clock.advance(4 * hour);
    const after = await stack.ask('u-edt', 'CRISIS_RESPONSE', '{ person(id: "maya") { id } }');
    expect(after.body.data).toEqual({ person: null });
  });

  test('22, 27, 30, 32 · shields, prohibitions, orders and findings', async () => {
    await raise();
    const evidence = 'Family court, 2026-17';
    await done('u-hv', 'shieldAddress', { subject: 'maya', evidence });
    await done('u-hv', 'shieldAddress', { subject: 'dana', evidence });
    for (const person of ['maya', 'dana'])
      await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', person, {
        shown: { IDENTITY: 'sc.identity' },
        withheld: { SHIELDED: 'sc.address' },
      });

    await done('u-sw', 'recordProhibition', {
      subject: 'maya',
      classes: ['INCIDENT_PATTERN'],
      basis: 'COURT',
      evidence,
    });
    const { id } = await ask('u-ds', ['INCIDENT_PATTERN'], 24, { subject: 'maya' });
    expect((await decide('u-sl', id, 1)).code).toBeNull();
    await expectOutcome(stack, 'u-ds', 'SAFEGUARDING', 'maya', {
      withheld: { LEGAL_PROHIBITION: 'sc.incidentPattern' },
    });

    const order = { subject: 'jordan', classes: ['ASSESSMENT_SUMMARY'], recipients: ['u-pc'], evidence };
    const { id: ordered } = await done('u-sl', 'recordCourtOrder', order);
    await done('u-gov', 'confirmCourtOrder', { record: ordered, expectedVersion: 1 });
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'jordan', { shown: { COURT_ORDER: 'h.assessments' } });

    await done('u-sw', 'recordDetriment', { subject: 'maya', classes: ['PROTECTION_STATUS'], evidence });
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'maya', {
      withheld: { DETRIMENT_TEST: 'sc.protectionStatus' },
    });
  });

  test('31 · intelligence goes where its originator lets it', async () => {
    await expectOutcome(stack, 'u-ds', 'SAFEGUARDING', 'jordan', { shown: { INTERNAL: 'p.intelligence' } });
    await expectOutcome(stack, 'u-sw', 'SAFEGUARDING', 'jordan', {
      withheld: { ORIGINATOR_CONTROLLED: 'p.intelligence' },
    });
    const { id } = await ask('u-sw', ['POLICE_INTELLIGENCE'], 24, { originator: 'POLICE-X' });
    await done('u-ds', 'approveAsOriginator', {
      override: id,
      expectedVersion: 1,
      reason: 'No source is at risk',
    });
    expect((await decide('u-sl', id, 2)).code).toBeNull();
    await expectOutcome(stack, 'u-sw', 'SAFEGUARDING', 'jordan', { shown: { OVERRIDE: 'p.intelligence' } });
  });

  test('33 · a charity worker claims a relationship', async () => {
    const query = '{ family(id: "harrow-vale") { relationships { id practitioner version } } }';
    const { family } = (await stack.ask('u-sl', 'SAFEGUARDING', query)).body.data;
    const theirs = family.relationships.find((one: { practitioner: string }) => one.practitioner === 'u-vcs');
    await done('u-sl', 'endRelationship', {
      relationship: theirs.id,
      expectedVersion: theirs.version,
      reason: 'Moved on',
    });
    const claim = { subject: 'harrow-vale', kind: 'SELF_CLAIMED', reason: 'Their mother rang' };
    const { id } = await done('u-vcs', 'startRelationship', claim);
    const limited = {
      shown: { IDENTITY: 'sc.identity', GOVERNANCE: 'families' },
      withheld: { RELATIONSHIP_LIMITED: 'sc.attendance sc.address' },
    };
    await expectOutcome(stack, 'u-vcs', 'COORDINATION', 'maya', limited);
    const alerts = await stack.ask('u-sl', 'SAFEGUARDING', '{ alerts { kind } }');
    expect(alerts.body.data.alerts).toContainEqual({ kind: 'RELATIONSHIP_CLAIMED' });
    stack.clock.advance(23 * hour);
    await done('u-sw', 'confirmRelationship', { relationship: id, expectedVersion: 1 });
    stack.clock.advance(hour);
    await expectOutcome(stack, 'u-vcs', 'COORDINATION', 'maya', {
      shown: { IDENTITY: 'sc.identity sc.address' },
    });
  });
});
