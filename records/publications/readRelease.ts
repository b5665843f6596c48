import type { Queryable } from '../../database/openPool.ts';
import type { Release } from './types.ts';

/** The number of the release in force; 0: nothing was ever published. */
export async function readReleaseNumber(database: Queryable): Promise<number> {
  const { rows } = await database.query<{ number: number }>(
    'select coalesce(max(number), 0) as number from publication.release',
  );
  return rows[0]!.number;
}

/** One release with its parts; null: there is none of this number. */
export async function readRelease(database: Queryable, number: number): Promise<Release | null> {
  const { rows } = await database.query<Release>(
    `select r.number, r.supergraph, r.digest, (
       select coalesce(json_agg(json_build_object('subgraph', v.subgraph, 'version', v.version, 'sdl', v.sdl,
         'url', v.url) order by v.subgraph), '[]')
       from publication.release_part p join publication.subgraph_version v using (subgraph, version)
       where p.release = r.number) as parts
     from publication.release r where r.number = $1`,
    [number],
  );
  return rows[0] ?? null;
}
