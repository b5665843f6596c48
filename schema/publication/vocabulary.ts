import { Kind, type TypeNode } from 'graphql';
import type { Declared, DeclaredDirective, DeclaredField, DeclaredType } from './readDeclared.ts';

/** The one subgraph with root fields. */
export const SPINE = 'governance';

/** The one type that agencies extend. */
export const ENTITY = 'Person';

/** What every record of an agency implements. */
export const RECORD = 'SharedRecord';

/** The types that agencies declare alike; every other type is one subgraph's own. */
export const COMMON_TYPES: ReadonlySet<string> = new Set([
  RECORD,
  'Source',
  'Provenance',
  ENTITY,
  'Query',
  'Mutation',
]);

export const ROOT_TYPES: readonly string[] = ['Query', 'Mutation', 'Subscription'];

/**
 * Every field that a subgraph publishes on object types and interfaces, with the type that it is declared on. What it
 * marks @external is another's: only @requires and @provides name it.
 */
export function* fieldsOf(declared: Declared): Generator<{ type: DeclaredType; field: DeclaredField }> {
  for (const type of declared.types.values()) {
    if (type.kind !== 'OBJECT' && type.kind !== 'INTERFACE') continue;
    for (const field of type.fields) if (!isExternal(type, field)) yield { type, field };
  }
}

export const isExternal = (type: DeclaredType, field: DeclaredField): boolean =>
  directive(type, 'external') !== undefined || directive(field, 'external') !== undefined;

export const directive = (
  on: { readonly directives: readonly DeclaredDirective[] },
  name: string,
): DeclaredDirective | undefined => on.directives.find((one) => one.name === name);

export const isNonNull = (type: TypeNode): boolean => type.kind === Kind.NON_NULL_TYPE;

/** `[[X]]` is 2 deep. */
export const listDepth = (type: TypeNode): number => {
  if (type.kind === Kind.NAMED_TYPE) return 0;
  return listDepth(type.type) + (type.kind === Kind.LIST_TYPE ? 1 : 0);
};

/** Whether anything in a type says non-null: the value itself or the items of a list. */
export const saysNonNull = (type: TypeNode): boolean =>
  type.kind !== Kind.NAMED_TYPE && (type.kind === Kind.NON_NULL_TYPE || saysNonNull(type.type));

/** The class that a field says it has; undefined: it says none. */
export const labelOf = (field: DeclaredField): string | undefined => {
  const label = directive(field, 'classified')?.args.as;
  return typeof label === 'string' ? label : undefined;
};
