import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { everyVersion } from '../../policies/agreement/everyVersion.ts';
import { replay } from '../../policies/replay/replay.ts';
import { readForReplay } from '../../records/ledger/readForReplay.ts';
import { findChainFaults } from '../support/findChainFaults.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
const folder = mkdtempSync(join(tmpdir(), 'kinview-outage-'));
const snapshots = join(folder, 'snapshots');
const hour = 3_600_000;

beforeAll(async () => {
  stack = await startStack({ outage: { folder, key: randomBytes(32) } });
});
afterAll(async () => {
  await stack.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => givenHarrowVale(stack));

const person = (id: string) =>
  `{ person(id: "${id}") { id socialCare { identity { name } crisisSummary { currentRisks } attendance { id } riskAlerts { id } } health { assessments { id } } } }`;
const look = (user = 'u-edt', purpose = 'CRISIS_RESPONSE', id = 'maya') =>
  stack.ask(user, purpose, person(id));
const declare = (key: string, user = 'u-edt') =>
  stack.ask(
    user,
    'CRISIS_RESPONSE',
    `mutation { declareCrisis(input: { idempotencyKey: "${key}", subject: "maya", reason: "She is on a bridge" }) { crisis { id } problem { code } } }`,
  );

async function declared(key: string): Promise<void> {
  expect((await declare(key)).body.data.declareCrisis.problem).toBeNull();
  for (let waited = 0; waited < 5_000 && kept().length === 0; waited += 20) await pause(20);
  expect(kept()).toHaveLength(1);
}
const kept = () =>
  existsSync(snapshots) ? readdirSync(snapshots).filter((name) => name.endsWith('.snapshot')) : [];

/** Nobody can connect to Kinview's database meanwhile; the agencies have their own. */
async function duringOutage<T>(work: () => Promise<T>): Promise<T> {
  const { rows } = await stack.databases.registry.query<{ name: string }>(
    'select current_database() as name',
  );
  const { name } = rows[0]!;
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  await client.query(`alter database "${name}" allow_connections false`);
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
  try {
    return await work();
  } finally {
    await client.query(`alter database "${name}" allow_connections true`);
    await client.end();
  }
}

async function reconciled(): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 100) {
    if (!existsSync(join(folder, 'write-ahead.ndjson'))) return;
    await pause(100);
  }
  throw new Error('the ledger of the outage was not taken over');
}

const disclosedBy = async (receipt: string) =>
  (await stack.ledgerRows(receipt))
    .filter(({ effect }) => effect === 'DISCLOSED')
    .map(({ subject, code, fields }) => `${subject} ${code} ${fields.join(' ')}`)
    .sort();

const expectNothing = (answer: Awaited<ReturnType<typeof look>>) => {
  expect(answer, answer.text).toMatchObject({ status: 503, body: { data: null } });
  expect(answer.withheld).toMatchObject([
    { code: 'TEMPORARILY_UNAVAILABLE', contact: stack.agreement.dutyContact },
  ]);
};

test('a crisis that was declared before the outage shows what it opens, nothing else, to nobody else, and is on the ledger afterwards', async () => {
  await declared('first');
  const answers = await duringOutage(async () => {
    const shown = [await look(), await look('u-edt', 'CRISIS_RESPONSE', 'maya')];
    expectNothing(await look('u-hv', 'SAFEGUARDING'));
    expectNothing(await look('u-pc', 'CRISIS_RESPONSE'));
    expectNothing(await look('u-edt', 'SAFEGUARDING'));
    expectNothing(await declare('second', 'u-sw'));
    return shown;
  });
  for (const { status, text, body } of answers) {
    expect(status, text).toBe(200);
    const { socialCare, health } = body.data.person;
    expect(socialCare.identity[0]?.name ?? socialCare.identity.name).toContain('Maya');
    expect(JSON.stringify(socialCare.crisisSummary)).toContain('currentRisks');
    expect([socialCare.attendance, socialCare.riskAlerts, health.assessments]).toEqual([null, null, null]);
  }
  await reconciled();
  const usual = await look();
  for (const { receipt } of answers) {
    expect(await disclosedBy(receipt)).toEqual(await disclosedBy(usual.receipt));
    const { differences, decided } = replay(
      everyVersion(),
      await readForReplay(stack.databases.registry, receipt),
    );
    expect([differences, decided > 0]).toEqual([[], true]);
  }
  expect((await findChainFaults(stack.databases.registry)).faults).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.recorded'))).toHaveLength(1);
  expect((await look()).status, 'as before').toBe(200);
});

test('it ends when the crisis ends', async () => {
  await declared('third');
  await duringOutage(async () => {
    expect((await look()).status).toBe(200);
    stack.clock.advance(4 * hour);
    expectNothing(await look());
  });
  expect(kept()).toEqual([]);
  await reconciled();
});

test('what cannot be written to the disk is not shown; nor is what a changed snapshot would open', async () => {
  await declared('fourth');
  const file = join(folder, 'write-ahead.ndjson');
  await duringOutage(async () => {
    rmSync(file, { force: true });
    // A folder where the file should be: nobody can append to it, root neither.
    mkdirSync(file);
    expectNothing(await look());
    rmSync(file, { recursive: true });
    const [name] = kept();
    const text = readFileSync(join(snapshots, name!), 'utf8');
    writeFileSync(join(snapshots, name!), text.replace('u-edt', 'u-pcs'));
    expectNothing(await look());
    writeFileSync(join(snapshots, name!), text);
    expect((await look()).status).toBe(200);
    // A line that a crash tore answered nobody, and is nobody's gap.
    appendFileSync(file, '{"number":2,"previ');
    expect((await look()).status).toBe(200);
  });
  await reconciled();
  const { rows } = await stack.databases.registry.query(
    `select count(*)::int as count from ledger.subject s join ledger.operation o using (order_no) where s.epoch is null and s.facts is not null and o.requester = 'u-edt' and s.subject = 'maya'`,
  );
  expect(rows[0].count).toBe(2 + 1 + 2);
});

test('an altered ledger of an outage is not taken over in silence', async () => {
  await declared('fifth');
  const file = join(folder, 'write-ahead.ndjson');
  await duringOutage(async () => {
    await look();
    await look();
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, lines.slice(1).join('\n'));
  });
  for (let waited = 0; waited < 15_000 && !stack.logs.text().includes('WRITE_AHEAD_ALTERED'); waited += 100)
    await pause(100);
  expect(stack.logs.text()).toContain('WRITE_AHEAD_ALTERED');
  expect(existsSync(file)).toBe(true);
  renameSync(file, `${file}.altered`);
});

test('one that was ended before its time opens nothing in an outage', async () => {
  rmSync(snapshots, { recursive: true });
  mkdirSync(snapshots);
  await declared('sixth');
  const { rows } = await stack.databases.registry.query(`select id from crisis where to_at > kinview_now()`);
  const ended = await stack.ask(
    'u-edt',
    'CRISIS_RESPONSE',
    `mutation { endCrisis(input: { idempotencyKey: "end", crisis: "${rows[0].id}", expectedVersion: 1, reason: "She is safe" }) { problem { code } } }`,
  );
  expect(ended.body.data.endCrisis.problem).toBeNull();
  for (let waited = 0; waited < 12_000 && kept().length > 0; waited += 100) await pause(100);
  expect(kept()).toEqual([]);
  await duringOutage(async () => expectNothing(await look()));
});
