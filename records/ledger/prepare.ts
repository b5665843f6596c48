import { hash } from 'node:crypto';
import { bounded, maskText, operationLeaf, subjectLeaf } from './leaves.ts';
import { leafHash } from './merkle.ts';
import type { LedgerEntry, LedgerOperation, RecordedSubject } from './types.ts';

/** What became of each class of a data subject, as the ledger keeps it: once for all who were shown the same. */
export class Mask {
  /** SHA-256 (hex) of `text`. */
  readonly hash: string;
  readonly #entries: readonly LedgerEntry[];

  constructor(entries: readonly LedgerEntry[]) {
    this.hash = hash('sha256', maskText(entries), 'hex');
    this.#entries = entries;
  }

  /** Written again each time it is asked for: the database needs it once, and it is long. */
  get text(): string {
    return maskText(this.#entries);
  }
}

export interface PreparedSubject extends Pick<RecordedSubject, 'subject' | 'decidedOn'> {
  readonly mask: Mask;
}

/** An operation as it is hashed and stored, both worked out once. */
export interface Prepared {
  readonly operation: LedgerOperation;
  readonly leaf: string;
  readonly subjects: readonly PreparedSubject[];
  /** Of the operation's leaf, then of its data subjects'. */
  readonly hashes: readonly Buffer[];
}

export function prepare(operation: LedgerOperation): Prepared {
  const leaf = operationLeaf(operation);
  const hashes = [leafHash(leaf)];
  const subjects = operation.subjects.map(({ subject, decidedOn, entries }) => {
    const mask = maskOf(entries);
    const prepared = { subject: decidedOn ? subject : bounded(subject), decidedOn, mask };
    hashes.push(leafHash(subjectLeaf(operation.operationId, prepared, mask.hash)));
    return prepared;
  });
  return { operation, leaf, subjects, hashes };
}

/** Whoever asks the same again on the same facts is recorded by the same list. */
const masks = new WeakMap<readonly LedgerEntry[], Mask>();

function maskOf(entries: readonly LedgerEntry[]): Mask {
  let mask = masks.get(entries);
  if (!mask) {
    mask = new Mask(entries);
    masks.set(entries, mask);
  }
  return mask;
}
