import type { Queryable } from '../../database/openPool.ts';
import { arrayOf } from './arrayText.ts';
import { LedgerUnavailable } from './ledgerUnavailable.ts';
import { merkleRoot } from './merkle.ts';
import type { EntryColumns, Prepared } from './prepare.ts';
import type { DecidedSubject } from './types.ts';

export interface Submission {
  readonly chain: string;
  /** The batch's position in its chain; null: the next one. */
  readonly place: number | null;
  readonly batch: readonly Prepared[];
  readonly offsetMs: number;
  /** Texts of facts that the ledger may not hold yet. */
  readonly texts: readonly DecidedSubject[];
  readonly timeoutMs?: number;
}

/** Either an order number and a moment (ms), or indices into the batch: being changed now, or decided on what moved. */
export type Submitted =
  | { readonly orderNo: string; readonly recordedAt: number }
  | { readonly busy: readonly number[]; readonly stale: readonly number[] };

interface Row {
  readonly batch_order: string | null;
  readonly batch_at: string | null;
  readonly busy: number[] | null;
  readonly stale: number[] | null;
}

const statement = `select * from ledger.record_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)`;

/** Sends one batch to `ledger.record_batch` (records/migrations/0006_record.sql): one round trip. */
export async function submit(database: Queryable, submission: Submission): Promise<Submitted> {
  const query = { name: 'record-batch', text: statement, values: valuesOf(submission) };
  const { rows } = await database.query<Row>(
    // The driver honours a time limit of one query, though its types don't say so.
    submission.timeoutMs === undefined
      ? query
      : Object.assign(query, { query_timeout: submission.timeoutMs }),
  );
  const row = rows[0];
  if (row?.batch_order && row.batch_at) return { orderNo: row.batch_order, recordedAt: Number(row.batch_at) };
  if (row?.busy || row?.stale) return { busy: row.busy ?? [], stale: row.stale ?? [] };
  throw new LedgerUnavailable('the database answered neither way');
}

function valuesOf({ chain, place, batch, offsetMs, texts }: Submission): unknown[] {
  const subjects = batch.flatMap(({ operation }) => operation.subjects);
  const { operationLeaves, entryLeaves, entryOperations } = placesOf(batch);
  return [
    chain,
    place,
    merkleRoot(batch.flatMap(({ hashes }) => hashes)),
    offsetMs,
    `[${batch.map(({ leaf }) => leaf).join(',')}]`,
    arrayOf(operationLeaves),
    arrayOf(batch.map(({ operation }) => operation.decidedAt)),
    batch.map(({ operation }) => operation.validUntil),
    batch.map(({ operation }) => operation.agreementVersion),
    subjects.map(({ subject }) => subject),
    arrayOf(subjects.map(({ epoch }) => epoch)),
    arrayOf(batch.flatMap(({ operation }, index) => operation.subjects.map(() => index))),
    JSON.stringify(texts.map(({ factsHash, factsText }) => ({ hash: factsHash, text: factsText }))),
    arrayOf(entryLeaves),
    arrayOf(entryOperations),
    ...columns.map((column) =>
      arrayOf(batch.flatMap(({ entries }) => entries[column] as (string | number)[])),
    ),
  ];
}

const columns = [
  'subject',
  'source',
  'dataClass',
  'effect',
  'code',
  'rule',
  'controllers',
  'fields',
  'authority',
] as const satisfies (keyof EntryColumns)[];

/** Each operation's leaf is followed by those of its entries. */
function placesOf(batch: readonly Prepared[]) {
  const operationLeaves: number[] = [];
  const entryLeaves: number[] = [];
  const entryOperations: number[] = [];
  let leaf = 0;
  for (const { hashes } of batch) {
    operationLeaves.push(leaf);
    for (let entry = 1; entry < hashes.length; entry++) {
      entryLeaves.push(leaf + entry);
      entryOperations.push(leaf);
    }
    leaf += hashes.length;
  }
  return { operationLeaves, entryLeaves, entryOperations };
}
