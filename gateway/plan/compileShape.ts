import {
  type FieldNode,
  type GraphQLOutputType,
  getNamedType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldType } from './fieldType.ts';
import { countLists } from './place.ts';
import type { FieldShape, ObjectShape } from './plannedOperation.ts';
import { PlanRefused } from './planRefused.ts';
import type { SupergraphView } from './readSupergraph.ts';

type TypeOf = (typeName: string, fieldName: string) => GraphQLOutputType;

interface Draft {
  readonly fields: Map<string, { always: boolean; readonly lists: number; readonly object: Draft | null }>;
}

/**
 * Everything that an answer to this selection may hold, fragments on all types taken together. A key that is not
 * here was not asked for, whatever type the object turns out to be.
 */
export function compileShape(
  view: SupergraphView,
  source: string,
  selection: SelectionSetNode,
  typeName: string,
): ObjectShape {
  const typeOf: TypeOf = (parent, field) => fieldType(view, source, parent, field);
  const draft: Draft = { fields: new Map() };
  addSelections(typeOf, draft, selection.selections, typeName, true);
  return finish(draft);
}

function addSelections(
  typeOf: TypeOf,
  draft: Draft,
  selections: readonly SelectionNode[],
  typeName: string,
  always: boolean,
): void {
  for (const selection of selections) {
    const certain = always && (selection.directives?.length ?? 0) === 0;
    if (selection.kind === Kind.FIELD) addField(typeOf, draft, selection, typeName, certain);
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value ?? typeName;
      addSelections(
        typeOf,
        draft,
        selection.selectionSet.selections,
        condition,
        certain && condition === typeName,
      );
    } else throw new PlanRefused('PLAN_NOT_SUPPORTED', 'A fetch with named fragments');
  }
}

function addField(typeOf: TypeOf, draft: Draft, field: FieldNode, typeName: string, always: boolean): void {
  const key = field.alias?.value ?? field.name.value;
  if (key === '__proto__')
    throw new PlanRefused('OPERATION_NOT_PLANNED', 'A response key that is not allowed');
  const type = field.name.value === '__typename' ? null : typeOf(typeName, field.name.value);
  const standing = draft.fields.get(key);
  const shape = standing ?? {
    always: false,
    lists: type === null ? 0 : countLists(type),
    object: field.selectionSet ? { fields: new Map() } : null,
  };
  shape.always ||= always;
  draft.fields.set(key, shape);
  if (field.selectionSet && shape.object && type) {
    const below = getNamedType(type).name;
    addSelections(typeOf, shape.object, field.selectionSet.selections, below, always);
  }
}

function finish(draft: Draft): ObjectShape {
  const fields = new Map<string, FieldShape>();
  let required = 0;
  for (const [key, { always, lists, object }] of draft.fields) {
    fields.set(key, { always, lists, object: object && finish(object) });
    if (always) required += 1;
  }
  return objectShape(fields, required);
}

export function objectShape(fields: ReadonlyMap<string, FieldShape>, required: number): ObjectShape {
  return { fields, keys: [...fields.keys()], shapes: [...fields.values()], required };
}
