import { catalogue } from '../refuse/catalogue.ts';
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
 * What the requester is told: never a fine code, never whether withheld data exists (policy.md §7).
 *
 * @param told by occurrence
 */
export function tellDisclosure(
  notes: Notes,
  told: readonly ToldSubject[],
  tell: Tell,
  mayMention: (person: string) => boolean,
): Omit<DisclosureExtension, 'receipt'> {
  const withheld: WithheldNotice[] = [];
  const owed: OwedAt[] = [];
  for (const rootKey of notes.failedRoots)
    withheld.push({ path: [rootKey], dataClass: null, ...tell.unavailable(null) });
  for (const rootKey of notes.unknownRoots)
    withheld.push({ path: [rootKey], dataClass: null, ...tell.unknown() });
  for (const [at, ofSubject] of told.entries()) {
    const { path } = notes.occurrences[at]!;
    for (const notice of ofSubject.withheld) withheld.push({ ...notice, path: path.concat(notice.path) });
    if (ofSubject.owed.length > 0) owed.push({ path, owed: ofSubject.owed });
  }
  return { withheld, obligations: tellObligations(owed, mayMention) };
}

/** The answer when nothing could be recorded: no data, and the same for everyone. */
export function tellLedgerUnavailable(contact: string): { withheld: WithheldNotice[]; obligations: [] } {
  const { message } = catalogue.LEDGER_UNAVAILABLE;
  return {
    withheld: [{ path: [], dataClass: null, code: 'TEMPORARILY_UNAVAILABLE', message, contact }],
    obligations: [],
  };
}
