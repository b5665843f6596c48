import { quoted, quotedList } from './arrayText.ts';
import { createAuthorities } from './authorities.ts';
import { bounded, entryLeaf, operationLeaf } from './leaves.ts';
import { leafHash } from './merkle.ts';
import type { LedgerEntry, LedgerOperation } from './types.ts';

/** The columns of entries that are texts, in the order of `ledger.record_batch`; each value is quoted for an array. */
export interface EntryColumns {
  readonly subject: string[];
  readonly source: string[];
  readonly dataClass: string[];
  readonly effect: string[];
  readonly code: string[];
  readonly rule: string[];
  readonly controllers: string[];
  readonly fields: string[];
  readonly authority: number[];
}

/** An operation as it is hashed and stored, both worked out once. */
export interface Prepared {
  readonly operation: LedgerOperation;
  readonly leaf: string;
  readonly entries: EntryColumns;
  /** Of the operation's leaf, then of its entries'. */
  readonly hashes: readonly Buffer[];
}

/** @throws when an entry does not say the facts of its subject. */
export function prepare(operation: LedgerOperation): Prepared {
  const facts = new Map(operation.subjects.map(({ subject, factsHash }) => [subject, factsHash]));
  const authorities = createAuthorities();
  const entries = noEntries();
  const hashes: Buffer[] = [];
  for (const given of operation.entries) {
    const known = facts.get(given.subject);
    if ((known ?? null) !== given.factsHash) throw new Error('an entry has other facts than its subject');
    const entry = known ? given : { ...given, subject: bounded(given.subject) };
    const authority = authorities.of(entry);
    hashes.push(leafHash(entryLeaf(entry, authority)));
    enter(entries, entry, authority);
  }
  const leaf = operationLeaf(operation, authorities.texts());
  hashes.unshift(leafHash(leaf));
  return { operation, leaf, entries, hashes };
}

function noEntries(): EntryColumns {
  const columns = { subject: [], source: [], dataClass: [], effect: [], code: [], rule: [] };
  return { ...columns, controllers: [], fields: [], authority: [] };
}

function enter(columns: EntryColumns, entry: LedgerEntry, authority: number): void {
  columns.subject.push(quoted(entry.subject));
  columns.source.push(quoted(entry.source));
  columns.dataClass.push(entry.dataClass === null ? 'NULL' : quoted(entry.dataClass));
  columns.effect.push(entry.effect);
  columns.code.push(quoted(entry.code));
  columns.rule.push(quoted(entry.rule));
  columns.controllers.push(quotedList(entry.controllers));
  columns.fields.push(quotedList(entry.fields));
  columns.authority.push(authority);
}
