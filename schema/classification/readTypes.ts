import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';

/** A field as the supergraph declares it. */
export interface FieldShape {
  readonly name: string;
  /** The named type, without lists and non-null marks. */
  readonly type: string;
  readonly isList: boolean;
  /** The argument of @classified, whatever it says; null without one. */
  readonly label: string | null;
  /** The subgraphs that can resolve the field. */
  readonly sources: readonly string[];
}

/** An object type, interface or union as the supergraph declares it. */
export interface TypeShape {
  readonly name: string;
  readonly kind: 'OBJECT' | 'INTERFACE' | 'UNION';
  readonly fields: ReadonlyMap<string, FieldShape>;
  readonly interfaces: readonly string[];
  /** Of a union. */
  readonly members: readonly string[];
  readonly dataSubjectAt: readonly string[] | undefined;
  readonly releasedBy: readonly string[] | undefined;
}

type Arguments = Readonly<Record<string, unknown>>;

const applications = (directives: readonly ConstDirectiveNode[] | undefined, name: string): Arguments[] =>
  (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map((directive) =>
      Object.fromEntries(
        (directive.arguments ?? []).map((a) => [a.name.value, valueFromASTUntyped(a.value)]),
      ),
    );

const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));

/** `HEALTH` → `health`: the subgraphs' names behind the values of `join__Graph`. */
const readGraphs = (document: DocumentNode): ReadonlyMap<string, string> => {
  const graphs = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? []) {
      graphs.set(value.name.value, String(applications(value.directives, 'join__graph')[0]?.name));
    }
  }
  return graphs;
};

/** Every object type, interface and union of a supergraph, by name. The federation's own types are left out. */
export const readTypes = (document: DocumentNode): ReadonlyMap<string, TypeShape> => {
  const graphs = readGraphs(document);
  const types = document.definitions.flatMap((definition) => readType(definition, graphs) ?? []);
  return new Map(types.map((type) => [type.name, type]));
};

const readType = (definition: DefinitionNode, graphs: ReadonlyMap<string, string>): TypeShape | undefined => {
  const isObject = definition.kind === Kind.OBJECT_TYPE_DEFINITION;
  if (
    !isObject &&
    definition.kind !== Kind.INTERFACE_TYPE_DEFINITION &&
    definition.kind !== Kind.UNION_TYPE_DEFINITION
  )
    return undefined;
  const typeGraphs = applications(definition.directives, 'join__type').map((join) => join.graph);
  const subject = applications(definition.directives, 'dataSubject')[0]?.at;
  const released = applications(definition.directives, 'releasedBy')[0]?.operation;
  const fields = 'fields' in definition ? (definition.fields ?? []) : [];
  return {
    name: definition.name.value,
    kind: isObject ? 'OBJECT' : definition.kind === Kind.UNION_TYPE_DEFINITION ? 'UNION' : 'INTERFACE',
    fields: new Map(fields.map((field) => [field.name.value, readField(field, typeGraphs, graphs)])),
    interfaces: 'interfaces' in definition ? (definition.interfaces ?? []).map((one) => one.name.value) : [],
    members: 'types' in definition ? (definition.types ?? []).map((one) => one.name.value) : [],
    dataSubjectAt: typeof subject === 'string' ? subject.split('.') : undefined,
    releasedBy: Array.isArray(released) ? released.map(String) : undefined,
  };
};

const readField = (
  field: FieldDefinitionNode,
  typeGraphs: readonly unknown[],
  graphs: ReadonlyMap<string, string>,
): FieldShape => {
  const joins = applications(field.directives, 'join__field');
  const resolving = joins.filter((join) => join.external !== true && join.usedOverridden !== true);
  const values = joins.length === 0 ? typeGraphs : resolving.map((join) => join.graph);
  const label = applications(field.directives, 'classified')[0]?.as;
  return {
    name: field.name.value,
    type: namedType(field.type),
    isList: isList(field.type),
    label: typeof label === 'string' ? label : null,
    sources: [...new Set(values.flatMap((value) => graphs.get(String(value)) ?? []))],
  };
};
