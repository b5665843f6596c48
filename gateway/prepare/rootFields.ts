import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getArgumentValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { ObjectPlan, SubjectPlan } from './answerPlan.ts';
import { createCollectFields } from './collectFields.ts';

/** A root field of an operation: under whose authority it runs, and whom it names. */
export interface RootField {
  readonly key: string;
  readonly typeName: string;
  readonly fieldName: string;
  readonly isIntrospection: boolean;
  /** Set where the field answers one person or family by its id. */
  readonly entity: SubjectPlan['kind'] | null;
  /** What the field releases on its operation's own authority, e.g. rows of the ledger. */
  readonly released: readonly string[];
  /** Whom the client asked about, by `id`, `subject`, `person` or `input.subject`; null: the field takes none. */
  subjectId(variables: { readonly [name: string]: unknown }): string | null;
}

export function readRootFields(input: {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: { readonly [name: string]: unknown };
  answer: ObjectPlan;
}): RootField[] {
  const { schema, operation, answer } = input;
  const type = schema.getRootType(operation.operation)!;
  const fields = createCollectFields(schema, input.document, input.variables)(type, [operation.selectionSet]);
  return [...fields].flatMap(([key, nodes]) => {
    const node = nodes[0]!;
    const fieldName = node.name.value;
    if (fieldName === '__typename') return [];
    const { output, released } = answer.fields.find((field) => field.key === key)!;
    const subject = output.object?.single?.subject;
    const entity = subject?.isEntity ? subject.kind : null;
    const isIntrospection = fieldName === '__schema' || fieldName === '__type';
    return [
      { key, typeName: type.name, fieldName, isIntrospection, entity, released, subjectId: idReader(node) },
    ];
  });

  function idReader(node: FieldNode): RootField['subjectId'] {
    const definition = type.getFields()[node.name.value];
    return (variables) => {
      if (!definition) return null;
      const given = getArgumentValues(definition, node, variables as { [name: string]: unknown });
      const asked =
        given.id ??
        given.subject ??
        given.person ??
        (given.input as { subject?: unknown } | undefined)?.subject;
      return typeof asked === 'string' ? asked : null;
    };
  }
}
