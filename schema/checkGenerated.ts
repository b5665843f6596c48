import { existsSync, readFileSync } from 'node:fs';
import { compose, type SubgraphSdl } from './compose.ts';
import { readSubgraphs } from './readSubgraphs.ts';

const committed = (file: string, directory: URL): string => {
  const path = new URL(file, directory);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

/** What keeps the committed supergraph and API schema from being those of the subgraphs' SDL; empty: nothing does. */
export const checkGenerated = (
  subgraphs: readonly SubgraphSdl[] = readSubgraphs(),
  directory: URL = new URL('./', import.meta.url),
): string[] => {
  const composed = compose(subgraphs);
  if (!composed.ok)
    return composed.errors.map(({ code, message }) => `The subgraphs do not compose: ${code}: ${message}`);
  const generated = { 'supergraph.graphql': composed.supergraph, 'api.graphql': composed.api };
  return Object.entries(generated)
    .filter(([file, text]) => committed(file, directory) !== text)
    .map(
      ([file]) =>
        `schema/${file} is not what the subgraphs compose to. Run: npx tsx schema/generate.ts, and commit it.`,
    );
};
