import { type FieldNode, type FragmentDefinitionNode, Kind, parse } from 'graphql';
import { type Naming, nameBySchema, namingOf } from './nameBySchema.ts';

/** One part of one person's record, with what was answered, both under the names of the schema. */
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
  readonly naming: Naming;
}

type Variables = Readonly<Record<string, unknown>>;

const groups = new Map<string, readonly Group[]>();
const REMEMBERED = 2_000;

/**
 * What an answer tells of each person, by field of a namespace: `_entities` answers people by position. A part that is
 * null is told, too: that nothing is held. Fields are named as the schema does, whatever keys were asked for.
 */
export function listAnswered(query: string, variables: Variables, data: unknown): Answered[] {
  return groupsOf(query).flatMap(({ key, variable, naming }) => {
    const people = (variables[variable] ?? []) as readonly { readonly id?: unknown }[];
    const entities = ((data as Record<string, unknown> | null)?.[key] ?? []) as readonly (object | null)[];
    return entities.flatMap((entity, index) =>
      partsOf(String(people[index]?.id), nameBySchema(entity, naming, variables)),
    );
  });
}

function partsOf(person: string, entity: unknown): Answered[] {
  return Object.entries(entity ?? {}).flatMap(([namespace, fields]) =>
    typeof fields === 'object' && fields !== null
      ? Object.entries(fields).map(([field, value]) => ({ person, field: `${namespace}.${field}`, value }))
      : [],
  );
}

function groupsOf(query: string): readonly Group[] {
  let found = groups.get(query);
  if (!found) {
    if (groups.size >= REMEMBERED) groups.clear();
    const { definitions } = parse(query, { noLocation: true });
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const definition of definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    found = definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? definition.selectionSet.selections.flatMap((field) => groupOf(field as FieldNode, fragments))
        : [],
    );
    groups.set(query, found);
  }
  return found;
}

function groupOf(field: FieldNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Group[] {
  const given = field.arguments?.find(({ name }) => name.value === 'representations')?.value;
  if (field.name?.value !== '_entities' || given?.kind !== Kind.VARIABLE) return [];
  const naming = namingOf(field.selectionSet, fragments);
  return [{ key: field.alias?.value ?? field.name.value, variable: given.name.value, naming }];
}
