import type { Client } from '../../database/openPool.ts';
import type { ConsentStatus, Instant } from '../../policies/words.ts';
import type { Actor } from '../mutations/types.ts';
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
}

/** Supersedes the version before, if any, and adds this one; the database moves the data subject's epoch. */
export async function saveVersion(client: Client, row: NewVersion): Promise<SavedConsent> {
  if (row.version > 1) {
    await client.query(
      'update consent set superseded_at = kinview_now() where id = $1 and version = $2 and superseded_at is null',
      [row.id, row.version - 1],
    );
  }
  const columns = Object.keys(row).join(', ');
  const { rows } = await client.query<SavedConsent>(
    `insert into consent (${columns}) select ${columns} from jsonb_populate_record(null::consent, $1)
     returning id, version, subject, status, ms(recorded_at)::float8 as "recordedAt"`,
    [JSON.stringify(row)],
  );
  return rows[0] as SavedConsent;
}

/** The next version of a consent: as it was, but for these columns and who recorded it. */
export function saveNext(
  client: Client,
  { requester }: Pick<Actor, 'requester'>,
  { row: { recorded_at: _recordedAt, superseded_at: _supersededAt, ...before }, id, version }: CurrentConsent,
  columns: Readonly<Record<string, unknown>>,
): Promise<SavedConsent> {
  return saveVersion(client, {
    ...before,
    ...columns,
    id,
    version: version + 1,
    recorded_by: requester.id,
    recorded_organisation: requester.organisation,
  });
}
