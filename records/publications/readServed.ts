import type { Queryable } from '../../database/openPool.ts';

/** One version of a subgraph in the order in which it was served, and which of its lowerings were approved. */
export interface Served {
  readonly version: number;
  readonly sdl: string;
  /** Coordinates. */
  readonly approved: readonly string[];
}

/** Everything that a subgraph was ever served as, oldest first; what was rolled back to is there again. */
export async function readServed(database: Queryable, subgraph: string): Promise<Served[]> {
  const { rows } = await database.query<Served>(
    `select v.version, v.sdl, coalesce(jsonb_path_query_array(p.needs, '$[*].fields[*]'), '[]') as approved
     from (
       select release, version, proposal, lag(version) over (order by release) as before
       from publication.release_part where subgraph = $1) as part
     join publication.subgraph_version v on v.subgraph = $1 and v.version = part.version
     left join publication.proposal p on p.id = part.proposal
     where part.version is distinct from part.before
     order by part.release`,
    [subgraph],
  );
  return rows;
}
