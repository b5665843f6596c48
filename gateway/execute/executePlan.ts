import type { PlanNode, PlannedOperation } from '../plan/plannedOperation.ts';
import { fetchEntities } from './fetchEntities.ts';
import { fetchRoot } from './fetchRoot.ts';
import { restoreAliases, restoreInPath } from './restoreAliases.ts';
import type { Run } from './run.ts';
import type { ExecutePlanOptions, Execution, JsonObject } from './types.ts';

/**
 * Walks a plan: every fetch passes the gate, then is sent, checked and merged. What goes wrong at a source becomes an
 * error in the result; rejects only when the gate or the sender rejects, or a condition's variable has no value.
 */
export async function executePlan<Permit>(
  planned: PlannedOperation,
  { variables, send, gate }: ExecutePlanOptions<Permit>,
): Promise<Execution> {
  const run: Run<Permit> = { variables, send, gate, planned, data: Object.create(null), errors: [] };
  if (planned.root) await walk(run, planned.root);
  const { data, errors } = run;
  const { aliases } = planned;
  if (!aliases) return { data, errors };
  restoreAliases(data, aliases, planned.abstractTypes);
  return { data, errors: errors.map((error) => restoreInPath(error, aliases)) };
}

function walk<Permit>(run: Run<Permit>, node: PlanNode): Promise<void> {
  switch (node.kind) {
    case 'ENTITIES':
      return fetchEntities(run, node);
    case 'ROOT':
      return fetchRoot(run, node);
    case 'SEQUENCE':
      return walkInOrder(run, node.nodes);
    case 'PARALLEL':
      return walkAtOnce(run, node.nodes);
    case 'CONDITION':
      return walkInOrder(run, branchOf(run.variables, node));
  }
}

async function walkInOrder<Permit>(run: Run<Permit>, nodes: readonly PlanNode[]): Promise<void> {
  for (const node of nodes) await walk(run, node);
}

async function walkAtOnce<Permit>(run: Run<Permit>, nodes: readonly PlanNode[]): Promise<void> {
  await Promise.all(nodes.map((node) => walk(run, node)));
}

function branchOf(
  variables: JsonObject,
  node: Extract<PlanNode, { kind: 'CONDITION' }>,
): readonly PlanNode[] {
  const value = Object.hasOwn(variables, node.variable) ? variables[node.variable] : undefined;
  if (typeof value !== 'boolean') throw new TypeError('A condition without a boolean value');
  const branch = value ? node.whenTrue : node.whenFalse;
  return branch ? [branch] : [];
}
