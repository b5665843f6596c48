import type { Client } from '../../database/openPool.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';
import type { SavedConsent } from './saveVersion.ts';

/**
 * Somebody recorded a yes after an objection or beside somebody else's, whoever may receive by it and whichever is more
 * precise: a lead should look at it.
 */
export async function alertFavour(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  { id, version, subject }: SavedConsent,
): Promise<void> {
  const { rowCount } = await client.query(
    `select from consent c where id = $1 and version = $2 and (earlier <> '[]' or exists (select from consent before
         where before.subject = c.subject and (before.superseded_at is null or before.id = c.id)
         and (before.status in ('REFUSED', 'WITHDRAWN', 'DISPUTED') or before.id <> c.id and (before.earlier <> '[]'
           or before.status in ('GIVEN', 'GIVEN_CONDITIONAL', 'REVIEW_DUE')
             and before.conditions @? '$[*] ? (@.kind like_regex "_EXCLUDED$|^PURPOSE_LIMITED$")'))))`,
    [id, version],
  );
  if (!rowCount) return;
  const about = { subject };
  await raiseAlert(client, services, {
    kind: 'CONSENT_AFTER_OBJECTION',
    about,
    record: id,
    raisedBy: requester.id,
  });
}
