import type { Queryable } from '../../database/openPool.ts';
import type { OrganisationId } from '../../policies/words.ts';
import { type LedgerReader, overseenBy } from '../trace/ledgerReader.ts';

/** A finding as the database holds it; `words` are ids. */
export interface FindingRow {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly operation: string | null;
  readonly follows: string | null;
  readonly words: string;
  readonly recordedBy: string;
  readonly organisation: string;
  readonly recordedAt: Date;
  readonly version: number;
  readonly status: string;
  readonly owner: string | null;
  readonly ownerOrganisation: string | null;
  readonly dueAt: Date | null;
  readonly overdue: boolean;
  readonly steps: readonly FindingStepRow[];
}

export interface FindingStepRow {
  readonly version: number;
  readonly step: string;
  readonly words: string;
  readonly takenBy: string;
  readonly takenAt: Date;
}

/** Which findings; null does not limit. */
export interface FindingQuestion {
  readonly organisation: OrganisationId | null;
  /** Those that somebody still has to act on. */
  readonly open: boolean;
  readonly operation: string | null;
  /** Beside those of `organisation`, those about whom this reader oversees. */
  readonly reader?: LedgerReader | null;
}

/** At most 200, those that fall due first before all. */
export async function readFindings(
  database: Queryable,
  { organisation, open, operation, reader = null }: FindingQuestion,
): Promise<FindingRow[]> {
  const values: unknown[] = [organisation, open, operation];
  const overseen = reader ? `or f.subject in ${overseenBy(reader, (value) => `$${values.push(value)}`)}` : '';
  const { rows } = await database.query<
    Omit<FindingRow, 'steps'> & { steps: (Omit<FindingStepRow, 'takenAt'> & { takenAt: number })[] }
  >({
    ...(reader ? {} : { name: 'findings' }),
    text: `select f.id, f.kind, f.subject, f.operation, f.follows, f.words, f.recorded_by as "recordedBy", f.organisation,
        f.recorded_at as "recordedAt", coalesce(s.version, 1) as version, coalesce(s.step, 'RECORDED') as status,
        now.owner, now.owner_organisation as "ownerOrganisation", now.due_at as "dueAt",
        coalesce(now.due_at <= kinview_now(), false) as overdue,
        coalesce((select json_agg(json_build_object('version', version, 'step', step, 'words', words, 'takenBy', taken_by,
          'takenAt', ms(taken_at)) order by version) from finding_step where finding = f.id), '[]') as steps
      from finding f
        left join lateral (select * from finding_step where finding = f.id order by version desc limit 1) s on true
        cross join lateral (select case when s.version is null then f.owner else s.owner end as owner,
          case when s.version is null then f.owner_organisation else s.owner_organisation end as owner_organisation,
          case when s.version is null then f.due_at else s.due_at end as due_at) now
      where ($1::text is null or f.organisation = $1 or now.owner_organisation = $1 ${overseen})
        and (not $2 or now.owner is not null) and ($3::uuid is null or f.operation = $3)
      order by now.due_at nulls last, f.recorded_at desc, f.id collate "C" limit 200`,
    values,
  });
  return rows.map((row) => ({
    ...row,
    steps: row.steps.map((step) => ({ ...step, takenAt: new Date(step.takenAt) })),
  }));
}
