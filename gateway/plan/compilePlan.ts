import type { ConditionNode, FetchNode, PlanNode as PlannerNode, QueryPlan } from '@apollo/query-planner';
import { addControllers } from './addControllers.ts';
import { collectWritten } from './collectWritten.ts';
import { compileFetch } from './compileFetch.ts';
import { type CutFetch, cutReferences } from './cutReferences.ts';
import type { Condition, FetchPlan, PlanNode, PlannedOperation } from './plannedOperation.ts';
import { PlanRefused } from './planRefused.ts';
import type { SupergraphView } from './readSupergraph.ts';
import { refuseUnsound } from './refuseUnsound.ts';

/** The planner's tree as ours: flattens become the path of their fetch. Throws PlanRefused on what we do not run, or not right. */
export function compilePlan(
  view: SupergraphView,
  plan: QueryPlan,
  referenced: ReadonlySet<string>,
): Pick<PlannedOperation, 'root' | 'fetches' | 'written'> {
  if (plan.node?.kind === 'Subscription') throw new PlanRefused('PLAN_NOT_SUPPORTED', 'A subscription');
  const fetches: FetchPlan[] = [];
  const root = plan.node ? compileNode({ view, referenced, fetches, when: [] }, plan.node, []) : null;
  const written = collectWritten(view, fetches);
  refuseUnsound(view, fetches, written);
  return { root, fetches, written };
}

interface Compiling {
  readonly view: SupergraphView;
  readonly referenced: ReadonlySet<string>;
  readonly fetches: FetchPlan[];
  /** The conditions around the node. */
  readonly when: readonly Condition[];
}

function compileNode(compiling: Compiling, node: PlannerNode, path: readonly string[]): PlanNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'SEQUENCE', nodes: node.nodes.map((each) => compileNode(compiling, each, path)) };
    case 'Parallel':
      return { kind: 'PARALLEL', nodes: node.nodes.map((each) => compileNode(compiling, each, path)) };
    case 'Flatten':
      return compileNode(compiling, node.node, [...path, ...node.path.map(String)]);
    case 'Condition':
      return {
        kind: 'CONDITION',
        variable: node.condition,
        whenTrue: compileBranch(compiling, node, true, path),
        whenFalse: compileBranch(compiling, node, false, path),
      };
    case 'Fetch':
      return compileWithCuts(compiling, node, path);
    case 'Defer':
      throw new PlanRefused('PLAN_NOT_SUPPORTED', 'A deferred part');
  }
}

function compileBranch(compiling: Compiling, node: ConditionNode, value: boolean, path: readonly string[]) {
  const branch = value ? node.ifClause : node.elseClause;
  const when = [...compiling.when, { variable: node.condition, value }];
  return branch ? compileNode({ ...compiling, when }, branch, path) : null;
}

/** An entity fetch, then what was cut out of it; a cut fetch may have cuts of its own. */
function compileWithCuts(compiling: Compiling, planned: FetchNode, path: readonly string[]): PlanNode {
  const { view, referenced, fetches } = compiling;
  const nothing = { node: planned, cuts: [] as readonly CutFetch[] };
  const { node, cuts } = planned.requires ? cutReferences(view, planned, referenced) : nothing;
  const fetch = compileFetch(view, addControllers(view, node), {
    id: fetches.length,
    path,
    when: compiling.when,
  });
  fetches.push(fetch);
  if (cuts.length === 0) return fetch;
  const after = cuts.map((cut) => compileWithCuts(compiling, cut.node, [...path, ...cut.path]));
  return { kind: 'SEQUENCE', nodes: [fetch, { kind: 'PARALLEL', nodes: after }] };
}
