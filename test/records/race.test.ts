import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../database/openPool.ts';
import { createReadFacts } from '../../records/facts/readFacts.ts';
import { createLedgerWriter } from '../../records/ledger/createLedgerWriter.ts';
import { prepare } from '../../records/ledger/prepare.ts';
import { submit } from '../../records/ledger/submit.ts';
import type { LedgerOperation } from '../../records/ledger/types.ts';
import { openRegistry, type Registry } from './support/openRegistry.ts';
import { operationOn, socialWorker } from './support/operation.ts';
import { consentRow, relationshipRow } from './support/rows.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
  await registry.add({
    consent: [consentRow('ana', 'mum'), consentRow('ben', 'mum')],
    relationship: [relationshipRow('f', 'u-sw')],
  });
});
afterAll(() => registry.close());

const operationAbout = async (...people: string[]): Promise<LedgerOperation> =>
  operationOn(
    await createReadFacts({ pool: registry.app })(socialWorker, { people, families: [] }),
    registry.clock.now(),
  );

const record = (client: Client, operation: LedgerOperation) =>
  submit(client, {
    chain: operation.operationId,
    place: null,
    batch: [prepare(operation)],
    offsetMs: registry.clock.offsetMs(),
    texts: operation.subjects.map(({ decidedOn }) => decidedOn!),
    masks: prepare(operation).subjects.map(({ mask }) => mask),
  });

const withdraw = `update consent set status = 'WITHDRAWN' where id = 'consent-ana'`;
const giveAgain = `update consent set status = 'GIVEN' where id = 'consent-ana'`;

async function withTwo(work: (one: Client, other: Client) => Promise<void>): Promise<void> {
  const [one, other] = await Promise.all([registry.owner.connect(), registry.owner.connect()]);
  try {
    await work(one, other);
  } finally {
    for (const client of [one, other]) {
      await client.query('rollback');
      client.release();
    }
  }
}

const isWaiting = async (client: Client): Promise<boolean> => {
  const { rows } = await registry.owner.query(
    `select exists (select from pg_locks where not granted and pid = $1) as waiting`,
    [(client as unknown as { processID: number }).processID],
  );
  return rows[0].waiting;
};

async function untilWaiting(client: Client): Promise<void> {
  while (!(await isWaiting(client))) await new Promise((resolve) => setTimeout(resolve, 10));
}

test('a withdrawal that comes while a disclosure is being recorded waits for it and gets a later order number', async () => {
  await withTwo(async (recorder, changer) => {
    await recorder.query('begin');
    const recorded = await record(recorder, await operationAbout('ana'));
    const change = changer.query(withdraw);
    await untilWaiting(changer);
    await recorder.query('commit');
    await change;
    const { rows } = await registry.owner.query(
      `select order_no from change where fact = 'consent' order by order_no desc limit 1`,
    );
    expect(BigInt(rows[0].order_no)).toBeGreaterThan(BigInt('orderNo' in recorded ? recorded.orderNo : '0'));
  });
  await registry.owner.query(giveAgain);
});

test('a disclosure that comes while a withdrawal is under way is not recorded before it, and stale after it', async () => {
  const writer = createLedgerWriter({ pool: registry.app, clock: registry.clock });
  const operation = await operationAbout('ana');
  await withTwo(async (changer) => {
    await changer.query('begin');
    await changer.query(withdraw);
    let ended = false;
    const result = writer.record(operation).finally(() => {
      ended = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(ended).toBe(false);
    await changer.query('commit');
    expect(await result).toEqual({ stale: true });
  });
  await registry.owner.query(giveAgain);
  await writer.close();
});

test('a withdrawal that is rolled back leaves the disclosure that waited for it as good as it was', async () => {
  const writer = createLedgerWriter({ pool: registry.app, clock: registry.clock });
  const operation = await operationAbout('ana');
  await withTwo(async (changer) => {
    await changer.query('begin');
    await changer.query(withdraw);
    const result = writer.record(operation);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await changer.query('rollback');
    expect((await result).recorded).toBeDefined();
  });
  await writer.close();
});

test('a slow change of one person does not hold up what is recorded about others', async () => {
  const writer = createLedgerWriter({ pool: registry.app, clock: registry.clock });
  const [ana, ben] = [await operationAbout('ana'), await operationAbout('ben')];
  await withTwo(async (changer) => {
    await changer.query('begin');
    await changer.query(withdraw);
    const slow = writer.record(ana);
    expect((await writer.record(ben)).recorded).toBeDefined();
    await changer.query('rollback');
    expect((await slow).recorded).toBeDefined();
  });
  await writer.close();
});

test('an ended relationship and a disclosure to anyone in the family exclude each other', async () => {
  await withTwo(async (recorder, changer) => {
    await recorder.query('begin');
    await record(recorder, await operationAbout('dad'));
    const change = changer.query(`update relationship set to_at = kinview_now() where requester = 'u-sw'`);
    await untilWaiting(changer);
    await recorder.query('commit');
    await change;
  });
});

test('a new agreement waits for what is being recorded, whoever that is about', async () => {
  await withTwo(async (recorder, changer) => {
    await recorder.query('begin');
    await record(recorder, await operationAbout());
    const change = changer.query(`insert into agreement_in_force (version) values ('v1')`);
    await untilWaiting(changer);
    await recorder.query('commit');
    await change;
  });
});

test('somebody who joins a family while another change waits is neither missed nor left unlocked by that change', async () => {
  await registry.add({ person: [{ id: 'aunt', stage: 'ADULT' }] });
  await withTwo(async (joiner, setter) => {
    await joiner.query('begin');
    await joiner.query(
      `insert into family_member (family, person, role) values ('f', 'aunt', 'OTHER_ADULT')`,
    );
    const { rows } = await joiner.query(`select epoch::int from data_subject where id = 'aunt'`);
    await setter.query('begin');
    const tier = setter.query(`insert into risk_tier (id, subject, tier, previous_tier, set_by)
      values ('tier-ana', 'ana', 'HIGH', 'LOW', 'u-sw')`);
    await untilWaiting(setter);
    await joiner.query('commit');
    await tier;
    const free = await registry.owner.query(
      `select pg_try_advisory_lock_shared(subject_key('aunt')) as free`,
    );
    expect(free.rows).toEqual([{ free: false }]);
    await setter.query('commit');
    expect(await registry.epochOf('aunt')).toBe(rows[0].epoch + 1);
  });
});

test('facts and the ledger refuse transactions whose snapshot would be older than their locks', async () => {
  await withTwo(async (client) => {
    await client.query('begin isolation level repeatable read');
    await expect(client.query(withdraw)).rejects.toMatchObject({ code: '25001' });
    await client.query('rollback');
    await client.query('begin isolation level serializable');
    await expect(record(client, await operationAbout('ana'))).rejects.toMatchObject({ code: '25001' });
  });
});
