import { createHash, randomUUID } from 'node:crypto';
import { inTransaction } from '../../database/inTransaction.ts';
import type { Queryable } from '../../database/openPool.ts';
import { recordPublication } from './recordPublication.ts';
import { refuse } from './refusals.ts';
import type { Need, Proposal, PublicationServices, Publisher } from './types.ts';

const columns = `p.id, p.subgraph, p.digest, p.url, p.needs, p.rationale, p.proposed_by as "proposedBy", ms(p.at)::float8 as at,
  coalesce((select json_agg(json_build_object('need', a.need, 'approver', a.approver, 'organisation', a.organisation,
    'function', a.function, 'at', ms(a.at)) order by a.at) from publication.approval a where a.proposal = p.id), '[]')
  as approvals`;

export const digestOf = (sdl: string): string => createHash('sha256').update(sdl).digest('hex');

interface Proposed {
  readonly subgraph: string;
  readonly sdl: string;
  readonly url: string;
  readonly needs: readonly Need[];
}

/** The latest proposal of exactly this SDL at this address with exactly these needs that no release rests on yet; null: there is none. */
export async function findProposal(
  database: Queryable,
  { subgraph, sdl, url, needs }: Proposed,
): Promise<Proposal | null> {
  const { rows } = await database.query<Proposal>(
    `select ${columns} from publication.proposal p
     where p.subgraph = $1 and p.digest = $2 and p.needs = $3::jsonb and p.url = $4
       and not exists (select from publication.release_part part where part.proposal = p.id)
     order by p.at desc limit 1`,
    [subgraph, digestOf(sdl), JSON.stringify(needs), url],
  );
  return rows[0] ?? null;
}

/** Keeps a publication that waits for approvals, with its row on the ledger. */
export async function propose(
  services: PublicationServices,
  by: Publisher,
  asked: Proposed & { readonly rationale: string },
): Promise<Proposal> {
  const id = randomUUID();
  return inTransaction(services.pool, async (client) => {
    await client.query(
      `insert into publication.proposal (id, subgraph, digest, needs, rationale, proposed_by, organisation, url)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        asked.subgraph,
        digestOf(asked.sdl),
        JSON.stringify(asked.needs),
        asked.rationale,
        by.id,
        by.organisation,
        asked.url,
      ],
    );
    await recordPublication(client, services, {
      by,
      operation: 'publishSubgraph',
      subject: `subgraph:${asked.subgraph}`,
      code: 'PUBLICATION_PROPOSED',
      what: `proposal ${id}`,
    });
    return readProposal(client, id);
  });
}

/** @throws CodedError PROPOSAL_UNKNOWN */
export async function readProposal(database: Queryable, id: string): Promise<Proposal> {
  const { rows } = await database.query<Proposal>(
    `select ${columns} from publication.proposal p where p.id = $1`,
    [id],
  );
  return rows[0] ?? refuse('PROPOSAL_UNKNOWN');
}

/** The last proposals, the newest first. */
export async function readProposals(database: Queryable, most: number): Promise<Proposal[]> {
  const { rows } = await database.query<Proposal>(
    `select ${columns} from publication.proposal p order by p.at desc limit $1`,
    [most],
  );
  return rows;
}
