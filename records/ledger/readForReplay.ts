import type { Queryable } from '../../database/openPool.ts';
import type { SubjectFacts } from '../../policies/facts.ts';
import type { RecordedDecision } from '../../policies/replay/types.ts';

/** Every decision of these operations, in the order in which they were recorded; of one that is not there: none. */
export async function readForReplay(
  database: Queryable,
  ...operationIds: readonly string[]
): Promise<RecordedDecision[]> {
  const { rows } = await database.query<
    Omit<RecordedDecision, 'facts' | 'decidedAt'> & { text: string | null; at: Date }
  >(
    `select o.operation_id as "operationId", o.outcome, o.agreement_version as "agreementVersion", o.purpose,
       o.decided_at as at, s.subject, f.text, m.source, m.data_class as "dataClass", m.controllers, m.fields, m.effect,
       m.code, m.rule, m.legal_basis as "legalBasis", m.obligations, m.grounds,
       json_build_object('id', o.requester, 'organisation', o.organisation, 'agency', o.agency,
         'roleTier', o.role_tier, 'function', o.function) as requester
     from ledger.operation o
     join ledger.subject s on s.order_no = o.order_no and s.operation = o.leaf and s.recorded_at = o.recorded_at
     join ledger.mask_entry m on m.mask = s.mask
     left join ledger.facts f on f.hash = s.facts
     where o.operation_id = any ($1::uuid[]) order by o.order_no, s.leaf, m.position`,
    [operationIds],
  );
  return rows.map(({ text, at, ...decision }) => ({
    ...decision,
    decidedAt: at.getTime(),
    facts: text === null ? null : (JSON.parse(text) as SubjectFacts),
  }));
}
