import { type DocumentNode, type GraphQLSchema, isInterfaceType, isObjectType, visit } from 'graphql';
import { argument, fieldSet } from './joinDirectives.ts';

/** The names of fields with arguments that any `@join__field(requires:)` reads, at any depth. */
export function readRequirements(supergraph: DocumentNode, schema: GraphQLSchema): ReadonlySet<string> {
  const withArguments = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (field.args.length > 0) withArguments.add(field.name);
  }
  const required = new Set<string>();
  visit(supergraph, {
    Directive(directive) {
      const requires = directive.name.value === 'join__field' ? argument(directive, 'requires') : undefined;
      if (requires === undefined) return;
      visit(fieldSet(requires), {
        Field({ name }) {
          if (withArguments.has(name.value)) required.add(name.value);
        },
      });
    },
  });
  return required;
}
