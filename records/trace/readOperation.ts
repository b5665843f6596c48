import type { Queryable } from '../../database/openPool.ts';
import type { Instant } from '../../policies/words.ts';
import { type LedgerReader, overseenBy, readableBy } from './ledgerReader.ts';
import { ENTRY } from './statements.ts';
import type { Disclosure } from './types.ts';

/** One operation as the ledger has it, with what was shown and what was not. */
export interface TracedOperation {
  readonly operationId: string;
  readonly recordedAt: Instant;
  readonly decidedAt: Instant;
  readonly requester: string;
  readonly organisation: string;
  readonly agency: string;
  readonly roleTier: string;
  readonly function: string;
  readonly purpose: string | null;
  readonly agreementVersion: string;
  readonly supergraphVersion: string;
  readonly documentHash: string;
  readonly outcome: 'ANSWERED' | 'REFUSED' | 'FAILED';
  readonly refusal: string | null;
  /** Operations on the ledger that are part of this one: the changes that it made. */
  readonly parts: readonly string[];
  /** In the order in which they were recorded. */
  readonly rows: readonly Disclosure[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * null: the ledger has no such operation that the reader may know of (ledgerReader.ts). Of one of the reader's own
 * organisation, or of which they may know a row, there is what they may know.
 */
export async function readOperation(
  database: Queryable,
  id: string,
  reader: LedgerReader | null,
): Promise<TracedOperation | null> {
  if (!UUID.test(id)) return null;
  const found = await findOperation(database, id, reader);
  if (!found) return null;
  const { orderNo, leaf, at, ...operation } = found;
  const values: unknown[] = [orderNo, leaf, at];
  const { rows } = await database.query<Disclosure>({
    ...(reader ? {} : { name: 'trace-operation-rows' }),
    text: `select s.subject, ${ENTRY} from ledger.subject s
        join ledger.operation o on o.order_no = $1 and o.leaf = $2 and o.recorded_at = $3
        join ledger.mask_entry e on e.mask = s.mask
      where s.order_no = $1 and s.operation = $2 and s.recorded_at = $3
        and ${readableBy(reader, (value) => `$${values.push(value)}`)} order by s.leaf, e.position`,
    values,
  });
  return { ...operation, rows: rows.map((row) => ({ ...operation, ...row })) };
}

type Found = Omit<TracedOperation, 'rows'> & {
  readonly orderNo: string;
  readonly leaf: number;
  readonly at: Date;
};

async function findOperation(database: Queryable, id: string, reader: LedgerReader | null) {
  const values = [id];
  const name = (value: string) => `$${values.push(value)}`;
  const readable = (o: string) =>
    reader
      ? `(${o}.organisation = ${name(reader.organisation)} or exists (select from ledger.subject s
        where s.order_no = ${o}.order_no and s.operation = ${o}.leaf and s.recorded_at = ${o}.recorded_at
          and s.subject in ${overseenBy(reader, name)}))`
      : 'true';
  const { rows } = await database.query<Found>({
    ...(reader ? {} : { name: 'trace-operation' }),
    text: `select o.order_no::text as "orderNo", o.leaf, o.recorded_at as at, ms(o.recorded_at)::float8 as "recordedAt",
        ms(o.decided_at)::float8 as "decidedAt", o.operation_id as "operationId", o.requester, o.organisation, o.agency,
        o.role_tier as "roleTier", o.function, o.purpose, o.agreement_version as "agreementVersion",
        o.supergraph_version as "supergraphVersion", o.document_hash as "documentHash", o.outcome, o.refusal,
        array(select p.operation_id::text from ledger.operation p
          where p.document_hash = 'operation:' || o.operation_id and p.document_hash like 'operation:%'
            and ${readable('p')}
          order by p.order_no) as parts
      from ledger.operation o where o.operation_id = $1 and ${readable('o')}`,
    values,
  });
  return rows[0] ?? null;
}
