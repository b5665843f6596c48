import { createHash } from 'node:crypto';
import type { Queryable } from '../../database/openPool.ts';
import { entryLeaf, operationLeaf } from '../../records/ledger/leaves.ts';
import { leafHash, merkleRoot } from '../../records/ledger/merkle.ts';
import type { LedgerEntry, LedgerOperation } from '../../records/ledger/types.ts';

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
  return { chains: heads.size, batches, faults: [...faults, ...(await strayRows(registry))] };
}

interface Leaf {
  readonly leaf: number;
  readonly text: string;
  /** Of an operation: how many entries follow. */
  readonly entries: number | null;
  /** Of an entry: the leaf of its operation. */
  readonly operation: number | null;
}

/** Each operation is followed by as many entries of its own as it says. */
function countFaults(rows: readonly Leaf[]): string[] {
  return rows.flatMap(({ leaf, entries }) => {
    if (entries === null) return [];
    const own = rows.filter(({ operation }) => operation === leaf).length;
    return own === entries ? [] : [`an operation says ${entries} entries and has ${own}`];
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
  for (const {
    orderNo,
    leaf,
    entries,
    authorities,
    requester,
    subjects,
    epochs,
    facts,
    ...rest
  } of operations.rows) {
    const people = subjects.map((subject: string, index: number) => ({
      subject,
      epoch: Number(epochs[index]),
      factsHash: facts[index],
    }));
    const operation = {
      ...rest,
      requester,
      subjects: people,
      entries: { length: entries },
    } as LedgerOperation;
    // Everything between its brackets is one text, as it was hashed.
    const text = operationLeaf(operation, [authorities.slice(1, -1)]);
    add(orderNo, { leaf, entries, operation: null, text });
  }
  const entries = await registry.query(entryRows, [from, to]);
  for (const { orderNo, leaf, operation, authority, ...entry } of entries.rows) {
    add(orderNo, { leaf, entries: null, operation, text: entryLeaf(entry as LedgerEntry, authority) });
  }
  for (const leaves of byBatch.values()) leaves.sort((one, other) => one.leaf - other.leaf);
  return byBatch;
}

/** Rows of which no batch knows: a torn write. */
async function strayRows(registry: Queryable): Promise<string[]> {
  const { rows } = await registry.query<{ orderNo: string }>(
    `select distinct order_no as "orderNo" from (select order_no from ledger.operation union all
       select order_no from ledger.entry) row where not exists (select from ledger.batch b where b.order_no = row.order_no)`,
  );
  return rows.map(({ orderNo }) => `rows of ${orderNo} are of no batch`);
}

const operationRows = `
  select order_no as "orderNo", leaf, entries, operation_id as "operationId", purpose, ms(decided_at)::float8 as "decidedAt",
    ms(valid_until)::float8 as "validUntil", agreement_version as "agreementVersion",
    supergraph_version as "supergraphVersion", operation_name as "operationName", document_hash as "documentHash",
    outcome, refusal, subjects, epochs, facts, authorities::text as authorities,
    json_build_object('id', requester, 'organisation', organisation, 'agency', agency, 'roleTier', role_tier,
      'function', function) as requester
  from ledger.operation where order_no between $1 and $2`;

const entryRows = `
  select order_no as "orderNo", leaf, operation, subject, source, data_class as "dataClass", effect, code, rule,
    controllers, fields, authority
  from ledger.entry where order_no between $1 and $2`;

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
