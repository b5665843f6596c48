import { type FieldNode, Kind, parse } from 'graphql';

/** One part of one person's record, with what was answered. */
export interface Answered {
  readonly person: string;
  readonly field: string;
  readonly value: unknown;
}

interface Group {
  /** As the answer names it. */
  readonly key: string;
  /** The variable that holds its people. */
  readonly variable: string;
}

/** Without what the gateway asked for its own use. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !key.startsWith('__'));
  return Object.fromEntries(kept.map(([key, inner]) => [key, plain(inner)]));
}

const groups = new Map<string, readonly Group[]>();
const REMEMBERED = 2_000;

/**
 * What an answer tells of each person, by field of a namespace: `_entities` answers people by position. A part that is
 * null is told, too: that nothing is held.
 */
export function listAnswered(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  data: unknown,
): Answered[] {
  return groupsOf(query).flatMap(({ key, variable }) => {
    const people = (variables[variable] ?? []) as readonly { readonly id?: unknown }[];
    const entities = ((data as Record<string, unknown> | null)?.[key] ?? []) as readonly (object | null)[];
    return entities.flatMap((entity, index) => partsOf(String(people[index]?.id), entity));
  });
}

function partsOf(person: string, entity: object | null): Answered[] {
  return Object.entries(entity ?? {}).flatMap(([namespace, fields]) =>
    typeof fields === 'object' && fields !== null
      ? Object.entries(fields)
          .filter(([field]) => !field.startsWith('__'))
          .map(([field, value]) => ({ person, field: `${namespace}.${field}`, value: plain(value) }))
      : [],
  );
}

function groupsOf(query: string): readonly Group[] {
  let found = groups.get(query);
  if (!found) {
    if (groups.size >= REMEMBERED) groups.clear();
    found = parse(query, { noLocation: true }).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? definition.selectionSet.selections.flatMap((field) => groupOf(field as FieldNode))
        : [],
    );
    groups.set(query, found);
  }
  return found;
}

function groupOf(field: FieldNode): Group[] {
  const given = field.arguments?.find(({ name }) => name.value === 'representations')?.value;
  if (field.name?.value !== '_entities' || given?.kind !== Kind.VARIABLE) return [];
  return [{ key: field.alias?.value ?? field.name.value, variable: given.name.value }];
}
