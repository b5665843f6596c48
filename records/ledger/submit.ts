import type { Queryable } from '../../database/openPool.ts';
import { LedgerUnavailable } from './ledgerUnavailable.ts';
import { merkleRoot } from './merkle.ts';
import type { Prepared } from './prepare.ts';

/** A text that the ledger keeps once, by its SHA-256 (hex). */
export interface KeptText {
  readonly hash: string;
  readonly text: string;
}

export interface Submission {
  readonly chain: string;
  /** The batch's position in its chain; null: the next one. */
  readonly place: number | null;
  readonly batch: readonly Prepared[];
  readonly offsetMs: number;
  /** Texts of facts that the ledger may not hold yet. */
  readonly texts: readonly KeptText[];
  /** Masks that the ledger may not hold yet. */
  readonly masks: readonly KeptText[];
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

const statement = `select * from ledger.record_batch(${Array.from({ length: 17 }, (_, index) => `$${index + 1}`).join(', ')})`;

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

function valuesOf({ chain, place, batch, offsetMs, texts, masks }: Submission): unknown[] {
  const subjects = batch.flatMap((prepared) => prepared.subjects);
  const { operationLeaves, subjectLeaves, subjectOperations } = placesOf(batch);
  return [
    chain,
    place,
    merkleRoot(batch.flatMap(({ hashes }) => hashes)),
    offsetMs,
    `[${batch.map(({ leaf }) => leaf).join(',')}]`,
    arrayOf(operationLeaves),
    arrayOf(batch.map(({ operation }) => operation.decidedAt)),
    arrayOf(batch.map(({ operation }) => operation.validUntil ?? 'NULL')),
    batch.map(({ operation }) => operation.agreementVersion),
    arrayOf(subjectOperations),
    arrayOf(subjectLeaves),
    subjects.map(({ subject }) => subject),
    arrayOf(subjects.map(({ decidedOn }) => decidedOn?.epoch ?? 'NULL')),
    arrayOf(subjects.map(({ decidedOn }) => decidedOn?.hash ?? 'NULL')),
    arrayOf(subjects.map(({ mask }) => mask.hash)),
    textsOf(texts),
    textsOf(masks),
  ];
}

/** An array as PostgreSQL reads it, of numbers and hashes. The driver's own way looks at each value twice. */
function arrayOf(values: readonly (string | number)[]): string {
  return `{${values.join(',')}}`;
}

function textsOf(texts: readonly KeptText[]): string {
  return texts.length === 0 ? '[]' : JSON.stringify(texts.map(({ hash, text }) => ({ hash, text })));
}

/** Each operation's leaf is followed by those of its data subjects. */
function placesOf(batch: readonly Prepared[]) {
  const operationLeaves: number[] = [];
  const subjectLeaves: number[] = [];
  const subjectOperations: number[] = [];
  let leaf = 0;
  for (const [index, { hashes }] of batch.entries()) {
    operationLeaves.push(leaf);
    for (let subject = 1; subject < hashes.length; subject++) {
      subjectLeaves.push(leaf + subject);
      subjectOperations.push(index);
    }
    leaf += hashes.length;
  }
  return { operationLeaves, subjectLeaves, subjectOperations };
}
