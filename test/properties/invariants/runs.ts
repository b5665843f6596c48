/** How much of an invariant is tried. */
export interface Runs {
  readonly worlds: number;
  /** How many different operations; few enough that plans are met again by other requesters. */
  readonly operations: number;
  readonly seed: number;
  /** That it fails is enough: what fails is not made smaller. */
  readonly endOnFailure?: boolean;
}

/**
 * What fast-check is told; a failure is shrunk to the smallest world that still shows it. `KINVIEW_TEST_SEED` tries
 * other worlds than those that every run tries.
 */
export function parametersOf({ worlds, seed, endOnFailure = false }: Runs) {
  const { KINVIEW_TEST_SEED: other } = process.env;
  return { numRuns: worlds, seed: other ? Number(other) : seed, endOnFailure };
}
