import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReadFacts } from '../../records/facts/readFacts.ts';
import { createLedgerWriter } from '../../records/ledger/createLedgerWriter.ts';
import { leafHash, merkleRoot } from '../../records/ledger/merkle.ts';
import { prepare } from '../../records/ledger/prepare.ts';
import { submit } from '../../records/ledger/submit.ts';
import type { RecordedSubject } from '../../records/ledger/types.ts';
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
    `select o.requester, o.purpose, o.subjects, s.epoch::int, encode(s.facts, 'hex') as facts, e.subject, e.fields,
       e.controllers, e.legal_basis as "legalBasis", e.obligations, e.grounds
     from ledger.operation o
     join ledger.subject s on s.order_no = o.order_no and s.operation = o.leaf
     join ledger.entry e on e.order_no = s.order_no and e.leaf = s.leaf
     where o.operation_id = $1 and o.order_no = $2 order by e.leaf`,
    [operation.operationId, recorded!.orderNo],
  );
  expect(rows.map((row) => row.subject)).toEqual(operation.subjects.map(({ subject }) => subject));
  const [{ subject, decidedOn, entries }] = operation.subjects as [RecordedSubject];
  const { legalBasis, obligations, grounds } = entries[0]!;
  expect(rows[0]).toEqual({
    requester: 'u-sw',
    purpose: 'SAFEGUARDING',
    subjects: operation.subjects.length,
    epoch: decidedOn!.epoch,
    facts: decidedOn!.hash,
    subject,
    fields: ['Attendance.on', 'Attendance.status'],
    controllers: ['SCHOOL'],
    legalBasis,
    obligations,
    grounds,
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
       'subjects', subjects) as text
     from ledger.operation where order_no = $1`,
    [orderNo],
  );
  const { rows: subjects } = await registry.owner.query(
    `select s.leaf, json_build_object('operationId', o.operation_id, 'subject', s.subject, 'epoch', s.epoch,
       'facts', encode(s.facts, 'hex'), 'mask', encode(sha256(convert_to(m.text, 'UTF8')), 'hex')) as text
     from ledger.subject s join ledger.operation o on o.order_no = s.order_no and o.leaf = s.operation
       join ledger.mask m on m.hash = s.mask
     where s.order_no = $1`,
    [orderNo],
  );
  return [...operations, ...subjects]
    .sort((one, other) => one.leaf - other.leaf)
    .map(({ text }) => JSON.stringify(text));
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
    subjects: odd.map((subject) => ({
      subject,
      decidedOn: null,
      entries: [entryAbout(subject, { effect: 'WITHHELD', dataClass: null, fields: ['a,b', '"c"', ''] })],
    })),
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

test('a text of facts is sent once and kept once, and never under a hash that is not its own', async () => {
  const writer = createLedgerWriter({ pool: registry.app, clock: registry.clock });
  const found = await createReadFacts({ pool: registry.app })(socialWorker, everyone);
  const operation = operationOn(found, registry.clock.now());
  await writer.record(operation);
  await writer.record(operationOn(found, registry.clock.now()));
  const [first] = operation.subjects as [RecordedSubject];
  const { hash, text } = first.decidedOn!;
  const { rows } = await registry.owner.query(
    `select text from ledger.facts where hash = decode($1, 'hex')`,
    [hash],
  );
  expect(rows).toEqual([{ text }]);
  const forged = operationOn(found, registry.clock.now(), {
    subjects: [{ ...first, decidedOn: { ...first.decidedOn!, hash: 'a'.repeat(64) } }],
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
    masks: batch.flatMap(({ subjects }) => subjects.map(({ mask }) => mask)),
  });
  expect((await client.query('show synchronous_commit')).rows).toEqual([{ synchronous_commit: 'on' }]);
  await client.query('rollback');
  client.release(true);
});
