import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../../database/inTransaction.ts';
import { decide } from '../../policies/decide.ts';
import type { SubjectFacts } from '../../policies/facts.ts';
import type { Purpose, Requester } from '../../policies/words.ts';
import { readFactsAt } from '../../records/history/readFactsAt.ts';
import { readRecordsAt } from '../../records/history/readRecordsAt.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
  await givenHarrowVale(stack);
});
afterAll(() => stack.close());

const view = `{ family(id: "harrow-vale") { members { person { id consentPosition { consents { status } }
  socialCare { attendance { sessionsAttended } riskAlerts { kind } } health { assessments { summary } } } } } }`;

async function everyoneLooks() {
  for (const user of ['u-hv', 'u-pc', 'u-ed']) {
    const { status } = await stack.ask(user, 'SAFEGUARDING', view);
    expect(status).toBe(200);
  }
}

/** One change after the other, each of another kind of record; some by statement, for who makes them is not the point. */
const changes: readonly string[] = [
  `update consent set superseded_at = kinview_now() where subject = 'maya' and superseded_at is null;
   insert into consent (id, version, subject, given_by, capacity, status, understanding_confirmed, evidence, recorded_by,
     recorded_organisation)
   select id, version + 1, subject, given_by, capacity, 'WITHDRAWN', understanding_confirmed, evidence, 'u-sw', 'LA-A'
   from consent where subject = 'maya'`,
  `update risk_tier set superseded_at = kinview_now() where subject = 'maya' and superseded_at is null;
   insert into risk_tier (id, subject, tier, previous_tier, set_by) values ('t-new', 'maya', 'MODERATE', 'HIGH', 'u-sw')`,
  `update risk_tier set rejected_at = kinview_now() where id = 't-new'`,
  `insert into override (id, subject, ground, requester, authoriser, authorised_at, caldicott_guardian, classes, recipients,
     to_at) values ('o-new', 'jordan', 'SIGNIFICANT_HARM', 'u-ed', 'u-sl', kinview_now(), 'u-cg',
     '{ASSESSMENT_SUMMARY}', '{u-ed}', kinview_now() + interval '1 hour')`,
  `update override set to_at = kinview_now() where id = 'o-new'`,
  `insert into shield (id, subject) values ('s-new', 'dana')`,
  `insert into detriment (id, subject, controller, classes) values ('d-new', 'maya', 'LA-A', '{RISK_ALERT}')`,
  `update relationship set to_at = kinview_now() where requester = 'u-pc'`,
  `insert into relationship (id, family, requester, organisation, kind)
     values ('r-new', 'harrow-vale', 'u-pc', 'POLICE-X', 'STRATEGY_MEETING')`,
  `insert into person (id, stage) values ('aunt', 'ADULT'); insert into family_member (family, person, role)
     values ('harrow-vale', 'aunt', 'OTHER_ADULT')`,
  `update person set stage = 'ADULT' where id = 'tyler'`,
  `delete from family_member where person = 'lee'`,
];

interface Recorded {
  readonly order: string;
  readonly at: Date;
  readonly subject: string;
  readonly text: string;
  readonly requester: Requester;
  readonly purpose: Purpose;
}

/** Everything that the ledger says it was decided on. */
async function decidedOn(): Promise<Recorded[]> {
  const { rows } = await stack.databases.registry.query<Recorded>(
    `select s.order_no as order, o.decided_at as at, s.subject, f.text, o.purpose,
       json_build_object('id', o.requester, 'organisation', o.organisation, 'agency', o.agency,
         'roleTier', o.role_tier, 'function', o.function) as requester
     from ledger.subject s join ledger.operation o on o.order_no = s.order_no and o.leaf = s.operation
       join ledger.facts f on f.hash = s.facts order by s.order_no, s.leaf`,
  );
  return rows;
}

test('what any decision was taken from can be put together again, to the byte, whatever came after', async () => {
  await everyoneLooks();
  for (const change of changes) {
    await stack.databases.registry.query(change);
    await everyoneLooks();
  }
  // Another household in the place of this one: the past stays what it was.
  await givenHarrowVale(stack, (h) => h.everyone.wasNotAsked());
  const recorded = await decidedOn();
  expect(new Set(recorded.map(({ text }) => text)).size).toBeGreaterThan(50);
  const sample = recorded.filter((_, at) => at % 4 === 0);
  for (const { order, at, subject, text, requester, purpose } of sample) {
    const past = { at: at.getTime(), before: order };
    const again = await readFactsAt(stack.databases.registry, requester, subject, past);
    expect(again, `${subject} for ${requester.id} before ${order}`).toBe(text);
    const ask = (facts: string) =>
      decide(stack.agreement, {
        requester,
        purpose,
        facts: JSON.parse(facts) as SubjectFacts,
        dataClass: 'RISK_ALERT',
        controller: 'LA-A',
        now: at.getTime(),
      });
    expect(ask(again!)).toEqual(ask(text));
  }
});

test('a subject’s records as they were at a moment: every state of a record is kept, and none can be rewritten', async () => {
  await givenHarrowVale(stack);
  const { registry } = stack.databases;
  const before = stack.clock.now();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await registry.query(`update risk_tier set rejected_at = kinview_now() where subject = 'maya'`);
  const tierAt = async (at: number) => {
    const records = await readRecordsAt(registry, 'maya', at);
    const tier = records.find(({ kind }) => kind === 'risk_tier');
    return tier && JSON.parse(tier.state).rejected_at;
  };
  expect(await tierAt(before)).toBeNull();
  expect(await tierAt(stack.clock.now())).not.toBeNull();
  expect(await readRecordsAt(registry, 'maya', before - 86_400_000)).toEqual([]);
  const rewriting = inTransaction(registry, async (client) => {
    await client.query('set local role kinview_app');
    await client.query('delete from fact_version');
  });
  await expect(rewriting).rejects.toThrow(/permission denied/);

  const query = `query ($at: DateTime!) { recordsAt(subject: "maya", at: $at) {
    records { kind record state writtenAt } problem { code } } }`;
  const variables = { at: new Date(before).toISOString() };
  const { body } = await stack.ask('u-aud', 'AUDIT', query, { variables });
  const kinds = body.data.recordsAt.records.map(({ kind }: { kind: string }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['consent', 'family_member', 'person', 'risk_tier']));
  const lead = async (id: string) => {
    const asked = query.replace('"maya"', `"${id}"`);
    return (await stack.ask('u-gov', 'AUDIT', asked, { variables })).body.data;
  };
  expect(await lead('maya'), 'of a family that is none of theirs').toEqual(await lead('nobody'));
  await registry.query(
    `insert into relationship (id, family, requester, organisation, kind) values ('r-gov', 'harrow-vale', 'u-gov', 'LA-A', 'TEAM')`,
  );
  for (const id of ['maya', 'harrow-vale'])
    expect((await lead(id)).recordsAt.records.length).toBeGreaterThan(0);
  const practitioner = await stack.ask('u-sw', 'SAFEGUARDING', query, { variables });
  expect(practitioner.body.errors[0].extensions.code).toBe('OPERATION_NOT_PERMITTED');
});

test('every kind of fact keeps its history', async () => {
  const { rows } = await stack.databases.registry.query(
    `select tgrelid::regclass::text as fact from pg_trigger where tgname = 'note_insert'
     except select tgrelid::regclass::text from pg_trigger where tgname = 'version_update'`,
  );
  expect(rows).toEqual([]);
});

test('a governance lead reads what colleagues asked, and what concerns families of theirs; of anything else they learn nothing', async () => {
  await givenHarrowVale(stack);
  const { registry } = stack.databases;
  const claims = {
    organisation: 'LA-B',
    agency: 'SOCIAL_CARE',
    role_tier: 'CARE_MANAGER',
    function: 'GOVERNANCE_LEAD',
  };
  const token = await stack.issuer.token('u-bgov', { claims });
  const ask = async (purpose: string, query: string) =>
    (await stack.ask('u-bgov', purpose, query, { token })).body.data;
  const rows = async (limits: string) => {
    const asked = `{ disclosures(${limits} first: 200) { edges { node { requester organisation subject } } problem { code missing } } }`;
    const { edges, problem } = (await ask('AUDIT', asked)).disclosures;
    return {
      problem,
      asked: edges && [...new Set(edges.map(({ node }: Edge) => `${node.requester} ${node.subject}`))],
    };
  };
  const traced = async (user: string, operation: string) => {
    const query = `{ tracedOperation(operation: "${operation}") { rows { subject code } replay { decisions } parts outcomes { id } problem { code } } }`;
    if (user === 'u-bgov') return (await ask('AUDIT', query)).tracedOperation;
    return (await stack.ask(user, 'AUDIT', query)).body.data.tracedOperation;
  };
  const prepare = async (subject: string) => {
    const period = `from: "2026-01-01T00:00:00Z" to: "${new Date(stack.clock.now()).toISOString()}"`;
    const input = `{ idempotencyKey: "${crypto.randomUUID()}" subject: "${subject}" ${period} }`;
    const asked = `mutation { prepareSubjectAccess(input: ${input}) { problem { code message } } }`;
    return (await ask('SUBJECT_ACCESS', asked)).prepareSubjectAccess.problem;
  };
  const shown = '{ person(id: "jordan") { health { riskAlerts { description } } } }';
  const { receipt } = await stack.ask('u-ed', 'SAFEGUARDING', shown);
  await stack.ask(
    'u-edt',
    'SAFEGUARDING',
    '{ person(id: "tyler") { health { riskAlerts { description } } } }',
  );

  // Twice: that one asked oneself is on the ledger, and tells nothing either.
  for (const name of ['maya', 'nobody', 'maya', 'harrow-vale'])
    expect(await rows(`subject: "${name}"`), name).toEqual({
      problem: { code: 'FILTER_UNKNOWN', missing: ['subject'] },
      asked: null,
    });
  expect((await rows('filter: { consent: "consent-maya-dana" }')).problem.missing).toEqual(['consent']);
  expect(await traced('u-bgov', receipt)).toEqual(await traced('u-bgov', crypto.randomUUID()));
  const colleagues = await rows('');
  expect(colleagues.asked).toEqual(['u-edt tyler']);
  expect(await rows('subject: "tyler"')).toEqual(colleagues);
  const exported = async (format: string) => {
    const headers = { authorization: `Bearer ${token}`, 'x-purpose': 'AUDIT' };
    return (await fetch(new URL(`/ledger/export?format=${format}`, stack.gateways[0]), { headers })).text();
  };
  expect(await exported('ndjson')).toContain('EXPORT_OF_ALL');
  const [, ...lines] = (await exported('csv')).trimEnd().split('\r\n');
  expect(new Set(lines.map((line) => line.split(',')[3]))).toEqual(new Set(['u-edt']));

  expect(await prepare('maya')).toEqual(await prepare('nobody'));
  expect(await prepare('maya')).toMatchObject({ code: 'NOT_FOUND_OR_NOT_PERMITTED' });
  const works = (id: string) =>
    registry.query(
      `insert into relationship (id, family, requester, organisation, kind) values ('r-' || $1, 'harrow-vale', $1, 'LA-B', 'TEAM')`,
      [id],
    );
  await works('u-edt');
  expect(await prepare('maya'), 'a colleague works with the family').toBeNull();
  expect(await rows('')).toEqual(colleagues);
  await works('u-bgov');
  expect((await rows('subject: "jordan"')).asked).toContain('u-ed jordan');
  expect(await exported('csv')).toContain(',u-ed,');
  // The organisation of this one leads the family.
  expect(await traced('u-gov', receipt)).toEqual(await traced('u-aud', receipt));
  expect((await traced('u-bgov', receipt)).rows).toEqual((await traced('u-aud', receipt)).rows);
});

interface Edge {
  readonly node: { readonly requester: string; readonly subject: string };
}
