import type { FetchNode } from '@apollo/query-planner';
import {
  type FieldNode,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { fieldType } from './fieldType.ts';
import { countLists } from './place.ts';
import { PlanRefused } from './planRefused.ts';
import type { SupergraphView } from './readSupergraph.ts';

/** A fetch that was cut out of another, and where its targets lie below those of the other. */
export interface CutFetch {
  readonly node: FetchNode;
  readonly path: readonly string[];
}

/**
 * Cuts an entity fetch where it passes from one person on to others: `incidents { people { id police {…} } }` asks
 * the police about everybody in one go, but who may be asked about is decided for each by themselves, and nobody
 * knows who they are before the fetch. What stays is the reference; the rest becomes a fetch by key of its own.
 */
export function cutReferences(
  view: SupergraphView,
  node: FetchNode,
  referenced: ReadonlySet<string>,
): { node: FetchNode; cuts: readonly CutFetch[] } {
  const cuts: CutFetch[] = [];
  const operation = node.operationDocumentNode!.definitions[0] as OperationDefinitionNode;
  const [entities] = operation.selectionSet.selections as readonly [FieldNode];
  const selectionSet = cutSet(entities.selectionSet!, '_Entity', []);
  if (cuts.length === 0) return { node, cuts };
  if (node.outputRewrites?.length)
    throw new PlanRefused('PLAN_NOT_SUPPORTED', 'Renamed keys around a reference');
  return { node: withSelection(node, operation, entities, selectionSet), cuts };

  function cutSet(set: SelectionSetNode, typeName: string, path: readonly string[]): SelectionSetNode {
    return { ...set, selections: set.selections.map((selection) => cutSelection(selection, typeName, path)) };
  }

  function cutSelection(selection: SelectionNode, typeName: string, path: readonly string[]): SelectionNode {
    if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value ?? typeName;
      return { ...selection, selectionSet: cutSet(selection.selectionSet, condition, path) };
    }
    const type = fieldType(view, node.serviceName, typeName, selection.name.value);
    const key = selection.alias?.value ?? selection.name.value;
    const below = [...path, key, ...Array<string>(countLists(type)).fill('@')];
    const named = getNamedType(type).name;
    if (!referenced.has(named))
      return { ...selection, selectionSet: cutSet(selection.selectionSet, named, below) };
    const rest = selection.selectionSet.selections.filter((one) => !isOfReference(one));
    if (rest.length === 0) return selection;
    cuts.push({ path: below, node: byKey(named, { kind: Kind.SELECTION_SET, selections: rest }) });
    const kept = selection.selectionSet.selections.filter(isOfReference);
    return { ...selection, selectionSet: { kind: Kind.SELECTION_SET, selections: [...kept, ...reference] } };
  }

  function byKey(typeName: string, selectionSet: SelectionSetNode): FetchNode {
    const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: typeName } } as const;
    const fragment = { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet } as const;
    const { inputRewrites: _in, outputRewrites: _out, ...plain } = node;
    const requires: FetchNode['requires'] = [
      {
        kind: 'InlineFragment',
        typeCondition: typeName,
        selections: reference.map(({ name }) => ({ kind: 'Field', name: name.value })),
      },
    ];
    return {
      ...withSelection(plain, operation, entities, { kind: Kind.SELECTION_SET, selections: [fragment] }),
      requires,
    };
  }
}

const reference: readonly FieldNode[] = ['__typename', 'id'].map((value) => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value },
}));

/** The key under whatever alias, and the type: they are in the record that refers, and say nothing else. */
function isOfReference(selection: SelectionNode): boolean {
  return (
    selection.kind === Kind.FIELD && (selection.name.value === 'id' || selection.name.value === '__typename')
  );
}

function withSelection(
  node: FetchNode,
  operation: OperationDefinitionNode,
  entities: FieldNode,
  selectionSet: SelectionSetNode,
): FetchNode {
  const used = new Set<string>();
  visit(selectionSet, { Variable: (variable) => void used.add(variable.name.value) });
  const [representations, ...others] = operation.variableDefinitions!;
  const kept = others.filter(({ variable }) => used.has(variable.name.value));
  const definition: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: [representations!, ...kept],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [{ ...entities, selectionSet }] },
  };
  return {
    ...node,
    variableUsages: kept.map(({ variable }) => variable.name.value),
    operationDocumentNode: { kind: Kind.DOCUMENT, definitions: [definition] },
  };
}
