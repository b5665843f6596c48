import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { argument } from '../../../gateway/plan/joinDirectives.ts';
import { mountUngoverned } from './mountUngoverned.ts';

/**
 * Serves the planner and the executor with no gate over any supergraph, for suites that test gateways from outside:
 * `node --import tsx test/support/reference/main.ts <supergraph.graphql> <port>` (docs/conformance.md).
 */
const [file, port] = process.argv.slice(2);
if (!file || !port) throw new Error('Say which supergraph file to serve, and on which port.');
const supergraphSdl = readFileSync(file, 'utf8');
const { url } = await mountUngoverned({
  supergraphSdl,
  subgraphs: { urls: addressesIn(supergraphSdl) },
  port: Number(port),
});
process.stdout.write(`${url}\n`);

/** Each subgraph's name and address: `@join__graph(name:, url:)` on the values of `join__Graph`. */
function addressesIn(supergraph: string): Record<string, string> {
  const addresses: Record<string, string> = {};
  for (const definition of parse(supergraph).definitions) {
    if (definition.kind !== 'EnumTypeDefinition' || definition.name.value !== 'join__Graph') continue;
    for (const { directives } of definition.values ?? []) {
      const graph = directives?.find(({ name }) => name.value === 'join__graph');
      addresses[argument(graph, 'name') ?? ''] = argument(graph, 'url') ?? '';
    }
  }
  return addresses;
}
