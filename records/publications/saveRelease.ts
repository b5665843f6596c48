import type { Client } from '../../database/openPool.ts';
import { readReleaseNumber } from './readRelease.ts';
import { refuse } from './refusals.ts';
import type { Publisher } from './types.ts';

export interface NewRelease {
  readonly kind: 'IMPORTED' | 'PUBLISHED' | 'ROLLED_BACK';
  readonly supergraph: string;
  readonly backTo: number | null;
  readonly by: Publisher;
  readonly rationale: string;
  /** Versions by subgraph. */
  readonly parts: Readonly<Record<string, number>>;
  /** The approvals that it rests on, by subgraph; each is good once. */
  readonly proposals: Readonly<Record<string, string>>;
}

/** What a publication was checked against. */
export interface Basis {
  /** The release in force. */
  readonly base: number;
  /** The versions of the agreements that were scheduled. */
  readonly toCome: readonly string[];
}

/** Makes everyone else who publishes wait, and makes sure that neither graph nor agreements moved since they were looked at. */
export async function lockRegistry(client: Client, { base, toCome }: Basis): Promise<void> {
  await client.query('select publication.lock()');
  if ((await readReleaseNumber(client)) !== base) refuse('REGISTRY_MOVED');
  const { rows } = await client.query<{ version: string }>(
    'select version from agreement_start where from_at > kinview_now()',
  );
  if (!rows.every(({ version }) => toCome.includes(version))) refuse('REGISTRY_MOVED');
}

/** Adds a release under the lock. @returns its number. */
export async function saveRelease(client: Client, made: NewRelease): Promise<number> {
  const { rows } = await client.query<{ number: number }>(
    `insert into publication.release (number, kind, supergraph, digest, back_to, made_by, organisation, rationale)
     select coalesce(max(number), 0) + 1, $1, $2, encode(sha256(convert_to($2, 'UTF8')), 'hex'), $3, $4, $5, $6
     from publication.release returning number`,
    [made.kind, made.supergraph, made.backTo, made.by.id, made.by.organisation, made.rationale],
  );
  const { number } = rows[0]!;
  await client.query(
    `insert into publication.release_part (release, subgraph, version, proposal)
     select $1, name, version, $4::jsonb ->> name from unnest($2::text[], $3::integer[]) as part (name, version)`,
    [number, Object.keys(made.parts), Object.values(made.parts), JSON.stringify(made.proposals)],
  );
  return number;
}
