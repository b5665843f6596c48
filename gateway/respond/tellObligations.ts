import type { Obligation } from '../../policies/decision.ts';
import { remember } from '../remember.ts';
import { keyOf, personNamed } from './obligationsOf.ts';
import type { Owed } from './tellSubject.ts';

type Path = readonly (string | number)[];

export type ObligationNotice = Obligation & { readonly path: Path };

/** What the shown fields of one data subject at one place carry; `path`: of the subject's object. */
export interface OwedAt {
  readonly path: Path;
  readonly owed: readonly Owed[];
  readonly namesSomebody: boolean;
}

/**
 * The obligations of an answer. One holds for everything at and below its path: what every shown field carries is
 * told once, at the empty path, so that what is special about a field can be seen. Whom an obligation names is told of
 * only to those who may know of that person.
 */
export function tellObligations(
  places: readonly OwedAt[],
  mayMention: (person: string) => boolean,
): ObligationNotice[] {
  const told = places.map((place) => ({ path: place.path, owed: mentionable(place, mayMention) }));
  const counts = new Map<string, { obligation: Obligation; count: number }>();
  let fields = 0;
  for (const { owed } of told) {
    const ofPlace = countsOf(owed);
    fields += owed.length;
    for (const [key, { obligation, count }] of ofPlace) {
      remember(counts, key, () => ({ obligation, count: 0 })).count += count;
    }
  }
  const common = new Set<string>();
  const notices: ObligationNotice[] = [];
  for (const [key, { obligation, count }] of counts) {
    if (fields < 2 || count < fields) continue;
    common.add(key);
    notices.push({ path: [], ...obligation });
  }
  if (common.size < counts.size) for (const place of told) addSpecial(place, common, notices);
  return notices;
}

function addSpecial(
  { path, owed }: Pick<OwedAt, 'path' | 'owed'>,
  common: ReadonlySet<string>,
  notices: ObligationNotice[],
): void {
  for (const field of owed) {
    for (const obligation of field.obligations) {
      if (!common.has(keyOf(obligation))) notices.push({ path: path.concat(field.path), ...obligation });
    }
  }
}

type Counts = ReadonlyMap<string, { readonly obligation: Obligation; readonly count: number }>;

/** What is owed for a subject is the same list in the next answer that comes out alike. */
const countedBefore = new WeakMap<readonly Owed[], Counts>();

function countsOf(owed: readonly Owed[]): Counts {
  return remember(countedBefore, owed, () => {
    const counts = new Map<string, { obligation: Obligation; count: number }>();
    for (const { obligations } of owed) {
      for (const obligation of obligations)
        remember(counts, keyOf(obligation), () => ({ obligation, count: 0 })).count += 1;
    }
    return counts;
  });
}

function mentionable(
  { owed, namesSomebody }: OwedAt,
  mayMention: (person: string) => boolean,
): readonly Owed[] {
  if (!namesSomebody) return owed;
  return owed.flatMap(({ path, obligations }) => {
    const left = obligations.filter((obligation) => {
      const person = personNamed(obligation);
      return person === null || mayMention(person);
    });
    return left.length > 0 ? { path, obligations: left } : [];
  });
}
