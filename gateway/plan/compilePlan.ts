import type { PlanNode as PlannerNode, QueryPlan } from '@apollo/query-planner';
import { compileFetch } from './compileFetch.ts';
import type { FetchPlan, PlanNode } from './plannedOperation.ts';
import { PlanRefused } from './planRefused.ts';
import type { SupergraphView } from './readSupergraph.ts';
import { refuseUnsound } from './refuseUnsound.ts';

/** The planner's tree as ours: flattens become the path of their fetch. Throws PlanRefused on what we do not run, or not right. */
export function compilePlan(
  view: SupergraphView,
  plan: QueryPlan,
): { root: PlanNode | null; fetches: readonly FetchPlan[] } {
  if (plan.node?.kind === 'Subscription') throw new PlanRefused('PLAN_NOT_SUPPORTED', 'A subscription');
  const fetches: FetchPlan[] = [];
  const root = plan.node ? compileNode(view, plan.node, [], fetches) : null;
  refuseUnsound(view, fetches);
  return { root, fetches };
}

function compileNode(
  view: SupergraphView,
  node: PlannerNode,
  path: readonly string[],
  fetches: FetchPlan[],
): PlanNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'SEQUENCE', nodes: node.nodes.map((each) => compileNode(view, each, path, fetches)) };
    case 'Parallel':
      return { kind: 'PARALLEL', nodes: node.nodes.map((each) => compileNode(view, each, path, fetches)) };
    case 'Flatten':
      return compileNode(view, node.node, [...path, ...node.path.map(String)], fetches);
    case 'Condition':
      return {
        kind: 'CONDITION',
        variable: node.condition,
        whenTrue: node.ifClause ? compileNode(view, node.ifClause, path, fetches) : null,
        whenFalse: node.elseClause ? compileNode(view, node.elseClause, path, fetches) : null,
      };
    case 'Fetch': {
      const fetch = compileFetch(view, node, path, fetches.length);
      fetches.push(fetch);
      return fetch;
    }
    case 'Defer':
      throw new PlanRefused('PLAN_NOT_SUPPORTED', 'A deferred part');
  }
}
