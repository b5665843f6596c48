import type { Client } from '../../database/openPool.ts';
import type { RecordedVersion } from './types.ts';

/** Columns of `consent` for a version that is about to count. */
export type NewVersion = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly version: number;
};

/** Supersedes the version before, if any, and adds this one; the database moves the data subject's epoch. */
export async function saveVersion(client: Client, row: NewVersion): Promise<RecordedVersion> {
  if (row.version > 1) {
    await client.query(
      'update consent set superseded_at = kinview_now() where id = $1 and version = $2 and superseded_at is null',
      [row.id, row.version - 1],
    );
  }
  const columns = Object.keys(row).join(', ');
  const { rows } = await client.query<RecordedVersion>(
    `insert into consent (${columns}) select ${columns} from jsonb_populate_record(null::consent, $1)
     returning id, version, subject, status, ms(recorded_at)::float8 as "recordedAt"`,
    [JSON.stringify(row)],
  );
  return rows[0] as RecordedVersion;
}
