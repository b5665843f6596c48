import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type FieldNode,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { recordInterface, reserved } from '../prepare/reserved.ts';
import { fieldType } from './fieldType.ts';
import type { SupergraphView } from './readSupergraph.ts';

/**
 * A fetch in which every record says whose it is: in what is asked, and in what `@requires` reads. The client's own
 * selection says so already (prepare/addReserved.ts); what only another agency requires would not, and nobody could
 * tell then whether it may travel (gate/gateInputs.ts, which also takes the controller out again).
 */
export function addControllers(view: SupergraphView, node: FetchNode): FetchNode {
  const operation = node.operationDocumentNode?.definitions[0];
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return node;
  const root = view.schema.getRootType(operation.operation)?.name ?? '';
  const asked: OperationDefinitionNode = { ...operation, selectionSet: extend(operation.selectionSet, root) };
  return {
    ...node,
    operationDocumentNode: { kind: Kind.DOCUMENT, definitions: [asked] },
    ...(node.requires ? { requires: node.requires.map((one) => require(one, '')) } : {}),
  };

  function extend(set: SelectionSetNode, typeName: string): SelectionSetNode {
    const selections = set.selections.map((one) => descend(one, typeName));
    if (isRecord(typeName) && !set.selections.some(isController)) selections.push(controller);
    return { ...set, selections };
  }

  function descend(selection: SelectionNode, typeName: string): SelectionNode {
    if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return selection;
    const below =
      selection.kind === Kind.INLINE_FRAGMENT
        ? (selection.typeCondition?.name.value ?? typeName)
        : namedTypeOf(typeName, selection.name.value);
    return { ...selection, selectionSet: extend(selection.selectionSet, below) };
  }

  function require(selection: QueryPlanSelectionNode, typeName: string): QueryPlanSelectionNode {
    if (!selection.selections) return selection;
    const below =
      selection.kind === 'InlineFragment'
        ? (selection.typeCondition ?? typeName)
        : namedTypeOf(typeName, selection.name);
    const selections = selection.selections.map((one) => require(one, below));
    return { ...selection, selections: isRecord(below) ? [...selections, requiredController] : selections };
  }

  function namedTypeOf(typeName: string, fieldName: string): string {
    if (fieldName === '_entities') return '_Entity';
    return getNamedType(fieldType(view, node.serviceName, typeName, fieldName)).name;
  }

  function isRecord(typeName: string): boolean {
    const type = view.schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) return false;
    return type.name === recordInterface || type.getInterfaces().some(({ name }) => name === recordInterface);
  }
}

function isController(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && selection.alias?.value === reserved.source;
}

const controller: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: reserved.source },
  name: { kind: Kind.NAME, value: 'source' },
  selectionSet: {
    kind: Kind.SELECTION_SET,
    selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'organisation' } }],
  },
};

const requiredController: QueryPlanSelectionNode = {
  kind: 'Field',
  alias: reserved.source,
  name: 'source',
  selections: [{ kind: 'Field', name: 'organisation' }],
};
