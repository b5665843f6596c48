/** How large a world is. */
export interface WorldSize {
  /** People of each family; the first two are its adults. */
  readonly people: number;
  /** Elements of every list that an agency answers with: what the leaves of a view grow with. */
  readonly perList: number;
  /** Families in the registry, beside those of which half is withheld. */
  readonly families: number;
}

/** What the contenders are compared on: a family view of 326 leaves. */
export const usualSize: WorldSize = { people: 5, perList: 2, families: 400 };

/** How the canned subgraphs, which are a process of their own, are told. */
export function sizeToEnvironment({ people, perList }: WorldSize): Record<string, string> {
  return { BENCH_PEOPLE: String(people), BENCH_PER_LIST: String(perList) };
}

export function sizeFromEnvironment(env: NodeJS.ProcessEnv): Pick<WorldSize, 'people' | 'perList'> {
  return {
    people: Number(env.BENCH_PEOPLE ?? usualSize.people),
    perList: Number(env.BENCH_PER_LIST ?? usualSize.perList),
  };
}
