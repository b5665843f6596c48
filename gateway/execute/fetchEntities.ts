import { entityCall } from '../plan/entityCall.ts';
import type { EntityFetch } from '../plan/plannedOperation.ts';
import { flatten } from './flatten.ts';
import { gatherEntities } from './gatherEntities.ts';
import { laySkeleton } from './laySkeleton.ts';
import { mergeEntities } from './mergeEntities.ts';
import { pickVariables, type Run, reportAll } from './run.ts';
import type { GatedCall, WithheldEntities } from './types.ts';

/**
 * Finds a fetch's targets, lets the gate decide what may be asked of whom, asks it, merges the answers by position.
 * Rejects only when the gate or the sender does.
 */
export async function fetchEntities<Permit>(run: Run<Permit>, fetch: EntityFetch): Promise<void> {
  const targets = flatten(run.data, fetch.path);
  if (targets.length === 0) return;
  const { entities, incomplete } = gatherEntities(fetch, targets, run);
  reportAll(run, fetch, 'UNAVAILABLE', incomplete);
  if (entities.length === 0) return;
  const { calls, withheld } = await run.gate.entities(fetch, entities);
  if (calls.length === 1) await callSource(run, fetch, calls[0]!);
  else if (calls.length > 1) await Promise.all(calls.map((call) => callSource(run, fetch, call)));
  for (const each of withheld) layAll(each);
}

async function callSource<Permit>(
  run: Run<Permit>,
  fetch: EntityFetch,
  gated: GatedCall<Permit>,
): Promise<void> {
  const groups = gated.groups.filter((group) => group.entities.length > 0);
  if (groups.length === 0) return;
  const call = entityCall(
    fetch,
    groups.map((group) => group.selection),
  );
  const variables = pickVariables(run.variables, call.variableNames);
  groups.forEach((group, index) => {
    variables[call.groups[index]!.variable] = group.representations;
  });
  const answer = await run.send({
    source: fetch.source,
    kind: 'ENTITIES',
    operationType: 'query',
    operationText: call.operationText,
    variables,
    permit: gated.permit,
  });
  mergeEntities(run, fetch, call, groups, answer);
}

function layAll({ entities, skeleton }: WithheldEntities): void {
  for (const { targets } of entities) for (const { object } of targets) laySkeleton(object, skeleton);
}
