import type { Requester } from '../../policies/words.ts';
import { findProposal, propose } from '../../records/publications/proposals.ts';
import type { Need, Proposal, PublicationServices } from '../../records/publications/types.ts';
import type { Candidate } from './types.ts';

/** The proposal that a publication rests on or has to wait for; null: it needs none. */
export async function proposalFor(
  services: PublicationServices,
  by: Requester,
  { subgraph, sdl, url, rationale }: Candidate,
  needs: readonly Need[],
): Promise<Proposal | null> {
  if (needs.length === 0) return null;
  const proposal = await findProposal(services.pool, { subgraph, sdl, url, needs });
  return proposal ?? (await propose(services, by, { subgraph, sdl, url, needs, rationale }));
}
