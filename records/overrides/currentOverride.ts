import type { Client } from '../../database/openPool.ts';
import type { OverrideState } from '../../policies/steps/override.ts';
import type { OrganisationId } from '../../policies/words.ts';
import type { FamilyDecision } from '../familyDecisions/types.ts';
import { refuse } from '../mutations/refusals.ts';
import type { About } from '../mutations/types.ts';

/** An override at this point of its life. */
export interface CurrentOverride extends OverrideState {
  readonly id: string;
  readonly version: number;
  readonly subject: string;
  readonly requesterOrganisation: OrganisationId | null;
  readonly familyDecision: FamilyDecision['decision'] | null;
  /** Ids of the words of the request. */
  readonly words: readonly string[];
}

/** Whom it is about. @throws Refusal NOT_FOUND_OR_NOT_PERMITTED. */
export async function locateOverride(client: Client, id: string): Promise<About> {
  const { rows } = await client.query<{ subject: string }>('select subject from override where id = $1', [
    id,
  ]);
  return rows[0] ?? refuse('NOT_FOUND_OR_NOT_PERMITTED');
}

/** The household is held (hold_households), and the override was located before. */
export async function currentOverride(client: Client, id: string): Promise<CurrentOverride> {
  const { rows } = await client.query<CurrentOverride>(
    `select id, version, subject, ground, classes, recipients, requester, authoriser, originator,
       requester_organisation as "requesterOrganisation", caldicott_guardian as "caldicottGuardian",
       originator_approval as "originatorApproval", ms(rejected_at)::float8 as "rejectedAt",
       ms(withdrawn_at)::float8 as "withdrawnAt", ms(revoked_at)::float8 as "revokedAt", ms(to_at)::float8 as "expiresAt", family_decision as "familyDecision",
       array_remove(array[if_shared, if_not_shared, caldicott_words, originator_words], null) as words
     from override where id = $1`,
    [id],
  );
  return rows[0] ?? refuse('NOT_FOUND_OR_NOT_PERMITTED');
}
