import type { Queryable } from '../../database/openPool.ts';
import type { Grounds } from '../../policies/decision.ts';
import type { DataClass, Instant, OrganisationId, Requester, Source } from '../../policies/words.ts';
import type { LedgerEffect } from '../../records/ledger/types.ts';

export interface LedgerEntryRow {
  readonly subject: string;
  readonly source: Source;
  readonly dataClass: DataClass | null;
  readonly effect: LedgerEffect;
  readonly code: string;
  readonly controllers: readonly OrganisationId[];
  readonly fields: readonly string[];
  readonly grounds: Grounds;
}

export interface LedgerOperationRow {
  readonly orderNo: string;
  readonly leaf: number;
  readonly operationId: string;
  readonly requester: Requester;
  readonly purpose: string | null;
  readonly outcome: string;
  readonly recordedAt: Instant;
  readonly agreementVersion: string;
  readonly entries: readonly LedgerEntryRow[];
}

const page = 500;

/** The ledger's operations with their entries, in order. */
export async function* readOperations(registry: Queryable): AsyncGenerator<LedgerOperationRow> {
  for (let after: Pick<LedgerOperationRow, 'orderNo' | 'leaf'> = { orderNo: '0', leaf: -1 }; ; ) {
    const { rows } = await registry.query<LedgerOperationRow>(statement, [after.orderNo, after.leaf, page]);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = last;
  }
}

const statement = `
  select o.order_no as "orderNo", o.leaf, o.operation_id as "operationId", o.purpose, o.outcome,
    ms(o.recorded_at)::float8 as "recordedAt", o.agreement_version as "agreementVersion",
    json_build_object('id', o.requester, 'organisation', o.organisation, 'agency', o.agency, 'roleTier', o.role_tier,
      'function', o.function) as requester,
    coalesce((select json_agg(json_build_object('subject', e.subject, 'source', e.source, 'dataClass', e.data_class,
        'effect', e.effect, 'code', e.code, 'controllers', e.controllers, 'fields', e.fields,
        'grounds', e.grounds) order by e.leaf, e.position)
      from ledger.entry e where e.order_no = o.order_no and e.operation = o.leaf and e.recorded_at = o.recorded_at),
      '[]') as entries
  from ledger.operation o where (o.order_no, o.leaf) > ($1::bigint, $2::integer)
  order by o.order_no, o.leaf limit $3`;
