import type { Asking } from './asking.ts';
import { loadGroups } from './loadGroups.ts';

export interface RecordedFactRow {
  readonly id: string;
  readonly kind: 'PROHIBITION' | 'COURT_ORDER' | 'DETRIMENT' | 'SHIELD';
  readonly version: number;
  readonly classes: readonly string[];
  readonly controllers: readonly string[];
  readonly recipients: readonly string[];
  readonly evidence: string | null;
  readonly recordedBy: string | null;
  readonly from: Date;
  readonly to: Date | null;
  readonly endedBy: string | null;
}

const fact = (kind: string, table: string, lists: string) =>
  `select subject as key, id, '${kind}' as kind, version, ${lists}, evidence, recorded_by as "recordedBy",
     from_at as "from", to_at as "to", ended_by as "endedBy" from ${table} where subject = any ($1::text[])
     and ($2 or recorded_by = $3)`;

/**
 * By person, the latest first: what the requester recorded, and for governance functions all. Nobody else learns of
 * them, for a finding or a shield says that something is withheld (policy.md §7). Words are ids.
 */
export const loadRecordedFacts = ({ pool, agreement, requester }: Asking) =>
  loadGroups<RecordedFactRow>(pool, {
    name: 'recorded-facts',
    text: `select * from (${[
      fact('PROHIBITION', 'prohibition', `classes, controllers, '{}'::text[] as recipients`),
      fact('COURT_ORDER', 'court_order', `classes, '{}'::text[], recipients`),
      fact('DETRIMENT', 'detriment', `classes, array[controller], '{}'::text[]`),
      fact('SHIELD', 'shield', `'{}'::text[], '{}'::text[], '{}'::text[]`),
    ].join(' union all ')}) facts order by "from" desc, id collate "C"`,
    values: [agreement.functions.get(requester.function)?.governance === true, requester.id],
  });
