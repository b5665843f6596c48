import type { Queryable } from '../../database/openPool.ts';
import type { SubjectFacts } from '../../policies/facts.ts';
import type { RecordedDecision } from '../../policies/replay/types.ts';
import { maskText } from './leaves.ts';
import type { LedgerEntry } from './types.ts';

/** A data subject's row with the texts that it points to. */
export interface RecordedRow
  extends Omit<RecordedDecision, 'facts' | 'decidedAt' | 'evidence' | keyof LedgerEntry> {
  readonly text: string | null;
  readonly at: Date;
  readonly factsState: 'WHOLE' | 'FACTS_MISSING' | 'FACTS_ALTERED';
  /** As the searched tables hold them; null: they hold none. */
  readonly entries: readonly LedgerEntry[] | null;
  /** null: it is not there. */
  readonly mask: string | null;
  readonly isMaskWhole: boolean;
}

/**
 * Every decision of these operations, in the order in which they were recorded; of one that is not there: none. Texts are
 * compared with the hashes that the rows hold, and these with what was sealed by the verifier.
 */
export async function readForReplay(
  database: Queryable,
  ...operationIds: readonly string[]
): Promise<RecordedDecision[]> {
  const { rows } = await database.query<RecordedRow>(statement, [operationIds]);
  return rows.flatMap(decisionsOf);
}

/** The decisions that one row holds, whether it comes from the ledger at hand or from an archive. */
export function decisionsOf(found: RecordedRow): RecordedDecision[] {
  const { text, at, factsState, entries, mask, isMaskWhole, ...row } = found;
  const told = entries ?? [];
  const isWhole = isMaskWhole && maskText(told) === mask;
  const decision = {
    ...row,
    decidedAt: at.getTime(),
    evidence: isWhole ? factsState : mask === null ? 'MASK_MISSING' : 'MASK_ALTERED',
    facts: text === null || factsState !== 'WHOLE' ? null : (JSON.parse(text) as SubjectFacts),
  } as const;
  // Somebody of whom nothing was decided has a mask, and no entries.
  const isUntold = told.length === 0 && !isWhole;
  return (isUntold ? [untold] : told).map((entry) => ({ ...decision, ...entry }));
}

/** What stands for a row of which nothing says any more what was decided. */
const untold: LedgerEntry = {
  source: 'governance',
  dataClass: null,
  effect: 'FAILED',
  code: 'UNKNOWN',
  rule: '',
  controllers: [],
  fields: [],
  legalBasis: null,
  obligations: [],
  grounds: {},
};

const statement = `
  select o.operation_id as "operationId", o.outcome, o.agreement_version as "agreementVersion", o.purpose,
    o.decided_at as at, s.subject, f.text, k.text as mask,
    json_build_object('id', o.requester, 'organisation', o.organisation, 'agency', o.agency,
      'roleTier', o.role_tier, 'function', o.function) as requester,
    case when s.facts is not null and f.hash is null then 'FACTS_MISSING'
      when f.hash <> sha256(convert_to(f.text, 'UTF8')) then 'FACTS_ALTERED' else 'WHOLE' end as "factsState",
    sha256(convert_to(k.text, 'UTF8')) = s.mask as "isMaskWhole",
    (select json_agg(json_build_object('source', m.source, 'dataClass', m.data_class, 'effect', m.effect, 'code', m.code,
        'rule', m.rule, 'controllers', m.controllers, 'fields', m.fields, 'legalBasis', m.legal_basis,
        'obligations', m.obligations, 'grounds', m.grounds) order by m.position)
      from ledger.mask_entry m where m.mask = s.mask) as entries
  from ledger.operation o
  join ledger.subject s on s.order_no = o.order_no and s.operation = o.leaf and s.recorded_at = o.recorded_at
  left join ledger.mask k on k.hash = s.mask
  left join ledger.facts f on f.hash = s.facts
  where o.operation_id = any ($1::uuid[]) order by o.order_no, s.leaf`;
