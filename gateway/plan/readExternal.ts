import { type DocumentNode, Kind } from 'graphql';
import { argument, readGraphNames } from './joinDirectives.ts';

/** Reads `@join__field(graph:, external: true)`: the fields that a source is told and does not give back. */
export function readExternal(supergraph: DocumentNode) {
  const sourceOf = readGraphNames(supergraph);
  const external = new Set<string>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    for (const field of definition.fields ?? []) {
      for (const directive of field.directives ?? []) {
        const isExternal = directive.arguments?.some(
          ({ name, value }) => name.value === 'external' && value.kind === Kind.BOOLEAN && value.value,
        );
        if (directive.name.value !== 'join__field' || !isExternal) continue;
        const source = sourceOf.get(argument(directive, 'graph') ?? '');
        external.add(`${source} ${definition.name.value}.${field.name.value}`);
      }
    }
  }
  return (source: string, typeName: string, fieldName: string): boolean =>
    external.has(`${source} ${typeName}.${fieldName}`);
}
