import type { Agreement } from '../../policies/agreement/types.ts';
import {
  type DisclosureDifference,
  disclosureDifference,
} from '../../policies/difference/disclosureDifference.ts';
import type { Instant } from '../../policies/words.ts';
import type { SubgraphSdl } from '../../schema/compose.ts';
import { readPublishedFields } from '../../schema/publication/readPublishedFields.ts';

/**
 * Who would newly see what, and who would lose it, if a subgraph were published with this SDL. Show it with
 * `renderText(difference, [agreement])` and `renderHtml(title, difference, [agreement])`; as JSON it is what it is.
 *
 * @param published its SDL as it is in force; null: it is not published yet
 * @throws GraphQLError where an SDL does not parse
 */
export function differenceOfSubgraph(
  published: SubgraphSdl | null,
  proposed: SubgraphSdl,
  agreement: Agreement,
  at: Instant,
): DisclosureDifference {
  const side = (subgraph: SubgraphSdl | null) => ({
    agreement,
    at,
    fields: subgraph === null ? [] : readPublishedFields(subgraph),
  });
  return disclosureDifference(side(published), side(proposed));
}
