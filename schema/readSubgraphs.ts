import { readFileSync } from 'node:fs';
import type { SubgraphSdl } from './compose.ts';

/** The subgraphs of this partnership, the spine first. */
export const SUBGRAPH_NAMES = ['governance', 'socialcare', 'health', 'police'] as const;

/** The committed SDL of one subgraph, `schema/<name>.graphql`. Throws if there is no such file. */
export const readSubgraph = (name: string): SubgraphSdl => ({
  name,
  sdl: readFileSync(new URL(`./${name}.graphql`, import.meta.url), 'utf8'),
});

/** The committed SDL of every subgraph. */
export const readSubgraphs = (): SubgraphSdl[] => SUBGRAPH_NAMES.map(readSubgraph);
