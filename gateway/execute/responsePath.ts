import type { ResponsePath } from './types.ts';

/** From the root to the leaf, with `rest` after it. */
export function toArray(
  path: ResponsePath | undefined,
  rest: readonly (string | number)[] = [],
): readonly (string | number)[] {
  const keys = [...rest];
  for (let step = path; step; step = step.previous) keys.unshift(step.key);
  return keys;
}
