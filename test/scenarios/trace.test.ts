import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());
// Another hour for each test: what it finds on the ledger is its own.
beforeEach(() => stack.clock.advance(3_600_000));

const NODE = `operation requester organisation agency purpose subject dataClass fields effect code rule controllers
  legalBasis { gateway statutory } obligations grounds { consent consentVersion override courtOrder }`;

// biome-ignore lint/suspicious/noExplicitAny: rows as they are asked for.
async function trace(filter: string, more = ''): Promise<Record<string, any>[]> {
  const from = new Date(stack.clock.now() - 1_800_000).toISOString();
  const query = `{ disclosures(${more} first: 50, filter: { from: "${from}" ${filter} }) {
    edges { node { ${NODE} } } pageInfo { hasNextPage } problem { code } } }`;
  const { body, text } = await stack.ask('u-aud', 'AUDIT', query);
  expect(body.data?.disclosures.problem, text).toBeNull();
  return body.data.disclosures.edges.map((edge: { node: object }) => edge.node);
}

const record = `{ person(id: "jordan") { health { riskAlerts { description } assessments { summary } } } }`;

test('an auditor follows a disclosure by each of its sides, whoever it is about', async () => {
  await givenHarrowVale(stack, (h) =>
    h.jordan.isOverriddenFor('u-ed', 'ASSESSMENT_SUMMARY').consulting('u-cg'),
  );
  const { receipt } = await stack.ask('u-ed', 'SAFEGUARDING', record);
  await stack.ask('u-pc', 'SAFEGUARDING', record);
  const { body } = await stack.ask(
    'u-hv',
    'PLANNING',
    `{ person(id: "maya") { socialCare { attendance { sessionsAttended } } } }`,
  );
  expect(body.data.person.socialCare.attendance).not.toBeNull();

  const [overridden] = await trace('code: "OVERRIDE"');
  expect(overridden).toMatchObject({
    operation: receipt,
    requester: 'u-ed',
    agency: 'HEALTH',
    subject: 'jordan',
    dataClass: 'ASSESSMENT_SUMMARY',
    effect: 'DISCLOSED',
    rule: 'P13',
    legalBasis: { gateway: 'PUBLIC_INTEREST' },
  });
  const { override } = overridden!.grounds;
  // One entry for each group of controllers.
  const on = async (filter: string, more = '') => [
    ...new Set(
      (await trace(filter, more)).map(
        (row) => `${row.requester} ${row.subject} ${row.dataClass} ${row.code}`,
      ),
    ),
  ];
  expect(await on(`override: "${override}"`)).toEqual(['u-ed jordan ASSESSMENT_SUMMARY OVERRIDE']);
  expect(await on('dataClass: "ASSESSMENT_SUMMARY" effect: WITHHELD')).toEqual([
    'u-pc jordan ASSESSMENT_SUMMARY ROLE_CEILING',
  ]);
  expect(await on('field: "health.riskAlerts" organisation: "POLICE-X"')).toEqual([
    'u-pc jordan RISK_ALERT DUTY_OVER_OBJECTION',
  ]);
  expect(
    await on(
      'basis: "STATUTE" code: "DUTY_OVER_OBJECTION" purpose: "SAFEGUARDING" requester: "u-ed"',
      'subject: "jordan"',
    ),
  ).toEqual(['u-ed jordan RISK_ALERT DUTY_OVER_OBJECTION']);
  const [consented] = await trace('basis: "CONSENT"');
  expect(consented).toMatchObject({ requester: 'u-hv', subject: 'maya', code: 'CONSENT' });
  const { consent } = consented!.grounds;
  expect(await on(`consent: "${consent}"`)).toEqual(['u-hv maya ATTENDANCE_UPDATE CONSENT']);
});

test('an operation is shown as a whole, with what it withheld, its changes, and its decisions taken again', async () => {
  await givenHarrowVale(stack);
  const { receipt } = await stack.ask('u-pc', 'SAFEGUARDING', record);
  const traced = async (operation: string) => {
    const { body, text } = await stack.ask(
      'u-aud',
      'AUDIT',
      `query ($operation: ID!) { tracedOperation(operation: $operation) { operation requester purpose outcome refusal parts
        agreementVersion recordedAt rows { subject dataClass effect code } problem { code }
        replay { decisions agreements code differences { recorded again } } } }`,
      { variables: { operation } },
    );
    expect(body.data, text).not.toBeNull();
    return body.data.tracedOperation;
  };
  expect(await traced(receipt)).toMatchObject({
    operation: receipt,
    requester: 'u-pc',
    outcome: 'ANSWERED',
    agreementVersion: '2026-1',
    rows: [
      { subject: 'jordan', dataClass: 'RISK_ALERT', effect: 'DISCLOSED', code: 'DUTY_OVER_OBJECTION' },
      { subject: 'jordan', dataClass: 'ASSESSMENT_SUMMARY', effect: 'WITHHELD', code: 'ROLE_CEILING' },
    ],
    replay: {
      decisions: 6,
      agreements: ['2026-1'],
      code: expect.stringMatching(/^[0-9a-f]{12}$/),
      differences: [],
    },
    problem: null,
  });
  const withdrawn = await stack.ask(
    'u-sw',
    'COORDINATION',
    `mutation { withdrawConsent(input: { idempotencyKey: "k", consent: "consent-maya-dana", withdrawnBy: "dana" }) {
      consent { status } problem { code message } } }`,
  );
  expect(withdrawn.body.data.withdrawConsent.consent, withdrawn.text).toEqual({ status: 'WITHDRAWN' });
  const { parts } = await traced(withdrawn.receipt);
  expect(parts).toHaveLength(1);
  expect((await traced(parts[0])).rows).toMatchObject([{ subject: 'maya', effect: 'CHANGED' }]);
  expect((await traced('nothing')).problem.code).toBe('OPERATION_NOT_FOUND');
});

test('whatever an auditor asks by, whom they read about finds it', async () => {
  await givenHarrowVale(stack);
  const { receipt } = await stack.ask('u-pc', 'SAFEGUARDING', record);
  await trace('requester: "u-pc"');
  await stack.ask('u-aud', 'AUDIT', `{ tracedOperation(operation: "${receipt}") { outcome } }`);
  const readings = (await trace('requester: "u-aud"', 'subject: "jordan"')).map(({ fields }) => fields);
  expect(readings).toEqual([['Query.tracedOperation'], ['Query.disclosures']]);
});

test('tracing is for auditors, and is theirs under its purpose only', async () => {
  await givenHarrowVale(stack);
  for (const [user, purpose] of [
    ['u-sw', 'SAFEGUARDING'],
    ['u-sl', 'SAFEGUARDING'],
  ] as const) {
    const { body } = await stack.ask(user, purpose, '{ disclosures { edges { cursor } } }');
    expect(body.errors[0].extensions.code).toBe('OPERATION_NOT_PERMITTED');
    const whole = await stack.ask(user, purpose, '{ tracedOperation(operation: "x") { outcome } }');
    expect(whole.body.errors[0].extensions.code).toBe('OPERATION_NOT_PERMITTED');
  }
});

const LOOKED = `query ($person: ID!, $after: String, $first: Int) { lastAccesses(person: $person, first: $first, after: $after) {
  accesses { practitioner organisation function purpose classes exceptional at } hasNextPage endCursor problem { code } } }`;

async function lookedAt(person: string, user = 'u-sl', more = {}) {
  const { body, text } = await stack.ask(user, 'SAFEGUARDING', LOOKED, { variables: { person, ...more } });
  expect(body.data, text).not.toBeNull();
  return body.data.lastAccesses;
}

test('who has looked at this child: for the organisation that leads, without services that must not be known', async () => {
  const told = { person: 'tyler' };
  await givenHarrowVale(stack);
  const [attendance, assessments] = [
    'socialCare { attendance { sessionsAttended } }',
    'health { assessments { summary } }',
  ];
  const look = (user: string, purpose: string) =>
    stack.ask(user, purpose, `{ person(id: "${told.person}") { ${attendance} ${assessments} } }`);
  const token = await stack.issuer.token('u-mh', {
    claims: { organisation: 'NHS-MH', agency: 'HEALTH', role_tier: 'CLINICAL', function: 'PRACTITIONER' },
  });
  await stack.databases.registry.query(`insert into relationship (id, family, requester, organisation, kind)
    values ('r-mh', 'harrow-vale', 'u-mh', 'NHS-MH', 'TEAM')`);
  await look('u-hv', 'PLANNING');
  const hidden = await stack.ask('u-mh', 'PLANNING', `{ person(id: "tyler") { ${attendance} } }`, { token });
  expect(hidden.body.data.person).not.toBeNull();
  await look('u-vcs', 'COORDINATION');

  const page = await lookedAt('tyler');
  const [latest, before] = page.accesses;
  expect(latest).toMatchObject({
    practitioner: 'u-vcs',
    organisation: 'CHARITY',
    classes: ['ATTENDANCE_UPDATE'],
  });
  // Assessments were shown to the health visitor; a social worker's role is never shown them, nor told of them.
  expect(before).toMatchObject({ practitioner: 'u-hv', purpose: 'PLANNING', classes: ['ATTENDANCE_UPDATE'] });
  expect(JSON.stringify(page)).not.toContain('MH');
  expect((await lookedAt('tyler', 'u-sw')).problem).toBeNull();
  for (const user of ['u-hv', 'u-ds', 'u-vcs']) {
    const refused = await lookedAt('tyler', user);
    expect(refused).toMatchObject({ accesses: null, problem: { code: 'NOT_FOUND_OR_NOT_PERMITTED' } });
    expect(await lookedAt('nobody', user)).toEqual(refused);
  }
  // Who was refused was shown nothing, and neither was who read the ledger; the ledger has both.
  await stack.ask('u-aud', 'AUDIT', '{ disclosures(subject: "tyler") { edges { cursor } } }');
  const { accesses } = await lookedAt('tyler', 'u-sl', { first: 50 });
  const practitioners = accesses.map(({ practitioner }: { practitioner: string }) => practitioner);
  expect(practitioners).toEqual(['u-vcs', 'u-hv']);
  const { body: tried } = await stack.ask(
    'u-aud',
    'AUDIT',
    '{ disclosures(subject: "tyler", filter: { code: "NOT_FOUND_OR_NOT_PERMITTED" }) { edges { node { requester effect } } } }',
  );
  expect(tried.data.disclosures.edges.map(({ node }: { node: object }) => node)).toEqual(
    ['u-vcs', 'u-ds', 'u-hv'].map((requester) => ({ requester, effect: 'WITHHELD' })),
  );
  const first = await lookedAt('tyler', 'u-sl', { first: 1 });
  expect(first).toMatchObject({ hasNextPage: true });
  const next = await lookedAt('tyler', 'u-sl', { first: 50, after: first.endCursor });
  expect(next.accesses[0].at <= first.accesses[0].at).toBe(true);
});

test('where an address is shielded, who works with somebody elsewhere is not told', async () => {
  const { registry } = stack.databases;
  const refuge = async () => {
    await registry.query(`insert into family (id, lead_organisation) values ('refuge', 'LA-B');
      insert into family_member (family, person, role) values ('refuge', 'maya', 'CHILD'), ('refuge', 'dana', 'MOTHER');
      insert into relationship (id, family, requester, organisation, kind) values ('r-edt', 'refuge', 'u-edt', 'LA-B', 'TEAM')`);
    const { body } = await stack.ask(
      'u-edt',
      'SAFEGUARDING',
      '{ person(id: "maya") { socialCare { identity { name } } } }',
    );
    expect(body.data.person.socialCare.identity).not.toBeNull();
    return (await lookedAt('maya')).accesses.map(
      ({ practitioner }: { practitioner: string }) => practitioner,
    );
  };
  await givenHarrowVale(stack);
  expect(await refuge()).toContain('u-edt');
  await registry.query(`delete from relationship where family = 'refuge'; delete from family_member where family = 'refuge';
    delete from family where id = 'refuge'`);
  await givenHarrowVale(stack, (h) => h.dana.addressIsShielded());
  const told = await refuge();
  expect(told).not.toContain('u-edt');
  expect(told.length).toBeGreaterThan(0);
});
