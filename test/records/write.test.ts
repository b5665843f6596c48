import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReadFacts } from '../../records/facts/readFacts.ts';
import { createLedgerWriter } from '../../records/ledger/createLedgerWriter.ts';
import { leafHash, merkleRoot } from '../../records/ledger/merkle.ts';
import { prepare } from '../../records/ledger/prepare.ts';
import { submit } from '../../records/ledger/submit.ts';
import { openRegistry, type Registry } from './support/openRegistry.ts';
import { entryAbout, operationOn, socialWorker } from './support/operation.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry.close());

const everyone = { people: [], families: ['f'] };

test('an operation is on the ledger with its entries when its receipt comes', async () => {
  const writer = createLedgerWriter({ pool: registry.app, clock: registry.clock });
  const found = await createReadFacts({ pool: registry.app })(socialWorker, everyone);
  const operation = operationOn(found, registry.clock.now(), { validUntil: registry.clock.now() + 60_000 });
  const { recorded } = await writer.record(operation);
  expect(recorded).toMatchObject({ operationId: operation.operationId });
  expect(Math.abs(recorded!.recordedAt - registry.clock.now())).toBeLessThan(1_000);
  const { rows } = await registry.owner.query(
    `select o.requester, o.purpose, o.subjects, o.facts, e.subject, e.fields, e.controllers, o.authorities -> e.authority as authority
     from ledger.operation o join ledger.entry e on e.order_no = o.order_no and e.operation = o.leaf
     where o.operation_id = $1 and o.order_no = $2 order by e.leaf`,
    [operation.operationId, recorded!.orderNo],
  );
  expect(rows.map((row) => row.subject)).toEqual(operation.entries.map((entry) => entry.subject));
  expect(rows[0]).toEqual({
    requester: 'u-sw',
    purpose: 'SAFEGUARDING',
    subjects: operation.subjects.map((subject) => subject.subject),
    facts: operation.subjects.map((subject) => subject.factsHash),
    subject: operation.entries[0]!.subject,
    fields: ['Attendance.on', 'Attendance.status'],
    controllers: ['SCHOOL'],
    authority: {
      legalBasis: operation.entries[0]!.legalBasis,
      obligations: operation.entries[0]!.obligations,
      grounds: operation.entries[0]!.grounds,
    },
  });
  await writer.close();
});

test('the root and the chain of heads can be worked out again from what the tables hold', async () => {
  const chain = '7d9ad5bf-6d4e-4b4e-9a1e-0a0a0a0a0a0a';
  const writer = createLedgerWriter({ pool: registry.app, clock: registry.clock, chain });
  const found = await createReadFacts({ pool: registry.app })(socialWorker, everyone);
  for (let batch = 0; batch < 3; batch++) {
    await Promise.all([1, 2, 3].map(() => writer.record(operationOn(found, registry.clock.now()))));
  }
  const { rows: batches } = await registry.owner.query(
    'select *, ms(recorded_at) as at from ledger.batch where chain = $1 order by position',
    [chain],
  );
  expect(batches.map((batch) => Number(batch.position))).toEqual(batches.map((_, index) => index + 1));
  let head = createHash('sha256')
    .update(Buffer.from(chain.replaceAll('-', ''), 'hex'))
    .digest();
  for (const batch of batches) {
    const root = merkleRoot((await leavesOf(batch.order_no)).map(leafHash));
    expect(batch.root).toEqual(root);
    const numbers = Buffer.alloc(16);
    numbers.writeBigInt64BE(BigInt(batch.order_no), 0);
    numbers.writeBigInt64BE(BigInt(batch.at), 8);
    expect(batch.previous_head).toEqual(head);
    head = createHash('sha256').update(head).update(root).update(numbers).digest();
    expect(batch.head).toEqual(head);
  }
  await writer.close();
});

async function leavesOf(orderNo: string): Promise<string[]> {
  const { rows: operations } = await registry.owner.query(
    `select leaf, json_build_object('operationId', operation_id, 'requester', requester, 'organisation', organisation,
       'agency', agency, 'roleTier', role_tier, 'function', function, 'purpose', purpose, 'decidedAt', ms(decided_at),
       'validUntil', ms(valid_until), 'agreementVersion', agreement_version, 'supergraphVersion', supergraph_version,
       'operationName', operation_name, 'documentHash', document_hash, 'outcome', outcome, 'refusal', refusal,
       'subjects', subjects, 'epochs', epochs, 'facts', facts, 'entries', entries) as text, authorities::text
     from ledger.operation where order_no = $1`,
    [orderNo],
  );
  const { rows: entries } = await registry.owner.query(
    `select leaf, json_build_object('subject', subject, 'source', source, 'dataClass', data_class, 'effect', effect,
       'code', code, 'rule', rule, 'controllers', controllers, 'fields', fields, 'authority', authority) as text
     from ledger.entry where order_no = $1`,
    [orderNo],
  );
  return [...operations, ...entries]
    .sort((one, other) => one.leaf - other.leaf)
    .map(({ text, authorities }) => {
      const json = JSON.stringify(text);
      return authorities === undefined ? json : `${json.slice(0, -1)},"authorities":${authorities}}`;
    });
}

test('what comes while a batch is on its way goes together in the next one', async () => {
  const writer = createLedgerWriter({ pool: registry.app, clock: registry.clock });
  const found = await createReadFacts({ pool: registry.app })(socialWorker, everyone);
  const results = await Promise.all(
    Array.from({ length: 40 }, () => writer.record(operationOn(found, registry.clock.now()))),
  );
  const orders = new Set(results.map(({ recorded }) => recorded!.orderNo));
  expect(orders.size).toBeLessThan(5);
  await writer.close();
});

test('ids that nobody has are kept short and never stop a batch, whatever is in them', async () => {
  const writer = createLedgerWriter({ pool: registry.app, clock: registry.clock });
  const found = await createReadFacts({ pool: registry.app })(socialWorker, { people: [], families: [] });
  const odd = [
    'x'.repeat(5_000),
    'nul\0',
    'half \ud83d',
    '"quoted\\", {and} null',
    'NULL',
    '',
    '😀'.repeat(40),
  ];
  const operation = operationOn(found, registry.clock.now(), {
    purpose: `BAD\0${'p'.repeat(300)}`,
    entries: odd.map((subject) =>
      entryAbout(subject, { effect: 'WITHHELD', dataClass: null, fields: ['a,b', '"c"', ''] }),
    ),
  });
  const { recorded } = await writer.record(operation);
  const { rows } = await registry.owner.query(
    'select subject, fields from ledger.entry where order_no = $1 order by leaf',
    [recorded!.orderNo],
  );
  expect(rows.map((row) => row.subject)).toEqual([
    `${'x'.repeat(63)}…`,
    'nul\ufffd',
    'half \ufffd',
    '"quoted\\", {and} null',
    'NULL',
    '',
    `${'😀'.repeat(31)}\ufffd…`,
  ]);
  expect(rows[0].fields).toEqual(['a,b', '"c"', '']);
  await writer.close();
});

test('an entry about other facts than its subject has is not evidence', async () => {
  const writer = createLedgerWriter({ pool: registry.app, clock: registry.clock });
  const found = await createReadFacts({ pool: registry.app })(socialWorker, everyone);
  const operation = operationOn(found, registry.clock.now(), {
    entries: [entryAbout('ana', { factsHash: 'a'.repeat(64) })],
  });
  await expect(writer.record(operation)).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
  await writer.close();
});

test('a text of facts is sent once and kept once, and never under a hash that is not its own', async () => {
  const writer = createLedgerWriter({ pool: registry.app, clock: registry.clock });
  const found = await createReadFacts({ pool: registry.app })(socialWorker, everyone);
  const operation = operationOn(found, registry.clock.now());
  await writer.record(operation);
  await writer.record(operationOn(found, registry.clock.now()));
  const { rows } = await registry.owner.query('select text from ledger.facts where hash = $1', [
    operation.subjects[0]!.factsHash,
  ]);
  expect(rows).toEqual([{ text: operation.subjects[0]!.factsText }]);
  const forged = operationOn(found, registry.clock.now(), {
    subjects: [{ ...operation.subjects[0]!, factsHash: 'a'.repeat(64) }],
    entries: [],
  });
  await expect(writer.record(forged)).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
  await writer.close();
});

test('a record is durable when its receipt comes, even where the database would rather not wait', async () => {
  const found = await createReadFacts({ pool: registry.app })(socialWorker, { people: [], families: [] });
  const batch = [prepare(operationOn(found, registry.clock.now()))];
  const client = await registry.app.connect();
  await client.query('set synchronous_commit = off');
  await client.query('begin');
  await submit(client, {
    chain: crypto.randomUUID(),
    place: null,
    batch,
    offsetMs: registry.clock.offsetMs(),
    texts: [],
  });
  expect((await client.query('show synchronous_commit')).rows).toEqual([{ synchronous_commit: 'on' }]);
  await client.query('rollback');
  client.release(true);
});
