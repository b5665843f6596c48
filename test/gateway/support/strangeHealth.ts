import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import { compose } from '../../../schema/compose.ts';
import { readSubgraphs } from '../../../schema/readSubgraphs.ts';

/** What the partnership's own schema does not have: abstract types under a class, and fields without one. */
const additions = `
extend type HealthNamespace {
  notes: [HealthNote!] @classified(as: "RISK_ALERT")
  findings: [HealthFinding!] @classified(as: "RISK_ALERT")
  loose: String
  looseNotes: [HealthLooseNote!]
}
interface HealthNote implements SharedRecord {
  id: ID! source: Source! asOf: DateTime! provenance: Provenance! text: String
}
type HealthVisitNote implements HealthNote & SharedRecord {
  id: ID! source: Source! asOf: DateTime! provenance: Provenance!
  text: String @classified(as: "FUNCTIONAL_CONCERN")
  place: String
}
type HealthDrugNote implements HealthNote & SharedRecord {
  id: ID! source: Source! asOf: DateTime! provenance: Provenance!
  text: String @classified(as: "MEDICATION")
  dose: String @classified(as: "MEDICATION")
}
type HealthLooseNote { text: String }
union HealthFinding = HealthVisitNote | HealthDrugNote
`;

export interface StrangeHealth {
  readonly url: string;
  readonly supergraphSdl: string;
  /** The operations that it was sent. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** A health subgraph with those additions, that answers whatever it is asked with `notes`; and the supergraph around it. */
export async function startStrangeHealth(notes: readonly object[]): Promise<StrangeHealth> {
  const subgraphs = readSubgraphs().map(({ name, sdl }) => ({
    name,
    sdl: name === 'health' ? sdl + additions : sdl,
  }));
  const composition = compose(subgraphs);
  if (!composition.ok) throw new Error(composition.errors.map(({ message }) => message).join());
  const all = { notes, findings: notes, loose: 'SECRET', looseNotes: [{ text: 'SECRET' }] };
  const resolvers = { Person: { __resolveReference: ({ id }: { id: string }) => ({ id, health: all }) } };
  const typeDefs = parse(subgraphs.find(({ name }) => name === 'health')!.sdl);
  const schema = buildSubgraphSchema({ typeDefs, resolvers });
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
    asked.push(query);
    const result = await execute({ schema, document: parse(query), variableValues: variables });
    response.end(JSON.stringify(result));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    supergraphSdl: composition.supergraph,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
