import type { Client } from '../../database/openPool.ts';
import type { OrganisationId } from '../../policies/words.ts';
import { refuseOversight } from './refusals.ts';

/** What a finding that another one follows is about. */
export interface Followed {
  readonly operation: string | null;
  /** Whose disclosure that was. */
  readonly shownTo: string | null;
}

const NOTHING: Followed = { operation: null, shownTo: null };

/**
 * What the finding that is followed is about: one about this person, and about this operation where both name one, that
 * `organisation` found or has to act on (null: anybody). `follows` null: nothing.
 * @throws Refusal FOLLOWS_UNKNOWN, whatever is missing.
 */
export async function findFollowed(
  client: Client,
  { follows, subject, operation }: { follows: string | null; subject: string; operation: string | null },
  organisation: OrganisationId | null,
): Promise<Followed> {
  if (follows === null) return NOTHING;
  const { rows } = await client.query<Followed>(
    `select operation, shown_to as "shownTo" from finding f
     where id = $1 and subject = $2 and ($3::text is null or operation is null or operation::text = lower($3))
       and ($4::text is null or organisation = $4 or owner_organisation = $4 or exists (
         select from finding_step s where s.finding = f.id and s.owner_organisation = $4))`,
    [follows, subject, operation, organisation],
  );
  return rows[0] ?? refuseOversight('FOLLOWS_UNKNOWN');
}
