import {
  type DocumentNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { argument, fieldSet, readGraphNames } from './joinDirectives.ts';

/** What `@requires` says in the subgraphs, read from `@join__field(graph:, requires:)`. */
export interface Requirements {
  /** Names of fields with arguments that some `@requires` reads, at any depth. */
  readonly withArguments: ReadonlySet<string>;
  /** What a source needs to answer a field; undefined: nothing. */
  readonly of: (source: string, typeName: string, fieldName: string) => SelectionSetNode | undefined;
}

export function readRequirements(supergraph: DocumentNode, schema: GraphQLSchema): Requirements {
  const sourceOf = readGraphNames(supergraph);
  const known = new Map<string, SelectionSetNode>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    for (const field of definition.fields ?? []) {
      for (const directive of field.directives ?? []) {
        const requires = directive.name.value === 'join__field' ? argument(directive, 'requires') : undefined;
        if (requires === undefined) continue;
        const source = sourceOf.get(argument(directive, 'graph') ?? '');
        known.set(`${source} ${definition.name.value}.${field.name.value}`, fieldSet(requires));
      }
    }
  }
  return {
    withArguments: namesWithArguments(schema, known.values()),
    of: (source, typeName, fieldName) => known.get(`${source} ${typeName}.${fieldName}`),
  };
}

function namesWithArguments(
  schema: GraphQLSchema,
  requirements: Iterable<SelectionSetNode>,
): ReadonlySet<string> {
  const taking = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) if (field.args.length > 0) taking.add(field.name);
  }
  const names = new Set<string>();
  for (const selection of requirements) {
    visit(selection, {
      Field({ name }) {
        if (taking.has(name.value)) names.add(name.value);
      },
    });
  }
  return names;
}
