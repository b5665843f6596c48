import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { expectOutcome } from './expectOutcome.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());

const day = 24 * 3_600_000;

describe('policy.md §10 through the front door: crises, functions, shields, orders and controllers', () => {
  test('12 · a declared crisis opens a tiny set, and ends', async () => {
    await givenHarrowVale(stack, (h) => {
      h.maya.atTier('LOW');
      h.maya.refusedBy('dana');
      h.practitioner('u-edt').declaredCrisis();
    });
    await expectOutcome(stack, 'u-edt', 'CRISIS_RESPONSE', 'maya', {
      shown: { CRISIS: 'sc.crisisSummary sc.identity' },
      withheld: { CRISIS_SCOPE: 'sc.attendance sc.riskAlerts h.assessments p.incidents consentPosition' },
    });
    stack.clock.advance(4 * 3_600_000);
    const answer = await stack.ask('u-edt', 'CRISIS_RESPONSE', '{ person(id: "maya") { id } }');
    expect(answer.body.data).toEqual({ person: null });
    expect(await stack.ledgerRows(answer.receipt)).toMatchObject([
      { subject: 'maya', effect: 'WITHHELD', code: 'NOT_FOUND_OR_NOT_PERMITTED' },
    ]);
    stack.clock.advance(-4 * 3_600_000);
  });

  test('13 · a real child without a relationship and an id that nobody has: the same bytes', async () => {
    await givenHarrowVale(stack, (h) => h.practitioner('u-pc').left());
    const query =
      'query ($id: ID!) { person(id: $id) { id socialCare { riskAlerts { id } } police { incidents { people { id } } } } }';
    const real = await stack.ask('u-pc', 'SAFEGUARDING', query, { variables: { id: 'maya' } });
    const nobody = await stack.ask('u-pc', 'SAFEGUARDING', query, { variables: { id: 'myaa' } });
    expect(real.text.replace(real.receipt, '')).toBe(nobody.text.replace(nobody.receipt, ''));
    expect(real.body.data).toEqual({ person: null });
    for (const { receipt } of [real, nobody]) {
      expect(await stack.ledgerRows(receipt)).toMatchObject([
        { effect: 'WITHHELD', code: 'NOT_FOUND_OR_NOT_PERMITTED' },
      ]);
    }
  });

  test('18 · the prevention of crime is pointed to its own route, and recorded', async () => {
    await givenHarrowVale(stack, (h) => {
      h.maya.consentedBy('dana').explicitly({});
    });
    const answer = await stack.ask('u-ds', 'CRIME_PREVENTION', '{ person(id: "maya") { id } }');
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([
      { extensions: { code: 'PURPOSE_INCOMPATIBLE' }, message: expect.stringContaining('formal') },
    ]);
    const { rows } = await stack.databases.registry.query(
      'select outcome, refusal, purpose from ledger.operation where operation_id = $1',
      [answer.receipt],
    );
    expect(rows).toEqual([
      { outcome: 'REFUSED', refusal: 'PURPOSE_INCOMPATIBLE', purpose: 'CRIME_PREVENTION' },
    ]);
  });

  test('19 · an auditor sees governance records and the ledger, and nothing of an agency', async () => {
    await givenHarrowVale(stack);
    const seen = await stack.ask(
      'u-pc',
      'SAFEGUARDING',
      '{ person(id: "maya") { socialCare { riskAlerts { id } } } }',
    );
    await expectOutcome(stack, 'u-aud', 'AUDIT', 'maya', {
      shown: { GOVERNANCE: 'consentPosition' },
      withheld: { FUNCTION_NOT_PERMITTED: 'sc.protectionStatus' },
    });
    const answer = await stack.ask(
      'u-aud',
      'AUDIT',
      '{ disclosures(subject: "maya", first: 200) { edges { node { operation requester fields code effect } } } }',
    );
    const nodes = answer.body.data.disclosures.edges.map((edge: { node: unknown }) => edge.node);
    expect(nodes).toContainEqual({
      operation: seen.receipt,
      requester: 'u-pc',
      fields: ['socialCare.riskAlerts.id'],
      code: 'DUTY',
      effect: 'DISCLOSED',
    });
    const again = await stack.ask(
      'u-aud',
      'AUDIT',
      '{ disclosures(subject: "maya", first: 200) { edges { node { operation } } } }',
    );
    const operations = again.body.data.disclosures.edges.map(
      (edge: { node: { operation: string } }) => edge.node.operation,
    );
    expect(operations, 'the reading itself was recorded').toContain(answer.receipt);
  });

  test('20 · a school at HIGH is not a statutory recipient', async () => {
    await givenHarrowVale(stack, (h) => {
      h.maya.wasNotAsked();
    });
    await expectOutcome(stack, 'u-dsl', 'SAFEGUARDING', 'maya', {
      shown: { DUTY: 'sc.riskAlerts', INTERNAL: 'sc.attendance' },
      withheld: {
        NON_STATUTORY_RECIPIENT: 'sc.protectionStatus',
        CONSENT_NOT_SOUGHT: 'sc.functionalConcerns',
      },
    });
  });

  test('22 · a shielded address stays shielded at HIGH', async () => {
    await givenHarrowVale(stack, (h) => {
      h.maya.addressIsShielded();
      h.dana.addressIsShielded();
    });
    for (const person of ['maya', 'dana']) {
      await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', person, {
        shown: { IDENTITY: 'sc.identity' },
        withheld: { SHIELDED: 'sc.address' },
      });
    }
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'maya', { shown: { DUTY: 'sc.protectionStatus' } });
  });

  test('26 · two children in one list, a mask each', async () => {
    await givenHarrowVale(stack, (h) => {
      h.maya.atTier('MODERATE');
      h.tyler.atTier('MODERATE');
      h.tyler.refuses();
    });
    const answer = await stack.ask(
      'u-hv',
      'PLANNING',
      '{ family(id: "harrow-vale") { members { person { id socialCare { attendance { id } functionalConcerns { id } } } } } }',
    );
    const seen = Object.fromEntries(
      answer.body.data.family.members.map(({ person }: { person: { id: string; socialCare: unknown } }) => [
        person.id,
        person.socialCare,
      ]),
    ) as Record<string, { attendance: unknown[] | null; functionalConcerns: unknown[] | null }>;
    expect(seen.maya?.attendance?.length).toBeGreaterThan(0);
    expect(seen.maya?.functionalConcerns?.length).toBeGreaterThan(0);
    expect(seen.tyler).toEqual({ attendance: null, functionalConcerns: null });
    const rows = await stack.ledgerRows(answer.receipt);
    const codes = (subject: string) =>
      rows
        .filter((row) => row.subject === subject && row.dataClass === 'ATTENDANCE_UPDATE')
        .map((row) => row.code);
    expect([codes('maya'), codes('tyler')]).toEqual([['CONSENT'], ['CONSENT_REFUSED']]);
  });

  test('27 · a prohibition stands above an override', async () => {
    await givenHarrowVale(stack, (h) => {
      h.maya.isProhibited(['INCIDENT_PATTERN']);
      h.maya.isOverriddenFor('u-ds', 'INCIDENT_PATTERN');
    });
    await expectOutcome(stack, 'u-ds', 'SAFEGUARDING', 'maya', {
      withheld: { LEGAL_PROHIBITION: 'sc.incidentPattern' },
    });
  });

  test('28 · a charity gets the alert by duty; no protocol leads from the mental health trust to it', async () => {
    await givenHarrowVale(stack, (h) => {
      h.maya.wasNotAsked();
    });
    await expectOutcome(stack, 'u-vcs', 'SAFEGUARDING', 'maya', { shown: { DUTY: 'sc.riskAlerts' } });
    await expectOutcome(stack, 'u-vcs', 'SAFEGUARDING', 'jordan', {
      withheld: { NO_PROTOCOL: 'h.riskAlerts' },
    });
  });

  test('29 · one list of several controllers: the open rows come, and the rest leave no trace', async () => {
    const query = '{ person(id: "maya") { health { assessments { id source { organisation } } } } }';
    const world = (withMentalHealth: boolean) =>
      givenHarrowVale(stack, (h) => {
        h.maya.atTier('MODERATE');
        if (withMentalHealth)
          h.maya.hasRecord('health', 'assessments', 'NHS-MH', {
            kind: 'Initial assessment',
            summary: 'Seen once.',
          });
        else h.maya.hasNoRecord('health', 'assessments', 'NHS-MH');
      });
    await world(true);
    const withRecord = await stack.ask('u-hv', 'PLANNING', query);
    await expectOutcome(stack, 'u-hv', 'PLANNING', 'maya', { shown: { INTERNAL: 'h.assessments' } });
    await expectOutcome(stack, 'u-hv', 'PLANNING', 'maya', {
      withheld: { CONSENT_NOT_SPECIFIC: 'h.assessments' },
      controller: 'NHS-MH',
    });
    await world(false);
    const without = await stack.ask('u-hv', 'PLANNING', query);
    expect(withRecord.text.replace(withRecord.receipt, '')).toBe(without.text.replace(without.receipt, ''));
    expect(withRecord.body.data.person.health.assessments.length).toBeGreaterThan(0);
  });

  test('30 · a court order opens what it names, to whom it names', async () => {
    await givenHarrowVale(stack, (h) => {
      h.jordan.courtOrders(['ASSESSMENT_SUMMARY'], ['u-pc']);
    });
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'jordan', { shown: { COURT_ORDER: 'h.assessments' } });
  });

  test('31 · police intelligence is the originator’s', async () => {
    await givenHarrowVale(stack);
    await expectOutcome(stack, 'u-ds', 'SAFEGUARDING', 'jordan', { shown: { INTERNAL: 'p.intelligence' } });
    await expectOutcome(stack, 'u-sw', 'SAFEGUARDING', 'jordan', {
      withheld: { ORIGINATOR_CONTROLLED: 'p.intelligence' },
    });
    await givenHarrowVale(stack, (h) => {
      h.jordan.isOverriddenFor('u-sw', 'POLICE_INTELLIGENCE').approvedBy('POLICE-X');
    });
    await expectOutcome(stack, 'u-sw', 'SAFEGUARDING', 'jordan', { shown: { OVERRIDE: 'p.intelligence' } });
  });

  test('32 · the holder found that disclosing would do more harm', async () => {
    await givenHarrowVale(stack, (h) => {
      h.maya.wouldBeHarmedBy(['PROTECTION_STATUS'], 'LA-A');
    });
    await expectOutcome(stack, 'u-pc', 'SAFEGUARDING', 'maya', {
      withheld: { DETRIMENT_TEST: 'sc.protectionStatus' },
    });
  });

  test('33 · a relationship that one claimed oneself opens almost nothing, and ends after a day', async () => {
    await givenHarrowVale(stack, (h) => {
      h.practitioner('u-vcs').claimedRelationship();
    });
    await expectOutcome(stack, 'u-vcs', 'COORDINATION', 'maya', {
      shown: { IDENTITY: 'sc.identity', GOVERNANCE: 'families' },
      withheld: { RELATIONSHIP_LIMITED: 'sc.attendance sc.address' },
    });
    stack.clock.advance(day);
    const over = await stack.ask('u-vcs', 'COORDINATION', '{ person(id: "maya") { id } }');
    expect(over.body.data).toEqual({ person: null });
    stack.clock.advance(-day);
  });
});
