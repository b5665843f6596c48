import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';

/** One field of a record beside those that every record has. */
export interface RecordField {
  readonly name: string;
  readonly column: string;
  /** Its GraphQL type; references to a `Person` are kept in the table `<table>_person`. */
  readonly type: string;
  /** The stricter class that the field carries of its own. */
  readonly dataClass: string | null;
}

/** One field of an agency's namespace and the table behind it. */
export interface RecordKind {
  /** e.g. `riskAlerts` */
  readonly name: string;
  /** e.g. `HealthRiskAlert` */
  readonly type: string;
  /** e.g. `risk_alert` */
  readonly table: string;
  readonly dataClass: string;
  /** A list, or else the first record in the order of the kind. */
  readonly many: boolean;
  readonly fields: readonly RecordField[];
}

export interface Namespace {
  /** The field of `Person`, e.g. `health`. */
  readonly field: string;
  /** e.g. `HealthNamespace` */
  readonly type: string;
  readonly kinds: readonly RecordKind[];
}

const OF_EVERY_RECORD = new Set(['id', 'source', 'asOf', 'provenance']);

/**
 * Reads from an agency's SDL what its tables are and which class opens each: the schema is the one place that says
 * so. Type `HealthRiskAlert` is table `risk_alert`, field `reviewOn` is column `review_on`.
 *
 * @throws Error for a namespace field without a class: it could never be decided, so it is never served
 */
export function readNamespace(sdl: DocumentNode): Namespace {
  const types = new Map<string, ObjectTypeDefinitionNode>();
  for (const node of sdl.definitions)
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION) types.set(node.name.value, node);
  const field = fieldsOf(types, 'Person').find((node) => node.name.value !== 'id');
  if (!field) throw new Error('The SDL contributes nothing to Person');
  const type = namedType(field.type);
  const prefix = type.replace(/Namespace$/, '');
  const kinds = fieldsOf(types, type).map((node) => readKind(types, node, prefix));
  return { field: field.name.value, type, kinds };
}

function readKind(
  types: Map<string, ObjectTypeDefinitionNode>,
  node: FieldDefinitionNode,
  prefix: string,
): RecordKind {
  const type = namedType(node.type);
  const dataClass = classOf(node);
  if (!dataClass) throw new Error(`${prefix}Namespace.${node.name.value} has no data class`);
  return {
    name: node.name.value,
    type,
    table: snakeCase(type.slice(prefix.length)),
    dataClass,
    many: node.type.kind === Kind.LIST_TYPE,
    fields: fieldsOf(types, type)
      .filter((own) => !OF_EVERY_RECORD.has(own.name.value))
      .map((own) => ({
        name: own.name.value,
        column: snakeCase(own.name.value),
        type: namedType(own.type),
        dataClass: classOf(own),
      })),
  };
}

function fieldsOf(
  types: Map<string, ObjectTypeDefinitionNode>,
  type: string,
): readonly FieldDefinitionNode[] {
  return types.get(type)?.fields ?? [];
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function classOf(node: FieldDefinitionNode): string | null {
  const as = node.directives
    ?.find(({ name }) => name.value === 'classified')
    ?.arguments?.find(({ name }) => name.value === 'as');
  return as?.value.kind === Kind.STRING ? as.value.value : null;
}

function snakeCase(name: string): string {
  return name.replace(/(?!^)[A-Z]/g, '_$&').toLowerCase();
}
