import type { Finding } from './types.ts';

/** More than anybody reads at once. */
const mostTold = 50;

/** Told by another finding about the same place: what it says of the consequences is noise. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  UNCLASSIFIED_FIELD: ['UNKNOWN_CLASS', 'SHARED_CLASSIFIED'],
  ARGUMENT_REVEALS: ['UNKNOWN_CLASS'],
};

/** Each finding once, without what follows from another at the same place, and no more than can be read. */
export function tellOnce(found: readonly Finding[]): {
  readonly problems: readonly Finding[];
  readonly untold: number;
} {
  const told = new Map<string, Finding>();
  for (const one of found) {
    const implied = IMPLIED[one.code]?.some((code) =>
      found.some((other) => other.code === code && other.coordinate === one.coordinate),
    );
    const key = `${one.code} ${one.coordinate} ${one.message}`;
    if (!implied && !told.has(key)) told.set(key, one);
  }
  const all = [...told.values()];
  return { problems: all.slice(0, mostTold), untold: Math.max(0, all.length - mostTold) };
}
