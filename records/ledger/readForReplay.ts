import type { Queryable } from '../../database/openPool.ts';
import type { SubjectFacts } from '../../policies/facts.ts';
import type { DataClass, Instant, OrganisationId, Requester, Source } from '../../policies/words.ts';
import type { LedgerEffect } from './types.ts';

/** What one recorded decision was taken from, and what it said: `decide` over the inputs gives the decision again. */
export interface RecordedDecision {
  readonly agreementVersion: string;
  readonly requester: Requester;
  readonly purpose: string | null;
  readonly decidedAt: Instant;
  readonly subject: string;
  /** null: the registry did not know the subject. */
  readonly facts: SubjectFacts | null;
  readonly source: Source;
  readonly dataClass: DataClass | null;
  /** Decided alike; empty: a record of the partnership itself. */
  readonly controllers: readonly OrganisationId[];
  readonly effect: LedgerEffect;
  readonly code: string;
  readonly rule: string;
}

/** Every decision of one operation, in the order in which they were recorded; empty: no such operation. */
export async function readForReplay(database: Queryable, operationId: string): Promise<RecordedDecision[]> {
  const { rows } = await database.query<
    Omit<RecordedDecision, 'facts' | 'decidedAt'> & { text: string | null; at: Date }
  >(
    `select o.agreement_version as "agreementVersion", o.purpose, o.decided_at as at, s.subject, f.text, m.source,
       m.data_class as "dataClass", m.controllers, m.effect, m.code, m.rule,
       json_build_object('id', o.requester, 'organisation', o.organisation, 'agency', o.agency,
         'roleTier', o.role_tier, 'function', o.function) as requester
     from ledger.operation o
     join ledger.subject s on s.order_no = o.order_no and s.operation = o.leaf and s.recorded_at = o.recorded_at
     join ledger.mask_entry m on m.mask = s.mask
     left join ledger.facts f on f.hash = s.facts
     where o.operation_id = $1 order by s.leaf, m.position`,
    [operationId],
  );
  return rows.map(({ text, at, ...decision }) => ({
    ...decision,
    decidedAt: at.getTime(),
    facts: text === null ? null : (JSON.parse(text) as SubjectFacts),
  }));
}
