import { createHash } from 'node:crypto';
import type { Queryable } from '../../database/openPool.ts';
import { operationLeaf, subjectLeaf } from '../../records/ledger/leaves.ts';
import { leafHash, merkleRoot } from '../../records/ledger/merkle.ts';
import type { LedgerOperation } from '../../records/ledger/types.ts';

export interface ChainReport {
  readonly chains: number;
  readonly batches: number;
  readonly faults: readonly string[];
}

interface Batch {
  readonly orderNo: string;
  readonly chain: string;
  readonly position: string;
  readonly leaves: number;
  readonly root: Buffer;
  readonly previous: Buffer;
  readonly head: Buffer;
  readonly at: string;
}

/** Works out every leaf, root and head again from the rows as they lie in the database. */
export async function findChainFaults(registry: Queryable): Promise<ChainReport> {
  const faults: string[] = [];
  const heads = new Map<string, { position: number; head: Buffer }>();
  let batches = 0;
  for await (const { batch, rows } of readBatches(registry)) {
    batches += 1;
    const fault = (text: string) => faults.push(`chain ${batch.chain} batch ${batch.position}: ${text}`);
    const before = heads.get(batch.chain) ?? { position: 0, head: sha256(uuidBytes(batch.chain)) };
    if (Number(batch.position) !== before.position + 1) fault(`follows ${before.position}`);
    if (!batch.previous.equals(before.head)) fault('does not hang on the one before');
    if (rows.length !== batch.leaves || rows.some(({ leaf }, index) => leaf !== index))
      fault(`has ${rows.length} rows and not its ${batch.leaves} leaves`);
    faults.push(...countFaults(rows).map((text) => `batch ${batch.orderNo}: ${text}`));
    if (!merkleRoot(rows.map(({ text }) => leafHash(text))).equals(batch.root))
      fault('its rows have another root');
    const head = sha256(batch.previous, batch.root, int8(batch.orderNo), int8(batch.at));
    if (!head.equals(batch.head)) fault('has another head');
    heads.set(batch.chain, { position: Number(batch.position), head: batch.head });
  }
  faults.push(...(await strayRows(registry)), ...(await alteredMasks(registry)));
  return { chains: heads.size, batches, faults };
}

interface Leaf {
  readonly leaf: number;
  readonly text: string;
  /** Of an operation: how many data subjects follow. */
  readonly subjects: number | null;
  /** Of a data subject: the leaf of its operation. */
  readonly operation: number | null;
}

/** Each operation is followed by as many data subjects of its own as it says. */
function countFaults(rows: readonly Leaf[]): string[] {
  return rows.flatMap(({ leaf, subjects }) => {
    if (subjects === null) return [];
    const own = rows.filter(({ operation }) => operation === leaf).length;
    return own === subjects ? [] : [`an operation says ${subjects} data subjects and has ${own}`];
  });
}

const page = 200;

async function* readBatches(registry: Queryable): AsyncGenerator<{ batch: Batch; rows: Leaf[] }> {
  for (let after = '0'; ; ) {
    const { rows: batches } = await registry.query<Batch>(
      `select order_no as "orderNo", chain, position, leaves, root, previous_head as previous, head,
         ms(recorded_at) as at from ledger.batch where order_no > $1 order by order_no limit $2`,
      [after, page],
    );
    const last = batches.at(-1);
    if (!last) return;
    const leaves = await readLeaves(registry, batches[0]!.orderNo, last.orderNo);
    for (const batch of batches) yield { batch, rows: leaves.get(batch.orderNo) ?? [] };
    after = last.orderNo;
  }
}

async function readLeaves(registry: Queryable, from: string, to: string): Promise<Map<string, Leaf[]>> {
  const byBatch = new Map<string, Leaf[]>();
  const add = (orderNo: string, leaf: Leaf) => {
    const leaves = byBatch.get(orderNo);
    if (leaves) leaves.push(leaf);
    else byBatch.set(orderNo, [leaf]);
  };
  const operations = await registry.query(operationRows, [from, to]);
  for (const { orderNo, leaf, subjects, ...rest } of operations.rows) {
    const text = operationLeaf({ ...rest, subjects: { length: subjects } } as LedgerOperation);
    add(orderNo, { leaf, subjects, operation: null, text });
  }
  const subjects = await registry.query(subjectRows, [from, to]);
  for (const { orderNo, leaf, operation, operationId, subject, epoch, facts, mask } of subjects.rows) {
    const decidedOn =
      facts === null
        ? null
        : { epoch: epoch === null ? (epoch as never) : Number(epoch), hash: facts, text: '' };
    const text = subjectLeaf(operationId, { subject, decidedOn }, mask);
    add(orderNo, { leaf, subjects: null, operation, text });
  }
  for (const leaves of byBatch.values()) leaves.sort((one, other) => one.leaf - other.leaf);
  return byBatch;
}

/** Rows of which no batch knows: a torn write. */
async function strayRows(registry: Queryable): Promise<string[]> {
  const { rows } = await registry.query<{ orderNo: string }>(
    `select distinct order_no as "orderNo" from (select order_no from ledger.operation union all
       select order_no from ledger.subject) row where not exists (select from ledger.batch b where b.order_no = row.order_no)`,
  );
  return rows.map(({ orderNo }) => `rows of ${orderNo} are of no batch`);
}

/** Masks whose entries are not what their text says. */
async function alteredMasks(registry: Queryable): Promise<string[]> {
  const { rows } = await registry.query<{ hash: string }>(
    `select encode(m.hash, 'hex') as hash from ledger.mask m where m.text::jsonb <> coalesce((
       select jsonb_agg(jsonb_build_object('source', source, 'dataClass', data_class, 'effect', effect, 'code', code,
         'rule', rule, 'controllers', controllers, 'fields', fields, 'legalBasis', legal_basis, 'obligations', obligations,
         'grounds', grounds) order by position) from ledger.mask_entry e where e.mask = m.hash), '[]')`,
  );
  return rows.map(({ hash }) => `the mask ${hash} has other entries than its text`);
}

const operationRows = `
  select order_no as "orderNo", leaf, subjects, operation_id as "operationId", purpose, ms(decided_at)::float8 as "decidedAt",
    ms(valid_until)::float8 as "validUntil", agreement_version as "agreementVersion",
    supergraph_version as "supergraphVersion", operation_name as "operationName", document_hash as "documentHash",
    outcome, refusal,
    json_build_object('id', requester, 'organisation', organisation, 'agency', agency, 'roleTier', role_tier,
      'function', function) as requester
  from ledger.operation where order_no between $1 and $2`;

const subjectRows = `
  select s.order_no as "orderNo", s.leaf, s.operation, s.subject, s.epoch, encode(s.facts, 'hex') as facts,
    encode(sha256(convert_to(m.text, 'UTF8')), 'hex') as mask, o.operation_id as "operationId"
  from ledger.subject s join ledger.mask m on m.hash = s.mask
    join ledger.operation o on o.order_no = s.order_no and o.leaf = s.operation
  where s.order_no between $1 and $2`;

function sha256(...parts: Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}

function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

function int8(decimal: string): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(decimal));
  return bytes;
}
