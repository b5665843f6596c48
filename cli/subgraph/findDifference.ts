import { GraphQLError } from 'graphql';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { DisclosureDifference } from '../../policies/difference/disclosureDifference.ts';
import { differenceOfSubgraph } from '../difference/differenceOfSubgraph.ts';
import type { InForce } from '../gateway/readInForce.ts';

export interface Found {
  readonly difference: DisclosureDifference;
  readonly agreement: Agreement;
}

/**
 * Who would see what if a subgraph were published over what was in force, under the agreement in force. Worked out here,
 * so that no gateway is kept busy by it; null where the SDL cannot be read, or the agreement does not know the source.
 */
export function findDifference(inForce: InForce, subgraph: string, sdl: string): Found | null {
  const agreement = readAgreement(inForce.agreement);
  if (!agreement.sources.has(subgraph)) return null;
  const before = inForce.subgraphs.find((part) => part.subgraph === subgraph);
  try {
    const difference = differenceOfSubgraph(
      before ? { name: subgraph, sdl: before.sdl } : null,
      { name: subgraph, sdl },
      agreement,
      Math.max(Date.now(), agreement.from),
    );
    return { difference, agreement };
  } catch (error) {
    if (error instanceof GraphQLError || error instanceof RangeError) return null;
    throw error;
  }
}
