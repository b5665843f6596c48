import { inTransaction } from '../../database/inTransaction.ts';
import { readProposal } from './proposals.ts';
import { recordPublication } from './recordPublication.ts';
import { refuse } from './refusals.ts';
import type { Need, Proposal, PublicationServices, Publisher } from './types.ts';

/**
 * Approves what of a proposal is for this person to approve. Whoever proposed it approves nothing of it, and nobody
 * approves in two capacities.
 * @param as the capacity; null: whichever is theirs, first the one that fewest could take
 * @throws CodedError PROPOSAL_UNKNOWN, APPROVAL_OF_OWN, APPROVAL_NOT_YOURS
 */
export async function approve(
  services: PublicationServices,
  by: Publisher,
  id: string,
  as: string | null,
): Promise<Proposal> {
  return inTransaction(services.pool, async (client) => {
    await client.query('select publication.lock()');
    const proposal = await readProposal(client, id);
    if (proposal.proposedBy === by.id) refuse('APPROVAL_OF_OWN');
    if (proposal.approvals.some(({ approver }) => approver === by.id)) refuse('APPROVAL_OF_OWN');
    const [need] = outstanding(proposal)
      .filter((one) => isFor(one, by) && (as === null || one.capacity === as))
      .sort((a, b) => (a.organisations?.length ?? many) - (b.organisations?.length ?? many));
    if (!need) return refuse('APPROVAL_NOT_YOURS');
    await client.query(
      'insert into publication.approval (proposal, need, approver, organisation, function) values ($1, $2, $3, $4, $5)',
      [id, need.need, by.id, by.organisation, by.function],
    );
    await recordPublication(client, services, {
      by,
      operation: 'approvePublication',
      subject: `subgraph:${proposal.subgraph}`,
      code: 'PUBLICATION_APPROVED',
      what: `proposal ${id}: ${need.need}`,
    });
    return readProposal(client, id);
  });
}

/** A need that names no organisation is for those of all. */
const many = 1_000;

/** What of a proposal nobody has approved yet. */
export function outstanding({ needs, approvals }: Proposal): Need[] {
  return needs.filter(({ need }) => !approvals.some((one) => one.need === need));
}

function isFor({ functions, organisations }: Need, by: Publisher): boolean {
  return functions.includes(by.function) && (organisations?.includes(by.organisation) ?? true);
}
