import type { EntityCall } from '../plan/entityCall.ts';
import type { EntityFetch, ObjectShape } from '../plan/plannedOperation.ts';
import { applyRewrites } from './applyRewrites.ts';
import { conformsTo } from './conformsTo.ts';
import { mergeAnswer } from './mergeAnswer.ts';
import { placeEntityErrors } from './placeErrors.ts';
import { readErrors } from './readErrors.ts';
import { type Progress, reportAll, reportGroups } from './run.ts';
import type { EntityGroup, JsonObject, SubgraphAnswer, Target } from './types.ts';

/** Merges an `_entities` answer by position; what is not what was asked becomes an error at its targets. */
export function mergeEntities(
  progress: Progress,
  fetch: EntityFetch,
  call: EntityCall,
  groups: readonly EntityGroup[],
  answer: SubgraphAnswer,
): void {
  if (answer.status !== 'ANSWERED') {
    reportGroups(progress, fetch, groups, answer.status);
    return;
  }
  const errors = readErrors(answer.errors);
  const data = answer.data ?? null;
  if (errors === null || (data === null ? errors.length === 0 : !holdsOnly(data, call))) {
    reportGroups(progress, fetch, groups, 'INVALID');
    return;
  }
  placeEntityErrors(progress, fetch, call, groups, errors);
  if (data === null) return;
  groups.forEach((group, index) => {
    const answers = (data as JsonObject)[call.groups[index]!.alias];
    mergeGroup(progress, fetch, group, call.shapes[index]!, answers);
  });
}

function holdsOnly(data: unknown, call: EntityCall): boolean {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  return Object.keys(data).every((key) => call.groups.some(({ alias }) => alias === key));
}

function mergeGroup(
  progress: Progress,
  fetch: EntityFetch,
  group: EntityGroup,
  shape: ObjectShape,
  answers: unknown,
): void {
  if (!Array.isArray(answers) || answers.length !== group.entities.length) {
    reportGroups(progress, fetch, [group], 'INVALID');
    return;
  }
  group.entities.forEach(({ targets }, index) => {
    const answer: unknown = answers[index];
    if (answer === null) return;
    if (conformsTo(shape, answer) && echoes(fetch, group.representations[index]!, answer as JsonObject)) {
      mergeOne(progress, fetch, targets, answer as JsonObject);
    } else reportAll(progress, fetch, 'INVALID', targets);
  });
}

function mergeOne(
  progress: Progress,
  fetch: EntityFetch,
  targets: readonly Target[],
  answer: JsonObject,
): void {
  for (const { alias } of fetch.echoes) answer[alias] = undefined;
  applyRewrites(fetch.outputRewrites, answer);
  for (const target of targets) {
    if (!mergeAnswer(target.object, answer, progress.planned.abstractTypes))
      reportAll(progress, fetch, 'INVALID', [target]);
  }
}

/** Whether the entity gives back the keys it was asked by: another person's data is never merged. */
function echoes(fetch: EntityFetch, representation: JsonObject, answer: JsonObject): boolean {
  for (const { typeCondition, key, alias } of fetch.echoes) {
    if (!Object.hasOwn(representation, key)) continue;
    const certain = representation.__typename === typeCondition;
    if ((certain || answer[alias] !== undefined) && String(answer[alias]) !== String(representation[key]))
      return false;
  }
  return true;
}
