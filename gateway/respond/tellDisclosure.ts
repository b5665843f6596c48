import { BoundedCache } from '../../database/boundedCache.ts';
import { catalogue } from '../refuse/catalogue.ts';
import { remember } from '../remember.ts';
import { keysOf } from './answerPath.ts';
import type { Notes } from './notes.ts';
import { type ObligationNotice, type OwedAt, tellObligations } from './tellObligations.ts';
import type { ToldSubject } from './tellSubject.ts';
import type { Tell } from './tellWithheld.ts';

type Path = readonly (string | number)[];

/** One field of one person that was not shown, or not from every controller. */
export interface WithheldNotice {
  readonly path: Path;
  readonly dataClass: string | null;
  readonly code: 'SHARE_WITH_ACTION' | 'TEMPORARILY_UNAVAILABLE' | 'NOT_SHARED';
  readonly message: string;
  readonly contact: string;
}

/** `extensions.disclosure`, documented in docs/extensions.md. */
export interface DisclosureExtension {
  readonly receipt: string;
  readonly withheld: readonly WithheldNotice[];
  readonly obligations: readonly ObligationNotice[];
}

/**
 * What the requester is told, as the JSON of `withheld` and `obligations`: never a fine code, never whether withheld data
 * exists (policy.md §7). Where the same is told of the same places, it is written once.
 *
 * @param told by occurrence
 */
export function tellDisclosure(
  notes: Notes,
  told: readonly ToldSubject[],
  tell: Tell,
  mayMention: (person: string) => boolean,
): string {
  const write = () => JSON.stringify(tellAll(notes, told, tell, mayMention));
  const isUsual = notes.failedRoots.length === 0 && notes.unknownRoots.length === 0;
  if (!isUsual || told.some(({ namesSomebody }) => namesSomebody)) return write();
  return remember(writtenBefore, placesOf(notes, told), write);
}

/** By what is told at which places. */
const writtenBefore = new BoundedCache<string, string>(500);

/** No response key and no number holds a mark that stands between them. */
function placesOf({ occurrences }: Notes, told: readonly ToldSubject[]): string {
  let places = '';
  for (const [at, { number, owed, withheld }] of told.entries()) {
    if (owed.length === 0 && withheld.length === 0) continue;
    places += `${number}:`;
    for (let path = occurrences[at]!.path; path; path = path.previous) places += `${path.key}/`;
  }
  return places;
}

function tellAll(
  notes: Notes,
  told: readonly ToldSubject[],
  tell: Tell,
  mayMention: (person: string) => boolean,
): Omit<DisclosureExtension, 'receipt'> {
  const withheld: WithheldNotice[] = [];
  const places: OwedAt[] = [];
  for (const rootKey of notes.failedRoots)
    withheld.push({ path: [rootKey], dataClass: null, ...tell.unavailable(null) });
  for (const rootKey of notes.unknownRoots)
    withheld.push({ path: [rootKey], dataClass: null, ...tell.unknown() });
  for (const [at, ofSubject] of told.entries()) {
    const path = keysOf(notes.occurrences[at]!.path);
    const { owed, namesSomebody } = ofSubject;
    for (const notice of ofSubject.withheld) withheld.push({ ...notice, path: path.concat(notice.path) });
    if (owed.length > 0) places.push({ path, owed, namesSomebody });
  }
  return { withheld, obligations: tellObligations(places, mayMention) };
}

/** The answer when nothing could be recorded: no data, and the same for everyone. */
export function tellLedgerUnavailable(contact: string): { withheld: WithheldNotice[]; obligations: [] } {
  const { message } = catalogue.LEDGER_UNAVAILABLE;
  return {
    withheld: [{ path: [], dataClass: null, code: 'TEMPORARILY_UNAVAILABLE', message, contact }],
    obligations: [],
  };
}
