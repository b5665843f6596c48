/** How much of an invariant is tried. */
export interface Runs {
  readonly worlds: number;
  /** How many different operations; few enough that plans are met again by other requesters. */
  readonly operations: number;
  readonly seed: number;
}

/** What fast-check is told; a failure is shrunk to the smallest world that still shows it. */
export function parametersOf({ worlds, seed }: Runs) {
  return { numRuns: worlds, seed };
}
