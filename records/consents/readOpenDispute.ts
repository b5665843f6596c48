import type { Client } from '../../database/openPool.ts';

/** A disagreement about the consents of one person that nobody has settled. */
export interface OpenDispute {
  readonly id: string;
  /** Every consent that was part of it. */
  readonly consents: readonly string[];
  /** Of these, the ones that somebody other than their giver objects to. */
  readonly contested: readonly string[];
  /** The lead who found that an objection does not count; null: nobody did. */
  readonly doubtedBy: string | null;
}

/** There is one at most. */
export async function readOpenDispute(client: Client, subject: string): Promise<OpenDispute | null> {
  const { rows } = await client.query<OpenDispute>(
    `select id, consents, contested, doubted_by as "doubtedBy" from consent_dispute
     where subject = $1 and settled_at is null`,
    [subject],
  );
  return rows[0] ?? null;
}
