import { publishersOf } from '../../policies/agreement/publishersOf.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { Requester } from '../../policies/words.ts';
import { RegistryRefusal } from './registryRefusal.ts';
import type { Candidate, CurrentPart, Finding } from './types.ts';

/**
 * A subgraph is published by its owner: once it is published by the organisation that it was published for, before by one
 * whose records it holds. What the agreement does not know is nobody's yet, and is refused as such.
 * @throws RegistryRefusal NOT_YOUR_SUBGRAPH
 */
export function needOwner(
  agreement: Agreement,
  by: Requester,
  subgraph: string,
  current: CurrentPart | undefined,
): void {
  const publishers = publishersOf(agreement, subgraph);
  if (publishers.length === 0) return;
  // Whom the agreement dropped cannot hand anything over any more.
  const owners = current && publishers.includes(current.owner) ? [current.owner] : publishers;
  if (!owners.includes(by.organisation)) throw new RegistryRefusal('NOT_YOUR_SUBGRAPH', owners.join(', '));
}

/** The owner who is named has to be one that the agreement knows, and a newcomer publishes in their own name. */
export function ownerProblems(agreement: Agreement, { subgraph, owner }: Candidate): Finding[] {
  const publishers = publishersOf(agreement, subgraph);
  // An unknown source is refused by a rule of its own.
  if (publishers.length === 0 || publishers.includes(owner)) return [];
  return [
    {
      code: 'OWNER_UNKNOWN',
      coordinate: subgraph,
      message: `The agreement does not say that ${subgraph} holds records of this owner.`,
      remedy: `Name an organisation that answers for the data: ${publishers.join(', ')}.`,
    },
  ];
}
