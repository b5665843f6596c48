import {
  type DocumentNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { argument, fieldSet, readGraphNames } from './joinDirectives.ts';

/** Reads `@join__type(graph:, key:)`: which source knows which type by which keys. */
export function readEntityKeys(supergraph: DocumentNode, schema: GraphQLSchema) {
  const sourceOf = readGraphNames(supergraph);
  const keys = new Map<string, SelectionSetNode[]>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    for (const directive of definition.directives ?? []) {
      const key = directive.name.value === 'join__type' ? argument(directive, 'key') : undefined;
      if (key === undefined) continue;
      const place = `${sourceOf.get(argument(directive, 'graph') ?? '')} ${definition.name.value}`;
      keys.set(place, [...(keys.get(place) ?? []), fieldSet(key)]);
    }
  }
  return (source: string, typeName: string): readonly SelectionSetNode[] => {
    const type = schema.getType(typeName);
    const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
    return [typeName, ...interfaces.map((each) => each.name)].flatMap(
      (name) => keys.get(`${source} ${name}`) ?? [],
    );
  };
}
