import type { Client } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { type Summarised, summarise } from '../../policies/consent/summary/summarise.ts';
import type { ConsentStatus, Instant } from '../../policies/words.ts';
import type { Actor } from '../mutations/types.ts';
import { earlierDecisions } from './earlierDecisions.ts';
import type { CurrentConsent } from './readCurrent.ts';

/** Columns of `consent` for a version that is about to count. */
export type NewVersion = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly version: number;
};

export interface SavedConsent {
  readonly id: string;
  readonly version: number;
  readonly subject: string;
  readonly status: ConsentStatus;
  readonly recordedAt: Instant;
  readonly reviewDate: Instant | null;
}

/**
 * Supersedes the version before, if any, and adds this one with its summary in plain words; the database moves the data
 * subject's epoch.
 */
export async function saveVersion(
  client: Client,
  agreement: Agreement,
  row: NewVersion,
): Promise<SavedConsent> {
  if (row.version > 1) {
    await client.query(
      'update consent set superseded_at = kinview_now() where id = $1 and version = $2 and superseded_at is null',
      [row.id, row.version - 1],
    );
  }
  const summary = summarise(agreement, await summarisedOf(client, row));
  const columns = [...Object.keys(row).filter((name) => name !== 'summary'), 'summary'].join(', ');
  const { rows } = await client.query<SavedConsent>(
    `insert into consent (${columns}) select ${columns} from jsonb_populate_record(null::consent, $1)
     returning id, version, subject, status, ms(recorded_at)::float8 as "recordedAt",
       ms(review_date)::float8 as "reviewDate"`,
    [JSON.stringify({ ...row, summary })],
  );
  return rows[0] as SavedConsent;
}

async function summarisedOf(client: Client, row: NewVersion): Promise<Summarised> {
  const { rows } = await client.query<Pick<Summarised, 'stage'>>('select stage from person where id = $1', [
    row.subject,
  ]);
  const reviewDate = row.review_date as string | Date | null;
  return {
    stage: rows[0]!.stage,
    status: row.status as Summarised['status'],
    capacity: row.capacity as Summarised['capacity'],
    scope: row.scope as Summarised['scope'],
    conditions: row.conditions as Summarised['conditions'],
    discussedOn: row.discussed_on as string | null,
    reviewDate: reviewDate === null ? null : new Date(reviewDate).getTime(),
    earlier: (row.earlier ?? []) as Summarised['earlier'],
  };
}

/** The next version of a consent: as it was, but for these columns and who recorded it. */
export function saveNext(
  client: Client,
  agreement: Agreement,
  { requester }: Pick<Actor, 'requester'>,
  current: CurrentConsent,
  columns: Readonly<Record<string, unknown>>,
): Promise<SavedConsent> {
  const { recorded_at: _recordedAt, superseded_at: _supersededAt, ...before } = current.row;
  return saveVersion(client, agreement, {
    ...before,
    earlier: earlierDecisions(current),
    ...columns,
    id: current.id,
    version: current.version + 1,
    recorded_by: requester.id,
    recorded_organisation: requester.organisation,
  });
}
