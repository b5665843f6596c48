import type { Client } from '../../database/openPool.ts';
import type { ScopeEntry } from '../../policies/facts.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';
import type { SavedConsent } from './saveVersion.ts';

/** Somebody recorded that their own organisation may receive, after an objection: a lead should look at it. */
export async function alertFavour(
  client: Client,
  services: MutationServices,
  { requester }: Actor,
  { id, version, subject }: SavedConsent,
): Promise<void> {
  const { rows } = await client.query<{ scope: ScopeEntry[]; objected: boolean }>(
    `select scope, exists (select from consent before where before.subject = c.subject
         and before.status in ('REFUSED', 'WITHDRAWN', 'DISPUTED')
         and (before.superseded_at is null or before.id = c.id)) as objected
     from consent c where id = $1 and version = $2`,
    [id, version],
  );
  const { scope, objected } = rows[0]!;
  const reaches =
    scope.length === 0 ||
    scope.some(({ recipients }) => recipients.length === 0 || recipients.includes(requester.organisation));
  if (!objected || !reaches) return;
  const about = { subject };
  await raiseAlert(client, services, {
    kind: 'CONSENT_AFTER_OBJECTION',
    about,
    record: id,
    raisedBy: requester.id,
  });
}
