import { Supergraph } from '@apollo/federation-internals';
import {
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { remember } from '../remember.ts';
import { readEntityKeys } from './readEntityKeys.ts';
import { readExternal } from './readExternal.ts';
import { type Requirements, readRequirements } from './readRequirements.ts';

/** What compiling a plan needs to know of the supergraph. */
export interface SupergraphView {
  readonly supergraph: Supergraph;
  /** With everything in it, `@inaccessible` included: what subgraphs are asked in terms of. */
  readonly schema: GraphQLSchema;
  /** What the source alone says, in terms of which it is asked. */
  readonly schemaOf: (source: string) => GraphQLSchema;
  /** The type's name and every type that may stand in for it, interfaces below an interface included. */
  readonly typesWithin: (typeName: string) => ReadonlySet<string>;
  /** The key selections by which `source` knows the type, its interfaces' keys included. */
  readonly keysOf: (source: string, typeName: string) => readonly SelectionSetNode[];
  /** Whether the source is told this field of others' and does not give it back. */
  readonly isExternal: (source: string, typeName: string, fieldName: string) => boolean;
  /** Every field that an object of the type may have. */
  readonly fieldNamesOf: (typeName: string) => ReadonlySet<string>;
  readonly requirements: Requirements;
  readonly hasInterfaceObjects: boolean;
}

/** Throws what @apollo/federation-internals throws when the text is not a supergraph. */
export function readSupergraph(supergraphSdl: string): SupergraphView {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: true });
  const schema = supergraph.schema.toGraphQLJSSchema();
  const document = parse(supergraphSdl, { noLocation: true });
  const typesWithin = memoised((typeName: string) => namesWithin(schema, typeName));
  return {
    supergraph,
    schema,
    schemaOf: memoised((source: string) => supergraph.subgraphs().get(source)!.schema.toGraphQLJSSchema()),
    typesWithin,
    keysOf: readEntityKeys(document, schema),
    isExternal: readExternal(document),
    fieldNamesOf: memoised((typeName: string) => fieldNames(schema, typesWithin(typeName))),
    requirements: readRequirements(document, schema),
    hasInterfaceObjects: /isInterfaceObject: *true/.test(supergraphSdl),
  };
}

function memoised<Value>(work: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>();
  return (name) => remember(known, name, () => work(name));
}

function fieldNames(schema: GraphQLSchema, typeNames: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const typeName of typeNames) {
    const type = schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const name of Object.keys(type.getFields())) names.add(name);
  }
  return names;
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
