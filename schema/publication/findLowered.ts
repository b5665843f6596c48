import { isAsStrict } from '../../policies/agreement/isAsStrict.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { DataClass } from '../../policies/words.ts';
import type { SubgraphSdl } from '../compose.ts';
import { type Place, placesOf } from './placesOf.ts';

/** One version of a subgraph as it was served. */
export interface ServedVersion {
  /** e.g. `version 3`, or `what was installed`. */
  readonly version: string;
  readonly sdl: string;
  /** The coordinates whose lowering to this version was approved. */
  readonly approved: readonly string[];
}

/** A field whose class is not surely as strict as the strictest that it was served under. */
export interface Lowering {
  readonly coordinate: string;
  readonly before: readonly DataClass[];
  readonly after: readonly DataClass[];
  /** Which version it was served in under the stricter class. */
  readonly since: string;
}

type Known = Map<string, { readonly classes: readonly DataClass[]; readonly since: string }>;

/**
 * What publishing `next` would open further than it ever was: each place is compared with the strictest class that it was
 * served under, whether or not it is served now, until a laxer one was approved. So neither taking a field away for a
 * while nor naming its type anew lowers a class unseen.
 * @param served oldest first. @throws GraphQLError where an SDL does not parse
 */
export function findLowered(
  agreement: Agreement,
  served: readonly ServedVersion[],
  next: SubgraphSdl,
): Lowering[] {
  const known: Known = new Map();
  for (const { version, sdl, approved } of served) {
    const accepted = new Map<string, string>();
    for (const place of placesOf({ name: next.name, sdl })) {
      const earlier = known.get(place.key);
      const stays = earlier && isLaxer(agreement, place, earlier.classes);
      // What lies below was told with what is above it, and is approved with it.
      const isApproved = approved.includes(place.coordinate) || goesWith(accepted, place);
      if (stays && isApproved) accepted.set(place.key, place.classes.join());
      if (!stays || isApproved) known.set(place.key, { classes: place.classes, since: version });
    }
  }
  return lowerings(agreement, known, placesOf(next));
}

function lowerings(agreement: Agreement, known: Known, places: readonly Place[]): Lowering[] {
  const found = new Map<string, Lowering>();
  const laxer = new Map<string, string>();
  const isKnown = new Set(places.filter(({ key }) => known.has(key)).map(({ coordinate }) => coordinate));
  const wasHere = new Set(
    places.filter(({ kind, key }) => kind !== 'NAME' && known.has(key)).map(({ coordinate }) => coordinate),
  );
  for (const place of places) {
    const { coordinate, kind, key, classes } = place;
    if (!isKnown.has(coordinate) || (kind === 'NAME' && wasHere.has(coordinate))) continue;
    const earlier = known.get(key);
    if (!earlier || !isLaxer(agreement, place, earlier.classes)) continue;
    laxer.set(key, classes.join());
    // What lies below goes with it, and is told with it.
    if (found.has(coordinate) || goesWith(laxer, place)) continue;
    found.set(coordinate, { coordinate, before: earlier.classes, after: classes, since: earlier.since });
  }
  return [...found.values()];
}

/** Whether it lies below one of these, by way and classes, and has the same. */
function goesWith(ways: ReadonlyMap<string, string>, { kind, key, classes }: Place): boolean {
  const above = key.slice(0, Math.max(0, key.lastIndexOf('.')));
  return kind === 'WAY' && ways.get(above) === classes.join();
}

/** Of a way down all classes have to be open; elsewhere a place is open where any of its classes is. */
function isLaxer(agreement: Agreement, { kind, classes }: Place, before: readonly DataClass[]): boolean {
  if (kind === 'WAY') return !before.every((then) => classes.some((now) => isAsStrict(agreement, now, then)));
  return !classes.every((now) => before.some((then) => isAsStrict(agreement, now, then)));
}
