import type { Client } from '../../database/openPool.ts';
import type { Requester } from '../../policies/words.ts';

/** Whoever works on the database itself is its owner: their login is all that is known of them. */
export async function operatorOf(client: Client): Promise<Requester> {
  const { rows } = await client.query<{ login: string }>('select session_user::text as login');
  return {
    id: `login:${rows[0]!.login}`,
    organisation: 'PARTNERSHIP',
    agency: 'OTHER',
    roleTier: 'NONE',
    function: 'OPERATOR',
  } as unknown as Requester;
}
