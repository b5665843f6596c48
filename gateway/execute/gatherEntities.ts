import type { EntityFetch } from '../plan/plannedOperation.ts';
import { reserved } from '../prepare/reserved.ts';
import { applyRewrites } from './applyRewrites.ts';
import { buildRepresentation } from './buildRepresentation.ts';
import { isAsked } from './isAsked.ts';
import { isSpoilt } from './isSpoilt.ts';
import type { Run } from './run.ts';
import type { Entity, JsonObject, Target } from './types.ts';

export interface Gathered {
  readonly entities: Entity[];
  /** Targets that cannot be asked about: an input that another fetch should have brought is not there, or not one. */
  readonly incomplete: Target[];
}

/** The representations of the targets, identical ones once with all their targets, in the order of the answer. */
export function gatherEntities(
  fetch: EntityFetch,
  targets: readonly Target[],
  { planned, variables, errors }: Pick<Run<unknown>, 'planned' | 'variables' | 'errors'>,
): Gathered {
  const gathered: Gathered = { entities: [], incomplete: [] };
  const known = new Map<string, Target[]>();
  for (const target of targets) {
    const read = buildRepresentation(target.object, fetch.requires, variables);
    if (read === null) continue;
    if ('field' in read) {
      if (isAsked(planned, read.field, read.typeName, variables)) gathered.incomplete.push(target);
    } else if (
      (errors.length > 0 && isSpoilt(errors, target, fetch.requires)) ||
      isTwoPeople(target.object, read.representation)
    ) {
      gathered.incomplete.push(target);
    } else {
      applyRewrites(fetch.inputRewrites, read.representation);
      addEntity(gathered.entities, known, read.representation, target);
    }
  }
  return gathered;
}

/** The gates decide by one copy of the id, the source is asked by another: whoever wrote both may not say two things. */
function isTwoPeople(object: JsonObject, { id }: JsonObject): boolean {
  const subject = object[reserved.subject];
  return typeof subject === 'string' && id !== undefined && subject !== id;
}

function addEntity(
  entities: Entity[],
  known: Map<string, Target[]>,
  representation: JsonObject,
  target: Target,
): void {
  const text = textOf(representation);
  const places = known.get(text);
  if (places) {
    places.push(target);
    return;
  }
  const first = [target];
  known.set(text, first);
  entities.push({ representation, targets: first });
}

/** Equal for representations that are; keys come in the order of `requires`, so their names need not be in it. */
function textOf(representation: JsonObject): string {
  let text = '';
  for (const key in representation) {
    const value = representation[key];
    text += typeof value === 'string' ? `${value.length}:${value}` : `${JSON.stringify(value)},`;
  }
  return text;
}
