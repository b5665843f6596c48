import {
  type DocumentNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { argument, fieldSet } from './joinDirectives.ts';

/** Reads `@join__type(graph:, key:)`: which source knows which type by which keys. */
export function readEntityKeys(supergraph: DocumentNode, schema: GraphQLSchema) {
  const sourceOfGraph = new Map<string, string>();
  const keys = new Map<string, SelectionSetNode[]>();
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph') {
      for (const value of definition.values ?? []) {
        const graph = value.directives?.find((directive) => directive.name.value === 'join__graph');
        sourceOfGraph.set(value.name.value, argument(graph, 'name') ?? value.name.value);
      }
    }
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    for (const directive of definition.directives ?? []) {
      const key = argument(directive, 'key');
      if (directive.name.value !== 'join__type' || key === undefined) continue;
      const place = `${argument(directive, 'graph')} ${definition.name.value}`;
      keys.set(place, [...(keys.get(place) ?? []), fieldSet(key)]);
    }
  }
  const graphOfSource = new Map([...sourceOfGraph].map(([graph, source]) => [source, graph]));
  return (source: string, typeName: string): readonly SelectionSetNode[] => {
    const type = schema.getType(typeName);
    const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
    return [typeName, ...interfaces.map((each) => each.name)].flatMap(
      (name) => keys.get(`${graphOfSource.get(source)} ${name}`) ?? [],
    );
  };
}
