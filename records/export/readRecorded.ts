import type { Client } from '../../database/openPool.ts';
import type { OperationRow } from '../ledger/readRows.ts';
import type { LedgerEntry } from '../ledger/types.ts';
import { type LedgerReader, readableBy } from '../trace/ledgerReader.ts';
import { readCursor } from './readCursor.ts';

/** Which rows; what is left out does not limit. */
export interface ExportFilter {
  readonly subject?: string;
  readonly requester?: string;
  readonly organisation?: string;
  /** Recorded at this moment (ms) or later. */
  readonly from?: number;
  /** Recorded before this moment (ms). */
  readonly to?: number;
}

/** One data subject of one operation, with what was shown of them; or an operation that was about nobody. */
export interface Recorded extends Omit<OperationRow, 'subjects' | 'leaf'> {
  /** The row's own leaf. */
  readonly leaf: number;
  readonly subject: string | null;
  readonly isFamily: boolean;
  /** Whether it is a registered person: not a digest, a source, an archive or what else the ledger has rows about. */
  readonly isPerson: boolean;
  readonly entries: readonly LedgerEntry[];
}

/** The ledger as `reader` may know it (null: all), oldest first, some rows at a time. Inside the transaction of `client` only. */
export async function* readRecorded(
  client: Client,
  filter: ExportFilter,
  reader: LedgerReader | null,
): AsyncGenerator<Recorded[]> {
  const values: unknown[] = [];
  const conditions: string[] = [];
  const limit = (condition: (placeholder: string) => string, value: unknown) => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  limit((value) => `s.subject = ${value}`, filter.subject);
  limit((value) => `o.requester = ${value}`, filter.requester);
  limit((value) => `o.organisation = ${value}`, filter.organisation);
  limit((value) => `o.recorded_at >= to_timestamp(${value}::float8 / 1000)`, filter.from);
  limit((value) => `o.recorded_at < to_timestamp(${value}::float8 / 1000)`, filter.to);
  if (reader) conditions.push(readableBy(reader, (value) => `$${values.push(value)}`));
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  const sql = `${select} ${where} order by o.order_no, coalesce(s.leaf, o.leaf)`;
  for await (const page of readCursor<Omit<Recorded, 'entries'> & { mask: string | null }>(
    client,
    'recorded',
    sql,
    values,
  )) {
    yield page.map(({ mask, ...row }) => ({ ...row, entries: mask === null ? [] : JSON.parse(mask) }));
  }
}

const select = `select o.order_no::text as "orderNo", coalesce(s.leaf, o.leaf) as leaf,
    ms(o.recorded_at)::float8 as "recordedAt", o.operation_id as "operationId", o.requester, o.organisation, o.agency,
    o.role_tier as "roleTier", o.function, o.purpose, ms(o.decided_at)::float8 as "decidedAt",
    ms(o.valid_until)::float8 as "validUntil", o.agreement_version as "agreementVersion",
    o.supergraph_version as "supergraphVersion", o.operation_name as "operationName", o.document_hash as "documentHash",
    o.outcome, o.refusal, s.subject, m.text as mask, exists (select from family f where f.id = s.subject) as "isFamily",
    exists (select from person p where p.id = s.subject) as "isPerson"
  from ledger.operation o
    left join ledger.subject s on s.order_no = o.order_no and s.operation = o.leaf and s.recorded_at = o.recorded_at
    left join ledger.mask m on m.hash = s.mask`;
