import type { Release } from '../../records/publications/types.ts';
import type { Edition } from '../supergraph/serving.ts';

/**
 * A release as this gateway serves it. An address from the environment beats the registry's: where a subgraph is
 * reached differs from network to network, and is the deployment's to say.
 */
export function editionOf(
  release: Pick<Release, 'number' | 'supergraph' | 'parts'>,
  own: Readonly<Record<string, string>>,
): Edition {
  const addresses = release.parts.map(({ subgraph, url }) => [subgraph, own[subgraph] ?? url] as const);
  return {
    release: release.number,
    supergraph: release.supergraph,
    addresses: Object.fromEntries(addresses),
  };
}
