import { createHash } from 'node:crypto';
import type { Queryable } from '../../../database/openPool.ts';
import { canonical } from './canonical.ts';
import type { Commitment } from './commitment.ts';
import { coordinateOf } from './coordinateOf.ts';
import { leafHash, treeRoot } from './tree.ts';

/** The commitments of one day, in the order in which they were kept; their root goes to the ledger. */
export interface CommittedDay {
  /** `2026-03-02`, UTC. */
  readonly day: string;
  readonly commitments: readonly Commitment[];
  readonly leaves: readonly Buffer[];
  /** RFC 6962, hex. */
  readonly root: string;
}

export async function readDay(database: Queryable, day: string): Promise<CommittedDay> {
  const { rows } = await database.query<Commitment>(
    `select operation, person, field, nonce, commitment from commitment
     where (at at time zone 'UTC')::date = $1::date order by position`,
    [day],
  );
  const leaves = rows.map((one) => leafOf(dayLeafOf(one)));
  return { day, commitments: rows, leaves, root: treeRoot(leaves).toString('hex') };
}

/** The leaf says what was committed to by its digest, and neither value nor nonce: a day's leaves can be shown to anybody. */
export function leafOf({ part, commitment }: DayLeaf): Buffer {
  return leafHash(canonical({ part, commitment }));
}

export interface DayLeaf {
  /**
   * SHA-256 (hex) of operation, person and field, whatever its arguments; it holds an operation's id, so that nobody finds
   * it who does not know that.
   */
  readonly part: string;
  readonly commitment: string;
}

export function dayLeafOf({ operation, person, ...one }: Omit<Commitment, 'nonce'>): DayLeaf {
  const { commitment } = one;
  // An agency's word on arguments would else make parts of their own of one field.
  const field = coordinateOf(one.field) ?? one.field;
  const part = createHash('sha256').update(canonical({ operation, person, field })).digest('hex');
  return { part, commitment };
}
