import { entryLeaf, operationLeaf } from './leaves.ts';
import { leafHash } from './merkle.ts';
import type { LedgerOperation } from './types.ts';

/** An operation as it is stored and hashed: its leaves are written once. */
export interface Prepared {
  readonly operation: LedgerOperation;
  readonly leaf: string;
  readonly entries: readonly string[];
  /** Of the leaf, then of the entries. */
  readonly hashes: readonly Buffer[];
}

export function prepare(operation: LedgerOperation): Prepared {
  const leaf = operationLeaf(operation);
  const entries = operation.entries.map(entryLeaf);
  return { operation, leaf, entries, hashes: [leafHash(leaf), ...entries.map(leafHash)] };
}
