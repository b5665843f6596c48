import { writeFileSync } from 'node:fs';
import { compose } from './compose.ts';
import { readSubgraphs } from './readSubgraphs.ts';

/** Writes `schema/supergraph.graphql` and `schema/api.graphql`; exits 1 with the reasons where nothing composes. */
const composed = compose(readSubgraphs());
if (composed.ok) {
  writeFileSync(new URL('./supergraph.graphql', import.meta.url), composed.supergraph);
  writeFileSync(new URL('./api.graphql', import.meta.url), composed.api);
} else {
  for (const { code, message } of composed.errors) process.stderr.write(`${code}: ${message}\n`);
  process.exitCode = 1;
}
