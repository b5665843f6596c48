import { inTransaction } from '../../database/inTransaction.ts';
import type { Client } from '../../database/openPool.ts';
import { writeOperation } from '../ledger/writeOperation.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';
import { keepSearch } from './keepSearch.ts';

/** A search form that was made into a token, outside the database. */
export interface Search {
  readonly scheme: string;
  readonly token: string;
  readonly reason: string;
}

/**
 * The one person whom a token stands for; null: nobody, several, or one whom this scheme must not find because their
 * address is shielded, or may be that of somebody of their family whose is. Who searched, when, why and with what success
 * is durable when this returns; for whom is on the ledger where somebody was found, and nowhere otherwise.
 */
export function searchPerson(
  services: MutationServices,
  actor: Actor,
  search: Search,
): Promise<string | null> {
  return inTransaction(services.pool, async (client) => {
    const person = await findOne(client, search);
    await keepSearch(client, services, actor, search.reason, person !== null);
    await record(client, services, actor, person);
    return person;
  });
}

async function findOne(client: Client, { scheme, token }: Search): Promise<string | null> {
  const { rows } = await client.query<{ person: string }>(
    `select distinct t.person from match_token t join person p on p.id = t.person
     where t.scheme = $1 and t.token = $2 and not ($1 = 'NAME_BIRTH_POSTCODE' and exists (
       select from shield s where s.subject = t.person and s.from_at <= kinview_now()
         and (s.to_at is null or s.to_at > kinview_now())
       union all select from family_member m join leaves_exposed(m.family) e on e.person = m.person
         where m.person = t.person))
     limit 2`,
    [scheme, token],
  );
  return rows.length === 1 ? rows[0]!.person : null;
}

async function record(
  client: Client,
  services: MutationServices,
  { requester, purpose, operationId }: Actor,
  person: string | null,
): Promise<void> {
  const found = {
    source: 'governance',
    dataClass: null,
    effect: 'DISCLOSED' as const,
    code: 'FOUND',
    rule: '',
    controllers: [],
    fields: ['Query.findPerson'],
    legalBasis: null,
    obligations: [],
    grounds: {},
  };
  await writeOperation(client, services, {
    requester,
    purpose,
    validUntil: null,
    operationName: 'findPerson',
    documentHash: `operation:${operationId}`,
    outcome: 'ANSWERED',
    refusal: null,
    subjects: person === null ? [] : [{ subject: person, decidedOn: null, entries: [found] }],
  });
}
