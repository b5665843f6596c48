import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';

export interface DeclaredDirective {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

export interface DeclaredArgument {
  readonly name: string;
  readonly type: string;
  readonly isDescribed: boolean;
  /** Whoever asks has to give it. */
  readonly isRequired: boolean;
}

export interface DeclaredField extends Omit<DeclaredArgument, 'isRequired'> {
  /** `Type.field`. */
  readonly coordinate: string;
  readonly typeNode: TypeNode;
  readonly args: readonly DeclaredArgument[];
  readonly directives: readonly DeclaredDirective[];
}

export interface DeclaredType {
  readonly name: string;
  readonly kind: 'OBJECT' | 'INTERFACE' | 'UNION' | 'ENUM' | 'INPUT' | 'SCALAR';
  readonly isDescribed: boolean;
  readonly directives: readonly DeclaredDirective[];
  readonly interfaces: readonly string[];
  readonly fields: readonly DeclaredField[];
  /** Of a union. */
  readonly members: readonly string[];
  readonly values: readonly { readonly name: string; readonly isDescribed: boolean }[];
}

/** What one subgraph's SDL declares; a type and its extensions are one. */
export interface Declared {
  readonly types: ReadonlyMap<string, DeclaredType>;
  /** On the schema itself: @link, @composeDirective. */
  readonly schemaDirectives: readonly DeclaredDirective[];
  /** Root operation types that `schema { … }` names itself. */
  readonly namedRoots: readonly string[];
}

export const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

const KINDS: Readonly<Record<string, DeclaredType['kind']>> = {
  ObjectType: 'OBJECT',
  InterfaceType: 'INTERFACE',
  UnionType: 'UNION',
  EnumType: 'ENUM',
  InputObjectType: 'INPUT',
  ScalarType: 'SCALAR',
};

const readDirectives = (nodes: readonly ConstDirectiveNode[] | undefined): DeclaredDirective[] =>
  (nodes ?? []).map((node) => ({
    name: node.name.value,
    args: Object.fromEntries((node.arguments ?? []).map((a) => [a.name.value, valueFromASTUntyped(a.value)])),
  }));

const isDescribed = (node: { readonly description?: { readonly value: string } | undefined }): boolean =>
  (node.description?.value ?? '').trim() !== '';

const readArgument = (node: InputValueDefinitionNode): DeclaredArgument => ({
  name: node.name.value,
  type: namedType(node.type),
  isDescribed: isDescribed(node),
  isRequired: node.type.kind === Kind.NON_NULL_TYPE && node.defaultValue === undefined,
});

const readField = (owner: string, node: FieldDefinitionNode | InputValueDefinitionNode): DeclaredField => ({
  name: node.name.value,
  coordinate: `${owner}.${node.name.value}`,
  type: namedType(node.type),
  typeNode: node.type,
  isDescribed: isDescribed(node),
  args: 'arguments' in node ? (node.arguments ?? []).map(readArgument) : [],
  directives: readDirectives(node.directives),
});

const readType = (node: DefinitionNode): DeclaredType | undefined => {
  const kind = KINDS[node.kind.replace(/(Definition|Extension)$/, '')];
  if (kind === undefined || !('name' in node) || node.name === undefined) return undefined;
  const name = node.name.value;
  return {
    name,
    kind,
    isDescribed: 'description' in node && isDescribed(node),
    directives: 'directives' in node ? readDirectives(node.directives as readonly ConstDirectiveNode[]) : [],
    interfaces: 'interfaces' in node ? (node.interfaces ?? []).map((one) => one.name.value) : [],
    fields: 'fields' in node ? (node.fields ?? []).map((field) => readField(name, field)) : [],
    members: 'types' in node ? (node.types ?? []).map((one) => one.name.value) : [],
    values:
      'values' in node
        ? (node.values ?? []).map((v) => ({ name: v.name.value, isDescribed: isDescribed(v) }))
        : [],
  };
};

const joined = (a: DeclaredType, b: DeclaredType): DeclaredType => ({
  ...a,
  isDescribed: a.isDescribed || b.isDescribed,
  directives: [...a.directives, ...b.directives],
  interfaces: [...a.interfaces, ...b.interfaces],
  fields: [...a.fields, ...b.fields],
  members: [...a.members, ...b.members],
  values: [...a.values, ...b.values],
});

/** Reads what an SDL declares. Throws a GraphQLError where it does not parse. */
export const readDeclared = (sdl: string): Declared => {
  const types = new Map<string, DeclaredType>();
  const schemaDirectives: DeclaredDirective[] = [];
  const namedRoots: string[] = [];
  for (const node of parse(sdl, { noLocation: true }).definitions) {
    if (node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION) {
      schemaDirectives.push(...readDirectives(node.directives));
      namedRoots.push(...(node.operationTypes ?? []).map((one) => one.type.name.value));
    }
    const type = readType(node);
    if (type === undefined) continue;
    const before = types.get(type.name);
    types.set(type.name, before === undefined ? type : joined(before, type));
  }
  return { types, schemaDirectives, namedRoots };
};
