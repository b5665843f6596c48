import { type FieldNode, getNamedType, Kind, print, type SelectionSetNode } from 'graphql';
import { conditionsOf } from './conditionsOf.ts';
import { fieldType } from './fieldType.ts';
import { placeBelow, placeOf } from './place.ts';
import type { Condition, FetchPlan, Writing } from './plannedOperation.ts';
import type { SupergraphView } from './readSupergraph.ts';

interface Around {
  readonly place: string;
  readonly typeName: string;
  /** The types that all fragments around allow; null: no fragment yet. */
  readonly typeNames: ReadonlySet<string> | null;
  readonly when: readonly Condition[];
}

/** What all fetches of a plan bring, by place and key of the answer. */
export function collectWritten(
  view: SupergraphView,
  fetches: readonly FetchPlan[],
): ReadonlyMap<string, readonly Writing[]> {
  const written = new Map<string, Writing[]>();
  for (const fetch of fetches) {
    const root = view.schema.getRootType(fetch.operation.operation)?.name ?? '';
    const selection = fetch.kind === 'ROOT' ? fetch.operation.selectionSet : fetch.selection;
    const at = { place: placeOf(fetch.path), typeName: root, typeNames: null, when: fetch.when };
    collect(fetch, selection, at);
  }
  return written;

  function collect(fetch: FetchPlan, selection: SelectionSetNode, at: Around): void {
    for (const each of selection.selections) {
      const when = [...at.when, ...conditionsOf(each.directives)];
      if (each.kind === Kind.INLINE_FRAGMENT) {
        const typeName = each.typeCondition?.name.value ?? at.typeName;
        const typeNames = meet(at.typeNames, view.typesWithin(typeName));
        collect(fetch, each.selectionSet, { ...at, typeName, typeNames, when });
      } else if (each.kind === Kind.FIELD && each.name.value !== '__typename') {
        collectField(fetch, each, { ...at, when });
      }
    }
  }

  function collectField(fetch: FetchPlan, field: FieldNode, at: Around): void {
    const asked = field.alias?.value ?? field.name.value;
    const key = fetch.renames?.get(asked) ?? asked;
    const place = placeBelow(at.place, key, null);
    const typeNames = at.typeNames ?? view.typesWithin(at.typeName);
    const writing = { sign: signOf(field), fetch: fetch.id, typeNames, when: at.when };
    written.set(place, [...(written.get(place) ?? []), writing]);
    if (!field.selectionSet) return;
    const type = fieldType(view, fetch.source, at.typeName, field.name.value);
    const typeName = getNamedType(type).name;
    collect(fetch, field.selectionSet, {
      ...at,
      place: placeBelow(at.place, key, type),
      typeName,
      typeNames: null,
    });
  }
}

/** What is in both; null: anything. */
function meet(one: ReadonlySet<string> | null, other: ReadonlySet<string>): ReadonlySet<string> {
  return one === null ? other : new Set([...one].filter((name) => other.has(name)));
}

/** A field with its arguments, as one text. */
export function signOf(field: FieldNode): string {
  return `${field.name.value}(${(field.arguments ?? []).map(print).sort().join()})`;
}
