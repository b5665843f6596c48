import type { EntityFetch } from '../plan/plannedOperation.ts';
import { applyRewrites } from './applyRewrites.ts';
import { buildRepresentation } from './buildRepresentation.ts';
import type { Entity, JsonObject, Target } from './types.ts';

/** The representations of the targets, identical ones once with all their targets, in the order of the answer. */
export function gatherEntities(fetch: EntityFetch, targets: readonly Target[]): Entity[] {
  const entities: Entity[] = [];
  const known = new Map<string, Target[]>();
  for (const target of targets) {
    const representation = buildRepresentation(target.object, fetch.requires);
    if (representation === null || typeof representation.__typename !== 'string') continue;
    applyRewrites(fetch.inputRewrites, representation);
    addEntity(entities, known, representation, target);
  }
  return entities;
}

function addEntity(
  entities: Entity[],
  known: Map<string, Target[]>,
  representation: JsonObject,
  target: Target,
): void {
  const text = JSON.stringify(representation);
  const places = known.get(text);
  if (places) {
    places.push(target);
    return;
  }
  const first = [target];
  known.set(text, first);
  entities.push({ representation, targets: first });
}
