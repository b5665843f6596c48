import type { EntityCall } from '../plan/entityCall.ts';
import type { EntityFetch, FieldShape, ObjectShape, RootFetch } from '../plan/plannedOperation.ts';
import type { ErrorPath } from './readErrors.ts';
import { type Progress, reportAll, reportAt, reportGroups } from './run.ts';
import type { EntityGroup, Target } from './types.ts';

/**
 * Reports a source's errors at the entities they belong to: `[alias, index, ...below]`. One that belongs to none, or
 * to something that was not asked, stands at all that was asked of its group or call. Each place once.
 */
export function placeEntityErrors(
  progress: Progress,
  fetch: EntityFetch,
  call: EntityCall,
  groups: readonly EntityGroup[],
  errors: readonly ErrorPath[],
): void {
  const placed = new Set<string>();
  for (const path of errors) {
    const index = call.groups.findIndex(({ alias }) => alias === path?.[0]);
    const group = groups[index];
    const entity = typeof path?.[1] === 'number' ? group?.entities[path[1]] : undefined;
    const below = entity ? within(call.shapes[index]!, path!.slice(2)) : [];
    if (!isNew(placed, [index, entity && path?.[1], below])) continue;
    if (entity) reportAt(progress, fetch, entity.targets, below);
    else reportGroups(progress, fetch, group ? [group] : groups, 'ERROR');
  }
}

/** The same for root fields. */
export function placeRootErrors(
  progress: Progress,
  fetch: RootFetch,
  targets: readonly Target[],
  errors: readonly ErrorPath[],
): void {
  const placed = new Set<string>();
  for (const path of errors) {
    const below = within(fetch.shape, path ?? []);
    if (!isNew(placed, below)) continue;
    if (below.length > 0) reportAt(progress, fetch, targets, below);
    else reportAll(progress, fetch, 'ERROR', targets);
  }
}

/** As much of a path as leads along what was asked. */
function within(shape: ObjectShape, path: readonly (string | number)[]): readonly (string | number)[] {
  let at: ObjectShape | null | undefined = shape;
  let length = 0;
  for (const step of path) {
    if (typeof step === 'string') {
      const field: FieldShape | undefined = at?.fields.get(step);
      if (!field) break;
      at = field.object;
    } else if (length === 0) break;
    length += 1;
  }
  return path.slice(0, length);
}

function isNew(placed: Set<string>, place: readonly unknown[]): boolean {
  const sign = JSON.stringify(place);
  if (placed.has(sign)) return false;
  placed.add(sign);
  return true;
}
