import type { Queryable } from '../../../database/openPool.ts';
import { canonical } from './canonical.ts';
import type { Commitment } from './commitment.ts';
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
  const leaves = rows.map(leafOf);
  return { day, commitments: rows, leaves, root: treeRoot(leaves).toString('hex') };
}

/** The leaf says what was committed to, and neither value nor nonce. */
export function leafOf({ operation, person, field, commitment }: Omit<Commitment, 'nonce'>): Buffer {
  return leafHash(canonical({ operation, person, field, commitment }));
}
