import type { Queryable } from '../../database/openPool.ts';

/** A row of `ledger.operation`, whole. Moments are ms, order numbers decimal text. */
export interface OperationRow {
  readonly orderNo: string;
  readonly leaf: number;
  readonly recordedAt: number;
  readonly operationId: string;
  readonly requester: string;
  readonly organisation: string;
  readonly agency: string;
  readonly roleTier: string;
  readonly function: string;
  readonly purpose: string | null;
  readonly decidedAt: number;
  readonly validUntil: number | null;
  readonly agreementVersion: string;
  readonly supergraphVersion: string;
  readonly operationName: string | null;
  readonly documentHash: string;
  readonly outcome: 'ANSWERED' | 'REFUSED' | 'FAILED';
  readonly refusal: string | null;
  readonly subjects: number;
}

/** A row of `ledger.subject`, whole; `facts` and `mask` are hashes in hex. */
export interface SubjectRow {
  readonly orderNo: string;
  readonly leaf: number;
  readonly operation: number;
  readonly recordedAt: number;
  readonly subject: string;
  readonly epoch: number | null;
  readonly facts: string | null;
  readonly mask: string;
}

export const operationColumns = `order_no::text as "orderNo", leaf, ms(recorded_at)::float8 as "recordedAt",
  operation_id as "operationId", requester, organisation, agency, role_tier as "roleTier", function, purpose,
  ms(decided_at)::float8 as "decidedAt", ms(valid_until)::float8 as "validUntil", agreement_version as "agreementVersion",
  supergraph_version as "supergraphVersion", operation_name as "operationName", document_hash as "documentHash", outcome,
  refusal, subjects`;

export const subjectColumns = `order_no::text as "orderNo", leaf, operation, ms(recorded_at)::float8 as "recordedAt",
  subject, epoch::float8 as epoch, encode(facts, 'hex') as facts, encode(mask, 'hex') as mask`;

/** All rows of these batches, by leaf, as they lie in the database. */
export async function readRows(
  database: Queryable,
  orderNos: readonly string[],
): Promise<{ operations: readonly OperationRow[]; subjects: readonly SubjectRow[] }> {
  const operations = await database.query<OperationRow>(
    `select ${operationColumns} from ledger.operation where order_no = any($1::bigint[]) order by order_no, leaf`,
    [orderNos],
  );
  const subjects = await database.query<SubjectRow>(
    `select ${subjectColumns} from ledger.subject where order_no = any($1::bigint[]) order by order_no, leaf`,
    [orderNos],
  );
  return { operations: operations.rows, subjects: subjects.rows };
}
