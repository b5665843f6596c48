import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AgencyRecords, agencyRecords } from '../support/agencyRecords.ts';
import { beginRules } from '../support/beginRules.ts';
import { createChange } from '../support/change.ts';
import { givenHarrowVale, type HouseholdWords } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';

const practitioners = ['u-hv', 'u-ed', 'u-pc', 'u-ds', 'u-sw', 'u-sl', 'u-vcs', 'u-dsl'];

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
  await givenHarrowVale(stack);
  // Who signed in before can be told.
  for (const user of practitioners) await stack.ask(user, 'SAFEGUARDING', '{ myFamilies { id } }');
});
afterAll(() => stack.close());

async function begin(describeWorld: (h: HouseholdWords) => void = () => {}) {
  await givenHarrowVale(stack, describeWorld);
  await beginRules(stack);
}

const missedSupport = (...record: Parameters<AgencyRecords['missedSupport']>) =>
  agencyRecords(stack).missedSupport(...record);
const alertOf = (...record: Parameters<AgencyRecords['alertOf']>) => agencyRecords(stack).alertOf(...record);

/** Who was told, by the notices in the database: practitioners, and `FUNCTION of ORGANISATION`. */
async function told(): Promise<string[]> {
  const { rows } = await stack.databases.registry.query<{ who: string }>(
    `select coalesce(recipient, function || ' of ' || organisation) as who from notice order by 1`,
  );
  return rows.map(({ who }) => who);
}

const myNotices = '{ myNotices { id rule text dataClass function person { id } } }';

async function noticesOf(user: string) {
  const { body, receipt } = await stack.ask(user, 'SAFEGUARDING', myNotices);
  return { notices: body.data.myNotices, rows: await stack.ledgerRows(receipt) };
}

/** What the ledger holds of pushes about a person, newest last. */
async function pushes(person: string) {
  const { rows } = await stack.databases.registry.query(
    `select o.requester, o.function, e.data_class, e.effect, e.code, e.controllers from ledger.entry e
     join ledger.operation o on o.order_no = e.order_no and o.leaf = e.operation
     where e.subject = $1 and e.fields = '{Notice.text}' order by e.order_no, o.leaf`,
    [person],
  );
  return rows;
}

describe('the third missed support with medication within seven days', () => {
  test('those to whom medication is open are told, each on the ledger first; nobody else', async () => {
    await begin();
    await missedSupport('maya', 'NHS-COMM', 6);
    await missedSupport('maya', 'NHS-COMM', 5, 'DECLINED');
    await missedSupport('maya', 'NHS-COMM', 3);
    expect(await told()).toEqual([]);
    await missedSupport('maya', 'NHS-COMM', 1);
    expect(await told()).toEqual(['u-ed', 'u-hv']);
    expect((await pushes('maya')).slice(-2)).toEqual([
      {
        requester: 'u-ed',
        function: 'PRACTITIONER',
        data_class: 'MEDICATION',
        effect: 'DISCLOSED',
        code: 'DUTY',
        controllers: ['NHS-COMM'],
      },
      {
        requester: 'u-hv',
        function: 'PRACTITIONER',
        data_class: 'MEDICATION',
        effect: 'DISCLOSED',
        code: 'INTERNAL',
        controllers: ['NHS-COMM'],
      },
    ]);
    const { notices, rows } = await noticesOf('u-hv');
    expect(notices).toEqual([
      {
        id: expect.any(String),
        rule: 'MISSED_MEDICATION_SUPPORT',
        text: 'Support with medication was missed three times within seven days.',
        dataClass: 'MEDICATION',
        function: null,
        person: { id: 'maya' },
      },
    ]);
    expect(rows).toContainEqual(
      expect.objectContaining({ subject: 'maya', dataClass: 'TASK', effect: 'DISCLOSED' }),
    );
    expect((await noticesOf('u-pc')).notices).toEqual([]);
    expect(stack.logs.text()).not.toContain('Salbutamol');
  });

  test('not when a week lies between the first and the third, and not twice for the same', async () => {
    await begin();
    for (const daysAgo of [8, 4, 0.5]) await missedSupport('maya', 'NHS-COMM', daysAgo);
    expect(await told()).toEqual([]);
    await missedSupport('maya', 'NHS-COMM', 0.2);
    await stack.report();
    expect(await told()).toEqual(['u-ed', 'u-hv']);
  });

  test('where the policy opens it to nobody, the holder’s own leads are told, with a task, and nobody else', async () => {
    await begin();
    for (const daysAgo of [3, 2, 1]) await missedSupport('jordan', 'NHS-MH', daysAgo);
    // Nobody is known to be the safeguarding lead.
    expect(await told()).toEqual(['GOVERNANCE_LEAD of NHS-MH', 'SAFEGUARDING_LEAD of NHS-MH']);
    expect((await pushes('jordan')).at(-1)).toMatchObject({ code: 'OWN_LEAD', controllers: ['NHS-MH'] });
    const { rows } = await stack.databases.registry.query(
      `select kind, organisation, function, subject from task where kind = 'NOTICE' order by function`,
    );
    const task = { kind: 'NOTICE', organisation: 'NHS-MH', subject: 'jordan' };
    expect(rows).toEqual([
      { ...task, function: 'GOVERNANCE_LEAD' },
      { ...task, function: 'SAFEGUARDING_LEAD' },
    ]);
    for (const user of practitioners) expect((await noticesOf(user)).notices).toEqual([]);
  });

  test('what is closed again since is not told again', async () => {
    await begin();
    for (const daysAgo of [3, 2, 1]) await missedSupport('maya', 'NHS-COMM', daysAgo);
    expect((await noticesOf('u-ed')).notices).toHaveLength(1);
    await stack.databases.registry.query(
      `update relationship set to_at = kinview_now() where requester = 'u-ed'`,
    );
    expect((await noticesOf('u-ed')).notices).toEqual([]);
    expect((await noticesOf('u-hv')).notices).toHaveLength(1);
  });
});

describe('an active alert on a LOW case, and behaviour that escalates', () => {
  test('at LOW the holder’s own practitioners are told to review the tier; at any other tier nobody is', async () => {
    await begin((h) => h.maya.atTier('MODERATE'));
    await alertOf('police', 'maya', 'POLICE-X');
    expect(await told()).toEqual([]);
    await begin((h) => h.maya.atTier('LOW'));
    await alertOf('police', 'maya', 'POLICE-X');
    expect(await told()).toEqual(['u-ds', 'u-pc']);
    const [notice] = (await noticesOf('u-pc')).notices;
    expect(notice.text).toContain('review the risk tier');
    expect(notice.text).not.toContain('weapon');
  });

  test('an alert from before the case was lowered or before the rule is looked at again, where it may be and once; gone by then, never', async () => {
    await begin((h) => h.maya.atTier('MODERATE'));
    await alertOf('police', 'maya', 'POLICE-X');
    expect(await told()).toEqual([]);
    const tier = async (name: string, expectedVersion: number) => {
      const said = { basis: 'Assessed', planUpdate: 'As agreed', expectedVersion };
      const input = { subject: 'maya', tier: name, ...said };
      expect((await createChange(stack)('u-sw', 'setRiskTier', input)).code).toBeNull();
      await stack.report();
    };
    await stack.databases.registry.query(`delete from match_token where agency = 'health'`);
    await tier('LOW', 1);
    const everyone = ['u-ds', 'u-pc', 'u-sl', 'u-sw'];
    expect(await told(), 'the council’s alert was there before its rule').toEqual(everyone);
    await stack.report();
    expect(await told(), 'once').toEqual(everyone);
    await tier('MODERATE', 2);
    for (const source of ['police', 'socialcare'] as const)
      await stack.databases[source].query(`delete from risk_alert where person = 'maya'`);
    await tier('LOW', 3);
    expect(await told()).toEqual(everyone);
    const { rows } = await stack.databases.registry.query(
      'select distinct agency, person from rule_asked order by 1',
    );
    expect(rows, 'asked of those who know her, and of nobody else').toEqual([
      { agency: 'police', person: 'maya' },
      { agency: 'socialcare', person: 'maya' },
    ]);
  });

  test('a lead who signs in later, for the first time, finds the notice, the alert and the tasks', async () => {
    await begin((h) => {
      h.maya.atTier('LOW');
      h.practitioner('u-sw').left();
      h.practitioner('u-sl').left();
    });
    await alertOf('socialcare', 'maya', 'LA-A');
    const claim = { subject: 'maya', kind: 'SELF_CLAIMED', reason: 'A call in the night' };
    await createChange(stack)('u-edt', 'startRelationship', claim);
    const held = { organisation: 'LA-A', agency: 'SOCIAL_CARE', role_tier: 'CARE_MANAGER', name: 'new' };
    const token = await stack.issuer.token('new', { claims: { ...held, function: 'SAFEGUARDING_LEAD' } });
    const query = '{ myNotices { rule } alerts { kind } myTasks { kind } }';
    const { body } = await stack.ask('new', 'SAFEGUARDING', query, { token });
    expect(body.data).toEqual({
      myNotices: [{ rule: 'ALERT_ON_LOW_CASE_SOCIALCARE' }],
      alerts: [{ kind: 'RELATIONSHIP_CLAIMED' }],
      myTasks: expect.arrayContaining([
        { kind: 'NOTICE' },
        { kind: 'ALERT' },
        { kind: 'CONFIRM_RELATIONSHIP' },
      ]),
    });
  });

  test('a lead looks at a notice, and the task is done', async () => {
    await begin((h) => {
      h.maya.atTier('LOW');
      h.practitioner('u-sw').left();
      h.practitioner('u-sl').left();
    });
    await alertOf('socialcare', 'maya', 'LA-A');
    expect(await told()).toEqual(['SAFEGUARDING_LEAD of LA-A']);
    const [notice] = (await noticesOf('u-sl')).notices;
    expect(notice).toMatchObject({ function: 'SAFEGUARDING_LEAD', person: { id: 'maya' } });
    const acknowledge = (user: string, idempotencyKey: string) =>
      stack.ask(
        user,
        'SAFEGUARDING',
        `mutation ($input: AcknowledgeNoticeInput!) { acknowledgeNotice(input: $input) {
          record { status } problem { code } } }`,
        { variables: { input: { idempotencyKey, notice: notice.id } } },
      );
    const practitioner = await acknowledge('u-sw', 'not-mine');
    expect(practitioner.body.errors[0].extensions.code).toBe('OPERATION_NOT_PERMITTED');
    const done = await acknowledge('u-sl', 'seen');
    expect(done.body.data.acknowledgeNotice).toEqual({ record: { status: 'ACKNOWLEDGED' }, problem: null });
    expect((await acknowledge('u-sl', 'seen')).body.data).toEqual(done.body.data);
    const again = await acknowledge('u-sl', 'seen-again');
    expect(again.body.data.acknowledgeNotice.problem.code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
  });

  test('a pattern of incidents that rises is told at HIGH to whom it is open by duty', async () => {
    await begin();
    await stack.databases.socialcare.query(
      `insert into incident_pattern (id, person, controller, as_of, provenance, summary, trend)
       values ('pattern-up', 'maya', 'LA-A', kinview_now(), 'DERIVED', 'nights', 'RISING'),
         ('pattern-flat', 'tyler', 'LA-A', kinview_now(), 'DERIVED', 'nights', 'STABLE')`,
    );
    await stack.report('socialcare');
    expect(await told()).toEqual(['u-ds', 'u-ed', 'u-hv', 'u-pc', 'u-sl', 'u-sw']);
  });

  test('a relationship that one claimed oneself is told nothing', async () => {
    await begin((h) => {
      h.maya.atTier('LOW');
      h.practitioner('u-ds').claimedRelationship();
    });
    await alertOf('police', 'maya', 'POLICE-X');
    expect(await told()).toEqual(['u-pc']);
  });
});
