import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';
import { keepWords } from '../words/keepWords.ts';

/**
 * Keeps who looked for somebody, when and why; not for whom. Somebody who looks for many people who are not there may be
 * trying names: the leads of their organisation hear of it.
 */
export async function keepSearch(
  client: Client,
  services: MutationServices,
  { requester, purpose }: Actor,
  text: string,
  found: boolean,
): Promise<void> {
  const id = randomUUID();
  const words = { kind: 'SEARCH_REASON', about: id, author: requester.id, text };
  const reason = await keepWords(client, services.words, words);
  await client.query(
    `insert into search (id, requester, organisation, purpose, reason, found) values ($1, $2, $3, $4, $5, $6)`,
    [id, requester.id, requester.organisation, purpose, reason, found],
  );
  if (found) return;
  const { rows } = await client.query<{ missed: number }>(
    `select count(*)::int as missed from search
     where requester = $1 and not found and searched_at > kinview_now() - interval '1 hour'`,
    [requester.id],
  );
  if (rows[0]!.missed % services.agreement.data.limits.missedSearchesAlertedAt !== 0) return;
  const kind = 'SEARCHES_THAT_FIND_NOBODY';
  const { organisation } = requester;
  await raiseAlert(client, services, { kind, raisedBy: requester.id, record: id, about: null, organisation });
}
