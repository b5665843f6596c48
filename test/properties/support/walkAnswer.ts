import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { classOf, sourceOf } from './classes.ts';
import { apiSchema, isRecord } from './sampleRecord.ts';

type Json = { readonly [key: string]: unknown };

/** A value of an answer under a classified field: something that was disclosed about somebody. */
export interface DisclosedValue {
  /** Whom it is about. */
  readonly subject: string;
  readonly source: string;
  readonly dataClass: string;
  /** Schema names from the data subject on, dotted: `health.assessments.summary`. */
  readonly field: string;
  /** The id of the record that it is part of; null: of no agency's record. */
  readonly record: string | null;
}

interface Place {
  readonly subject: string;
  readonly gate: { readonly source: string; readonly dataClass: string } | null;
  readonly path: readonly string[];
  readonly record: string | null;
}

const nowhere: Place = { subject: '', gate: null, path: [], record: null };

/**
 * Every non-null value under a classified field in the answer to a tagged operation, by GraphQL's own rules of
 * execution and the published SDL alone. Lists and references to people count too: that there are none is told as well.
 */
export function walkAnswer(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  data: Json,
): DisclosedValue[] {
  const found: DisclosedValue[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
  walkObject('Query', [operation.selectionSet], data, nowhere);
  return found;

  function walkObject(typeName: string, sets: readonly SelectionSetNode[], value: Json, outer: Place): void {
    const place = enter(typeName, value, outer);
    for (const [key, nodes] of fieldsOf(typeName, sets)) {
      const field = nodes[0]!.name.value;
      if (key === 'tag' || field === '__typename') continue;
      walkField(typeName, field, nodes, value[key], place);
    }
  }

  function walkField(
    typeName: string,
    field: string,
    nodes: readonly FieldNode[],
    value: unknown,
    place: Place,
  ): void {
    if (value === null) return;
    const dataClass = classOf(typeName, field);
    const gate = dataClass === null ? place.gate : { source: sourceOf(typeName, field), dataClass };
    const below: Place = { ...place, gate, path: typeName === 'Query' ? [] : [...place.path, field] };
    const type = getNamedType((apiSchema.getType(typeName) as GraphQLObjectType).getFields()[field]!.type);
    const isReference = ['Person', 'Family', 'FamilyMember'].includes(type.name);
    if (gate && (dataClass !== null || !isCompositeType(type) || isReference)) note(below, gate);
    const sets = nodes.flatMap((node) => node.selectionSet ?? []);
    const items = (Array.isArray(value) ? value.flat() : [value]).filter((item) => item !== null);
    if (!isCompositeType(type)) return;
    for (const item of items) walkObject(type.name, sets, item as Json, below);
  }

  function note({ subject, path, record }: Place, gate: NonNullable<Place['gate']>): void {
    found.push({ subject, ...gate, field: path.join('.'), record });
  }

  function fieldsOf(typeName: string, sets: readonly SelectionSetNode[]): Map<string, FieldNode[]> {
    const fields = new Map<string, FieldNode[]>();
    const collect = (selection: SelectionNode): void => {
      if (!isIncluded(selection)) return;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        fields.set(key, [...(fields.get(key) ?? []), selection]);
        return;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!;
      const condition = fragment.typeCondition?.name.value;
      const applies = condition === undefined || condition === typeName || condition === 'SharedRecord';
      if (applies) fragment.selectionSet.selections.forEach(collect);
    };
    for (const set of sets) set.selections.forEach(collect);
    return fields;
  }

  function isIncluded({ directives }: SelectionNode): boolean {
    return (directives ?? []).every(({ name, arguments: [condition] = [] }) => {
      const given = condition!.value;
      const holds =
        given.kind === Kind.VARIABLE
          ? variables[given.name.value]
          : given.kind === Kind.BOOLEAN && given.value;
      return name.value === 'include' ? holds === true : holds === false;
    });
  }
}

/** Whom, and which record, an object is about: tagged operations say so at each. */
function enter(typeName: string, value: Json, outer: Place): Place {
  if (typeName === 'Person' || typeName === 'Family') return { ...nowhere, subject: String(value.tag) };
  if (typeName === 'FamilyMember') return { ...nowhere, subject: String((value.tag as Json | null)?.tag) };
  return isRecord(typeName) ? { ...outer, record: String(value.tag) } : outer;
}
