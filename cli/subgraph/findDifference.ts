import type { AgreementData } from '../../policies/agreement/data.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { DisclosureDifference } from '../../policies/difference/disclosureDifference.ts';
import type { Asked } from '../command.ts';
import { differenceOfSubgraph } from '../difference/differenceOfSubgraph.ts';
import { callRegistry } from '../gateway/callRegistry.ts';
import type { CandidateBody } from './candidate.ts';

interface Published {
  readonly agreement: AgreementData;
  readonly subgraphs: readonly { readonly subgraph: string; readonly sdl: string }[];
}

/**
 * Who would see what if the candidate were published over what is published now, under the agreement in force. Worked
 * out here, so that no gateway is kept busy by it; null where the SDL is the running service's, which only gateways read.
 */
export async function findDifference(
  asked: Asked,
  { subgraph, sdl }: CandidateBody,
): Promise<{ readonly difference: DisclosureDifference; readonly agreement: Agreement } | null> {
  if (sdl === null) return null;
  const published = await callRegistry<Published>(asked, 'subgraphs');
  const agreement = readAgreement(published.agreement);
  const before = published.subgraphs.find((part) => part.subgraph === subgraph);
  const difference = differenceOfSubgraph(
    before ? { name: subgraph, sdl: before.sdl } : null,
    { name: subgraph, sdl },
    agreement,
    Math.max(Date.now(), agreement.from),
  );
  return { difference, agreement };
}
