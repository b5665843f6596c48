import { Supergraph } from '@apollo/federation-internals';
import { type GraphQLSchema, isAbstractType, type SelectionSetNode } from 'graphql';
import { readEntityKeys } from './readEntityKeys.ts';

/** What compiling a plan needs to know of the supergraph. */
export interface SupergraphView {
  readonly supergraph: Supergraph;
  /** With everything in it, `@inaccessible` included: what subgraphs are asked in terms of. */
  readonly schema: GraphQLSchema;
  /** The type's name and every type that may stand in for it, interfaces below an interface included. */
  readonly typesWithin: (typeName: string) => ReadonlySet<string>;
  /** The key selections by which `source` knows the type, its interfaces' keys included. */
  readonly keysOf: (source: string, typeName: string) => readonly SelectionSetNode[];
}

/** Throws what @apollo/federation-internals throws when the text is not a supergraph. */
export function readSupergraph(supergraphSdl: string): SupergraphView {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: true });
  const schema = supergraph.schema.toGraphQLJSSchema();
  const known = new Map<string, ReadonlySet<string>>();
  return {
    supergraph,
    schema,
    typesWithin: (typeName) => {
      const names = known.get(typeName) ?? namesWithin(schema, typeName);
      known.set(typeName, names);
      return names;
    },
    keysOf: readEntityKeys(supergraphSdl, schema),
  };
}

function namesWithin(schema: GraphQLSchema, typeName: string): ReadonlySet<string> {
  const names = new Set([typeName]);
  const type = schema.getType(typeName);
  if (!isAbstractType(type)) return names;
  for (const possible of schema.getPossibleTypes(type)) names.add(possible.name);
  if ('getInterfaces' in type)
    for (const below of schema.getImplementations(type).interfaces) names.add(below.name);
  return names;
}
