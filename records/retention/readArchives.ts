import type { Queryable } from '../../database/openPool.ts';

/** Where the ledger that is at hand begins: behind the last archive. */
export interface Anchor {
  readonly size: number;
  /** Roots of the log's full subtrees before it, hex, largest first. */
  readonly frontier: readonly string[];
}

/** What lies in archives; `size` 0: nothing. */
export async function readAnchor(database: Queryable): Promise<Anchor> {
  const { rows } = await database.query<{ size: number; frontier: string }>(
    `select a.until::float8 as size, (select encode(c.frontier, 'hex') from ledger.checkpoint c where c.size = a.until
       order by c.number limit 1) as frontier
     from ledger.archive a order by a.until desc limit 1`,
  );
  const [last] = rows;
  return last
    ? { size: last.size, frontier: last.frontier.match(/.{64}/g) ?? [] }
    : { size: 0, frontier: [] };
}

/** The leaf at which an archive of everything up to a month (its first day) ends; null: not all of it is sealed. */
export async function readArchiveEnd(database: Queryable, month: string): Promise<number | null> {
  const { rows } = await database.query<{ until: number | null }>(
    'select ledger.archive_end($1::date)::float8 as until',
    [month],
  );
  return rows[0]?.until ?? null;
}
