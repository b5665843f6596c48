import type { Rewrite } from '../plan/plannedOperation.ts';
import type { JsonObject } from './types.ts';

/** Renames keys and sets values inside `value`, in place, where the rewrites' paths and types lead. */
export function applyRewrites(rewrites: readonly Rewrite[], value: unknown): void {
  for (const rewrite of rewrites) apply(rewrite, 0, value);
}

function apply(rewrite: Rewrite, depth: number, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const element of value) apply(rewrite, depth, element);
    return;
  }
  const object = value as JsonObject;
  const step = rewrite.path[depth];
  if (step === undefined) change(rewrite, object);
  else if ('field' in step) {
    if (Object.hasOwn(object, step.field)) apply(rewrite, depth + 1, object[step.field]);
  } else if (object.__typename === undefined || step.typeNames.has(object.__typename as string)) {
    apply(rewrite, depth + 1, object);
  }
}

function change({ key, change }: Rewrite, object: JsonObject): void {
  if (change.kind === 'SET') object[key] = change.value;
  else if (Object.hasOwn(object, key) && object[key] !== undefined) {
    object[change.to] = object[key];
    object[key] = undefined;
  }
}
