import type { Requester } from '../../policies/words.ts';

/** Who reads the ledger and is not shown all of it. */
export type LedgerReader = Pick<Requester, 'id' | 'organisation' | 'function'>;

/** Whom the ledger is cut for; null: an auditor, who reads all of it (policy.md §6, P04). */
export const ledgerReader = ({ id, organisation, function: workFunction }: Requester): LedgerReader | null =>
  workFunction === 'AUDITOR' ? null : { id, organisation, function: workFunction };

/** How a statement names a value that it is given. */
type Name = (value: string) => string;

/** The subjects whose rows a reader sees whoever asked: a list for `in`. */
export const overseenBy = ({ id, organisation, function: workFunction }: LedgerReader, name: Name): string =>
  `(select overseen_subjects(${name(id)}, ${name(organisation)}, ${name(workFunction)}))`;

/**
 * A condition on `o`, an operation: colleagues asked it. What readers asked themselves is not among them, for whoever names
 * somebody would find their own row there, and know by it that somebody of that id is registered.
 */
export const askedByColleagues = ({ id, organisation }: LedgerReader, name: Name): string =>
  `(o.organisation = ${name(organisation)} and o.requester <> ${name(id)})`;

/** A condition on `o` and `s`, an operation and its row about somebody: whether the reader may know of it; null reads all. */
export const readableBy = (reader: LedgerReader | null, name: Name): string =>
  reader ? `(${askedByColleagues(reader, name)} or s.subject in ${overseenBy(reader, name)})` : 'true';
