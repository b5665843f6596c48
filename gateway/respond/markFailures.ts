import type { SubgraphError } from '../execute/types.ts';

const FAILED = Symbol('failed at its source');

/** Whether a place of the merged answer could not be had from its source. */
export function isFailed(value: unknown): boolean {
  return value === FAILED;
}

/**
 * Lays a mark wherever a source failed, so that a null which it left there is not taken for "there is none". The mark
 * makes the classified field that it lies under unavailable as a whole.
 */
export function markFailures(data: object, errors: readonly SubgraphError[]): void {
  for (const { path } of errors) {
    let at: unknown = data;
    for (const [depth, key] of path.entries()) {
      if (typeof at !== 'object' || at === null || (!Object.hasOwn(at, key) && depth < path.length - 1))
        break;
      if (depth === path.length - 1) (at as Record<string | number, unknown>)[key] = FAILED;
      else at = (at as Record<string | number, unknown>)[key];
    }
  }
}
