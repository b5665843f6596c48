import type { FetchPlan, PlannedOperation } from '../plan/plannedOperation.ts';
import { toArray } from './responsePath.ts';
import type { EntityGroup, ExecutePlanOptions, JsonObject, SubgraphError, Target } from './types.ts';

/** What an execution has brought together so far. */
export interface Progress {
  readonly planned: PlannedOperation;
  readonly data: JsonObject;
  readonly errors: SubgraphError[];
}

/** One execution under way. */
export type Run<Permit> = ExecutePlanOptions<Permit> & Progress;

/** The client's variables that a request uses; one without a value is left out. */
export function pickVariables(variables: JsonObject, names: readonly string[]): JsonObject {
  const picked: JsonObject = {};
  for (const name of names) {
    if (Object.hasOwn(variables, name) && variables[name] !== undefined) picked[name] = variables[name];
  }
  return picked;
}

/** An error at everything that the fetch would have brought to these targets; at themselves if that is only their type. */
export function reportAll(
  progress: Progress,
  fetch: FetchPlan,
  kind: SubgraphError['kind'],
  targets: readonly Target[],
): void {
  const { source, responseKeys } = fetch;
  for (const { path } of targets) {
    if (responseKeys.length === 0) progress.errors.push({ source, kind, path: toArray(path) });
    for (const key of responseKeys) progress.errors.push({ source, kind, path: toArray(path, [key]) });
  }
}

/** The same for everybody in these groups. */
export function reportGroups(
  progress: Progress,
  fetch: FetchPlan,
  groups: readonly EntityGroup[],
  kind: SubgraphError['kind'],
): void {
  for (const { entities } of groups) {
    for (const { targets } of entities) reportAll(progress, fetch, kind, targets);
  }
}

/** An error that the source placed below these targets; at all the fetch would have brought where `below` is empty. */
export function reportAt(
  progress: Progress,
  fetch: FetchPlan,
  targets: readonly Target[],
  below: readonly (string | number)[],
): void {
  if (below.length === 0) {
    reportAll(progress, fetch, 'ERROR', targets);
    return;
  }
  const rest = below.map((step) => (typeof step === 'string' ? (fetch.renames?.get(step) ?? step) : step));
  for (const target of targets) {
    progress.errors.push({ source: fetch.source, kind: 'ERROR', path: toArray(target.path, rest) });
  }
}
