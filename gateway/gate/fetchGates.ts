import {
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { DataClass, Source } from '../../policies/words.ts';
import type { Classification } from '../../schema/classification/types.ts';
import type { JsonObject } from '../execute/types.ts';
import type { EntityFetch } from '../plan/plannedOperation.ts';
import { remember } from '../remember.ts';

/** A classified coordinate that a fetch asks for. `dataClass` null: unclassified, always closed. */
export interface Slot {
  readonly source: Source;
  readonly dataClass: DataClass | null;
}

/** What gate 1 knows of an entity fetch before it knows anybody: its classified coordinates, and how to leave them out. */
export interface FetchGates {
  readonly slots: readonly Slot[];
  /** `Type.field` to class, for the source to compare with its own. */
  readonly classes: Readonly<Record<string, DataClass>>;
  /** The selection without the slots whose numbers are in `closed`; memoised by them. */
  trim(closed: readonly number[]): Trimmed;
}

export interface Trimmed {
  /** null: nothing is left to ask. The same object for the same closed slots. */
  readonly selection: SelectionSetNode | null;
  /** What was left out, as nulls (and namespaces as objects), for later fetches that require it. */
  readonly skeleton: JsonObject;
}

/** Finds the classified coordinates of an entity fetch and makes its trimmer. */
export function compileFetchGates(
  fetch: EntityFetch,
  schema: GraphQLSchema,
  classification: Classification,
): FetchGates {
  const slots: Slot[] = [];
  const classes: Record<string, DataClass> = {};
  const slotOf = new Map<FieldNode, number>();
  find(fetch.selection, 'Person');
  const trimmed = new Map<string, Trimmed>();
  return { slots, classes, trim };

  function find(set: SelectionSetNode, typeName: string): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        find(selection.selectionSet, selection.typeCondition?.name.value ?? typeName);
      } else if (selection.kind === Kind.FIELD) {
        findField(selection, typeName);
      }
    }
  }

  function findField(field: FieldNode, typeName: string): void {
    // The gates' own keys stay: without them nothing could be decided about what comes back. They are never shown.
    if (isReserved(field)) return;
    const coordinate = classification.coordinate(typeName, field.name.value);
    if (!coordinate || coordinate.kind === 'CLASSIFIED' || coordinate.kind === 'UNCLASSIFIED') {
      slotOf.set(field, slots.length);
      slots.push({ source: fetch.source, dataClass: coordinate?.dataClass ?? null });
      if (coordinate?.dataClass) classes[`${typeName}.${field.name.value}`] = coordinate.dataClass;
    }
    if (field.selectionSet) find(field.selectionSet, typeBelow(field, typeName));
  }

  function typeBelow(field: FieldNode, typeName: string): string {
    const parent = schema.getType(typeName);
    if (!isObjectType(parent) && !isInterfaceType(parent)) return '';
    const output = parent.getFields()[field.name.value]?.type;
    return output ? getNamedType(output).name : '';
  }

  function trim(closed: readonly number[]): Trimmed {
    if (closed.length === 0) return { selection: fetch.selection, skeleton: {} };
    return remember(trimmed, closed.join(), () => {
      const skeleton: JsonObject = {};
      return { selection: without(fetch.selection, new Set(closed), skeleton, false), skeleton };
    });
  }

  /** @param asked below a classified field that is open, which is asked for whatever is left of it */
  function without(
    set: SelectionSetNode,
    closed: ReadonlySet<number>,
    skeleton: JsonObject,
    asked: boolean,
  ): SelectionSetNode | null {
    const selections = set.selections.flatMap((one) => withoutOne(one, closed, skeleton, asked) ?? []);
    return selections.some((one) => asked || saysSomething(one)) ? { ...set, selections } : null;
  }

  function withoutOne(
    one: SelectionNode,
    closed: ReadonlySet<number>,
    skeleton: JsonObject,
    asked: boolean,
  ): SelectionNode | null {
    if (one.kind === Kind.FRAGMENT_SPREAD) return null;
    if (one.kind === Kind.INLINE_FRAGMENT) {
      const selectionSet = without(one.selectionSet, closed, skeleton, asked);
      return selectionSet && { ...one, selectionSet };
    }
    const key = one.alias?.value ?? one.name.value;
    const slot = slotOf.get(one);
    if (slot !== undefined && closed.has(slot)) {
      skeleton[key] = null;
      return null;
    }
    if (!one.selectionSet) return one;
    const below: JsonObject = {};
    const isAsked = asked || slot !== undefined;
    const selectionSet = without(one.selectionSet, closed, below, isAsked) ?? (isAsked ? onlyType : null);
    if (Object.keys(below).length > 0) skeleton[key] = below;
    return selectionSet && { ...one, selectionSet };
  }
}

const onlyType: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
};

/** Above every classified field `__typename` and reserved keys alone ask for nothing. */
function saysSomething(selection: SelectionNode): boolean {
  if (selection.kind !== Kind.FIELD) return true;
  return selection.name.value !== '__typename' && !isReserved(selection);
}

function isReserved({ alias }: FieldNode): boolean {
  return alias?.value.startsWith('__kv') ?? false;
}
