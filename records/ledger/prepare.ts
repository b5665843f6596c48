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
    const authority = authorities.of(given);
    const written = write(given, authority);
    hashes.push(written.hash);
    for (const column of textColumns) entries[column].push(written[column]);
    entries.authority.push(authority);
  }
  const leaf = operationLeaf(operation, authorities.texts());
  hashes.unshift(leafHash(leaf));
  return { operation, leaf, entries, hashes };
}

function noEntries(): EntryColumns {
  const columns = { subject: [], source: [], dataClass: [], effect: [], code: [], rule: [] };
  return { ...columns, controllers: [], fields: [], authority: [] };
}

type TextColumn = Exclude<keyof EntryColumns, 'authority'>;
type Written = { readonly [column in TextColumn]: string } & {
  readonly authority: number;
  readonly hash: Buffer;
};

const textColumns: readonly TextColumn[] = [
  'subject',
  'source',
  'dataClass',
  'effect',
  'code',
  'rule',
  'controllers',
  'fields',
];

/** Whoever asks the same again on the same facts is recorded by the same entries: their texts and hash are kept. */
const writtenBefore = new WeakMap<LedgerEntry, Written>();

function write(given: LedgerEntry, authority: number): Written {
  const before = writtenBefore.get(given);
  if (before?.authority === authority) return before;
  const entry = given.factsHash ? given : { ...given, subject: bounded(given.subject) };
  const written = {
    authority,
    hash: leafHash(entryLeaf(entry, authority)),
    subject: quoted(entry.subject),
    source: quoted(entry.source),
    dataClass: entry.dataClass === null ? 'NULL' : quoted(entry.dataClass),
    effect: entry.effect,
    code: quoted(entry.code),
    rule: quoted(entry.rule),
    controllers: quotedList(entry.controllers),
    fields: quotedList(entry.fields),
  };
  writtenBefore.set(given, written);
  return written;
}
