import type { RootFetch } from '../plan/plannedOperation.ts';
import { applyRewrites } from './applyRewrites.ts';
import { conformsTo } from './conformsTo.ts';
import { flatten } from './flatten.ts';
import { mergeAnswer } from './mergeAnswer.ts';
import { placeRootErrors } from './placeErrors.ts';
import { readErrors } from './readErrors.ts';
import { type Progress, pickVariables, type Run, reportAll } from './run.ts';
import type { JsonObject, SubgraphAnswer, Target } from './types.ts';

/** Asks a source for root fields and merges its answer. Rejects only when the gate or the sender does. */
export async function fetchRoot<Permit>(run: Run<Permit>, fetch: RootFetch): Promise<void> {
  const targets = flatten(run.data, fetch.path);
  if (targets.length === 0) return;
  const permit = await run.gate.root(fetch);
  if (permit === null) return;
  const answer = await run.send({
    source: fetch.source,
    kind: 'ROOT',
    operationType: fetch.operation.operation === 'mutation' ? 'mutation' : 'query',
    operationText: fetch.operationText,
    variables: pickVariables(run.variables, fetch.variableNames),
    permit,
  });
  mergeRoot(run, fetch, targets, answer);
}

function mergeRoot(
  progress: Progress,
  fetch: RootFetch,
  targets: readonly Target[],
  answer: SubgraphAnswer,
): void {
  if (answer.status !== 'ANSWERED') {
    reportAll(progress, fetch, answer.status, targets);
    return;
  }
  const errors = readErrors(answer.errors);
  const data = answer.data ?? null;
  if (errors === null || (data === null ? errors.length === 0 : !conformsTo(fetch.shape, data))) {
    reportAll(progress, fetch, 'INVALID', targets);
    return;
  }
  placeRootErrors(progress, fetch, targets, errors);
  if (data === null) return;
  applyRewrites(fetch.outputRewrites, data);
  for (const target of targets) {
    if (!mergeAnswer(target.object, data as JsonObject, progress.planned.abstractTypes))
      reportAll(progress, fetch, 'INVALID', [target]);
  }
}
