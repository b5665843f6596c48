import { inTransaction } from '../../database/inTransaction.ts';
import type { Client } from '../../database/openPool.ts';
import { recordPublication } from './recordPublication.ts';
import { type Basis, lockRegistry, saveRelease } from './saveRelease.ts';
import type { NewVersion, PublicationServices, Publisher } from './types.ts';

/** A subgraph that was checked, with what all of them compose to. */
export interface CheckedPublication extends NewVersion, Basis {
  readonly supergraph: string;
  /** The approval that it rests on, where it needed one. */
  readonly proposal: string | null;
  /** The other subgraphs of the new release: their versions, or, where nothing was published yet, they themselves. */
  readonly others: readonly (
    | { readonly subgraph: string; readonly version: number }
    | (Omit<NewVersion, 'justifications' | 'rationale'> & { readonly version?: never })
  )[];
}

export interface Published {
  readonly subgraph: string;
  readonly version: number;
  readonly release: number;
}

/**
 * Makes a checked subgraph part of the graph: its version, the release and the ledger's row, or nothing of them.
 * @throws CodedError REGISTRY_MOVED, AGREEMENT_NOT_IN_FORCE
 */
export async function publishSubgraph(
  services: PublicationServices,
  by: Publisher,
  checked: CheckedPublication,
): Promise<Published> {
  return inTransaction(services.pool, async (client) => {
    await lockRegistry(client, checked);
    const parts: Record<string, number> = {};
    for (const other of checked.others) {
      parts[other.subgraph] =
        other.version ??
        (await saveVersion(client, by, null, { ...other, rationale: 'as installed', justifications: {} }));
    }
    const { subgraph } = checked;
    const version = await saveVersion(client, by, by.id, checked);
    parts[subgraph] = version;
    const { supergraph, rationale, proposal } = checked;
    const release = await saveRelease(client, {
      kind: 'PUBLISHED',
      supergraph,
      backTo: null,
      by,
      rationale,
      parts,
      proposals: proposal === null ? {} : { [subgraph]: proposal },
    });
    await recordPublication(client, services, {
      by,
      operation: 'publishSubgraph',
      subject: `subgraph:${subgraph}`,
      code: 'SUBGRAPH_PUBLISHED',
      what: `${subgraph} ${version}, release ${release}`,
    });
    return { subgraph, version, release };
  });
}

/** @param classifier null: whoever installed it, whom nobody knows here */
async function saveVersion(
  client: Client,
  by: Publisher,
  classifier: string | null,
  made: NewVersion,
): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    `insert into publication.subgraph_version
       (subgraph, version, sdl, url, owner, classifier, rationale, justifications, organisation)
     select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6, $7, $8
     from publication.subgraph_version where subgraph = $1 returning version`,
    [
      made.subgraph,
      made.sdl,
      made.url,
      made.owner,
      classifier ?? 'as installed',
      made.rationale,
      JSON.stringify(made.justifications),
      by.organisation,
    ],
  );
  return rows[0]!.version;
}
