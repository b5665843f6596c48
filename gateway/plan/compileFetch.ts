import type { FetchNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
} from 'graphql';
import { compileEchoes } from './compileEchoes.ts';
import { compileRequires } from './compileRequires.ts';
import { compileRewrites, renamesOf } from './compileRewrites.ts';
import { compileShape, objectShape } from './compileShape.ts';
import { findNeeds } from './findNeeds.ts';
import type { EntityFetch, FetchPlan, ObjectShape, RootFetch } from './plannedOperation.ts';
import { PlanRefused } from './planRefused.ts';
import type { SupergraphView } from './readSupergraph.ts';

/** Where a fetch stands in its plan. */
export type FetchPlace = Pick<FetchPlan, 'id' | 'path' | 'when'>;

/** One fetch of the planner at its place. Throws PlanRefused. */
export function compileFetch(view: SupergraphView, node: FetchNode, place: FetchPlace): FetchPlan {
  if (node.contextRewrites?.length) throw new PlanRefused('PLAN_NOT_SUPPORTED', 'Arguments from context');
  const operation = anonymous(node.operationDocumentNode!);
  return node.requires
    ? compileEntityFetch(view, node, operation, place)
    : compileRootFetch(view, node, operation, place);
}

function compileRootFetch(
  view: SupergraphView,
  node: FetchNode,
  operation: OperationDefinitionNode,
  place: FetchPlace,
): RootFetch {
  const rootType = view.schema.getRootType(operation.operation);
  if (!rootType || operation.operation === 'subscription') {
    throw new PlanRefused('PLAN_NOT_SUPPORTED', `A fetch of type ${operation.operation}`);
  }
  const shape = compileShape(view, node.serviceName, operation.selectionSet, rootType.name);
  return {
    kind: 'ROOT',
    ...commonParts(view, node, operation, shape),
    ...place,
    shape,
    operationText: stripIgnoredCharacters(print(operation)),
    variableNames: node.variableUsages ?? [],
  };
}

function compileEntityFetch(
  view: SupergraphView,
  node: FetchNode,
  operation: OperationDefinitionNode,
  place: FetchPlace,
): EntityFetch {
  const selection = (operation.selectionSet.selections[0] as FieldNode).selectionSet!;
  const requires = compileRequires(
    view,
    { source: node.serviceName, path: place.path },
    node.requires!,
    findNeeds(view, node.serviceName, selection),
  );
  const echoes = compileEchoes(view, node.serviceName, requires, selection);
  return {
    kind: 'ENTITIES',
    ...commonParts(view, node, operation, compileShape(view, node.serviceName, selection, '_Entity')),
    ...place,
    requires,
    inputRewrites: compileRewrites(view, node.inputRewrites),
    selection,
    echoes,
    shapeOf: (asked) => {
      const shape = compileShape(view, node.serviceName, asked, entityTypeOf(asked));
      const fields = new Map(shape.fields);
      for (const { alias } of echoes) fields.set(alias, { always: false, lists: 0, object: null });
      return objectShape(fields, shape.required);
    },
  };
}

function commonParts(
  view: SupergraphView,
  node: FetchNode,
  operation: OperationDefinitionNode,
  shape: ObjectShape,
) {
  const outputRewrites = compileRewrites(view, node.outputRewrites);
  const renames = renamesOf(outputRewrites);
  const keys = [...shape.fields.keys()].filter((key) => key !== '__typename');
  const responseKeys = [...new Set(keys.map((key) => renames?.get(key) ?? key))];
  return { source: node.serviceName, operation, outputRewrites, renames, responseKeys };
}

/** The one type that is asked for, so that its fields count as asked without condition; else `_Entity`. */
function entityTypeOf(selection: SelectionSetNode): string {
  const conditions = selection.selections.map((each) =>
    each.kind === Kind.INLINE_FRAGMENT ? each.typeCondition?.name.value : undefined,
  );
  return conditions.length === 1 && conditions[0] ? conditions[0] : '_Entity';
}

/** Without the client's name for it: an agency learns nothing from it, and its caches hit more often. */
function anonymous(document: DocumentNode): OperationDefinitionNode {
  const operation = document.definitions[0];
  if (document.definitions.length !== 1 || operation?.kind !== Kind.OPERATION_DEFINITION) {
    throw new PlanRefused('PLAN_NOT_SUPPORTED', 'A fetch with named fragments');
  }
  const { name: _name, ...unnamed } = operation;
  return unnamed;
}
