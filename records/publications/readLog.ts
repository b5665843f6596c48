import type { Queryable } from '../../database/openPool.ts';

/** One release as the log tells it; moments in ms. */
export interface LogEntry {
  readonly release: number;
  readonly kind: string;
  readonly backTo: number | null;
  readonly by: string;
  readonly organisation: string;
  readonly rationale: string;
  readonly at: number;
  readonly digest: string;
  readonly parts: readonly {
    readonly subgraph: string;
    readonly version: number;
    readonly url: string;
    readonly owner: string;
    readonly classifier: string;
    readonly rationale: string;
    readonly justifications: Readonly<Record<string, string>>;
  }[];
}

/** The last releases, the one in force first. */
export async function readLog(database: Queryable, most: number): Promise<LogEntry[]> {
  const { rows } = await database.query<LogEntry & { at: string }>(
    `select r.number as release, r.kind, r.back_to as "backTo", r.made_by as by, r.organisation, r.rationale,
       ms(r.at) as at, r.digest, (
         select coalesce(json_agg(json_build_object('subgraph', v.subgraph, 'version', v.version, 'url', v.url,
           'owner', v.owner, 'classifier', v.classifier, 'rationale', v.rationale,
           'justifications', v.justifications) order by v.subgraph), '[]')
         from publication.release_part p join publication.subgraph_version v using (subgraph, version)
         where p.release = r.number) as parts
     from publication.release r order by r.number desc limit $1`,
    [most],
  );
  return rows.map((row) => ({ ...row, at: Number(row.at) }));
}
