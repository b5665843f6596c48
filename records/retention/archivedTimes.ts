import type { Queryable } from '../../database/openPool.ts';
import type { Instant } from '../../policies/words.ts';
import { Refusal } from '../mutations/refusals.ts';

/** What was recorded in a time, and lies in a file outside. */
interface ArchivedTime {
  /** As `ledger archive` names it. */
  readonly file: string;
  /** Hex. */
  readonly sha256: string;
  /** Recorded before this moment. */
  readonly until: Instant;
}

/** Asked about; what is left out does not limit. */
export interface AskedTime {
  readonly from?: Instant | null;
  readonly to?: Instant | null;
}

/** The archives that hold something of a time, oldest first. */
export async function readArchivedTimes(
  database: Queryable,
  { from = null, to = null }: AskedTime = {},
): Promise<ArchivedTime[]> {
  const { rows } = await database.query<ArchivedTime>(
    `select 'ledger-' || to_char(month, 'YYYY-MM') || '.ndjson' as file, encode(sha256, 'hex') as sha256,
       ms(until_at)::float8 as until
     from (select month, sha256, (month + interval '1 month') at time zone 'UTC' as until_at,
         lag(month + interval '1 month') over (order by month) at time zone 'UTC' as from_at from ledger.archive) archived
     where ($1::float8 is null or until_at > to_timestamp($1 / 1000))
       and ($2::float8 is null or from_at is null or from_at < to_timestamp($2 / 1000))
     order by month`,
    [from, to],
  );
  return rows;
}

const listed = (archives: readonly ArchivedTime[]): string[] =>
  archives.map(({ file, sha256 }) => `${file} (SHA-256 ${sha256})`);

/**
 * Says of a time that something of it is not here any more, and which archive holds it: what is not found here is not
 * known not to be. PARTLY_ARCHIVED: what is here was told.
 */
export function archivedRefusal(
  code: 'ARCHIVED' | 'PARTLY_ARCHIVED' | 'ARCHIVED_OR_UNKNOWN',
  archives: readonly ArchivedTime[],
  more = '',
): Refusal {
  const until = new Date(archives.at(-1)!.until).toISOString();
  const files = listed(archives);
  const says = `What was recorded before ${until} is not here any more: it lies in ${files.join(' and ')}. What was found here says nothing of that time. Whoever keeps the archives reads them with "kinview ledger read" (docs/ledger.md, "How long it is kept").`;
  return new Refusal(code, more ? `${says} ${more}` : says, { missing: files });
}

/**
 * @throws Refusal ARCHIVED where something of the time lies in an archive.
 */
export async function refuseArchived(database: Queryable, time: AskedTime, more = ''): Promise<void> {
  const archives = await readArchivedTimes(database, time);
  if (archives.length > 0) throw archivedRefusal('ARCHIVED', archives, more);
}

/**
 * What is not found here may lie in any archive.
 * @throws Refusal ARCHIVED_OR_UNKNOWN where there are archives.
 */
export async function refuseUnknownHere(database: Queryable): Promise<void> {
  const archives = await readArchivedTimes(database);
  if (archives.length > 0)
    throw archivedRefusal('ARCHIVED_OR_UNKNOWN', archives, 'There is no such operation here.');
}

/**
 * @throws Refusal ARCHIVED where all of the time lies in archives.
 */
export async function refuseArchivedWhole(database: Queryable, time: AskedTime): Promise<void> {
  const archives = await readArchivedTimes(database, time);
  const last = archives.at(-1);
  if (last && time.to != null && time.to <= last.until) throw archivedRefusal('ARCHIVED', archives);
}

/** What a page says that ends where an archive begins; null: nothing of the time is archived. */
export async function partlyArchived(database: Queryable, time: AskedTime = {}): Promise<Refusal | null> {
  const archives = await readArchivedTimes(database, time);
  return archives.length > 0 ? archivedRefusal('PARTLY_ARCHIVED', archives) : null;
}
