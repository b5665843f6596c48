import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLSchema, parse } from 'graphql';
import type { Send } from '../../../gateway/execute/types.ts';

// biome-ignore lint/suspicious/noExplicitAny: resolvers of many shapes, as @apollo/subgraph takes them
type Resolvers = { [type: string]: { [field: string]: any } };

export interface SubgraphDefinition {
  readonly sdl: string;
  readonly resolvers?: Resolvers;
}

export interface LocalServices {
  readonly supergraphSdl: string;
  readonly schemas: { readonly [source: string]: GraphQLSchema };
}

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: [
  "@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@interfaceObject"
])`;

/** Composes subgraphs and makes each runnable in this process. Throws the composition's errors. */
export function createLocalServices(subgraphs: {
  readonly [source: string]: SubgraphDefinition;
}): LocalServices {
  const schemas: { [source: string]: GraphQLSchema } = {};
  const services = Object.entries(subgraphs).map(([name, { sdl, resolvers }]) => {
    const typeDefs = parse(`${FEDERATION}\n${sdl}`);
    schemas[name] = buildSubgraphSchema({ typeDefs, ...(resolvers ? { resolvers } : {}) });
    return { name, typeDefs, url: `http://localhost/${name}` };
  });
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error((errors ?? []).map((error) => error.message).join('\n'));
  return { supergraphSdl, schemas };
}

/** A sender that runs the subgraphs in this process, its answers through JSON as over a wire. */
export function sendLocally(services: LocalServices): Send<unknown> {
  return async ({ source, operationText, variables }) => {
    const result = await execute({
      schema: services.schemas[source]!,
      document: parse(operationText),
      variableValues: JSON.parse(JSON.stringify(variables)),
      contextValue: {},
    });
    const { data, errors } = JSON.parse(JSON.stringify(result));
    return { status: 'ANSWERED', data, errors };
  };
}
