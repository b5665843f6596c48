import type { Client } from '../../database/openPool.ts';
import { standingOf } from '../../policies/consent/standingOf.ts';
import type { Actor, MutationServices, RecordChange } from '../mutations/types.ts';
import { consentRow } from './consentChange.ts';
import { readCurrent } from './readCurrent.ts';
import { type SavedConsent, saveNext } from './saveVersion.ts';
import { settle } from './settle.ts';

/**
 * Who says no to everything takes back, too, what they agreed to in another record, which whoever recorded the no may
 * not see: their word is one, wherever it is kept.
 */
export async function takeBackOthers(
  client: Client,
  services: MutationServices,
  actor: Actor,
  { id, subject }: SavedConsent,
  givenBy: string,
): Promise<RecordChange[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from consent where subject = $1 and given_by = $2 and id <> $3 and superseded_at is null
     order by id collate "C"`,
    [subject, givenBy, id],
  );
  const changes: RecordChange[] = [];
  for (const other of rows) {
    const current = await readCurrent(client, other.id);
    if (standingOf(current.status) !== 'VALID') continue;
    const saved = await saveNext(client, services.agreement, actor, current, { status: 'WITHDRAWN' });
    await settle(client, services, actor, 'withdrawConsent', saved);
    changes.push(consentRow(saved, 'CONSENT_WITHDRAWN'));
  }
  return changes;
}
