import type { Client } from '../../database/openPool.ts';

export interface Token {
  readonly scheme: string;
  readonly token: string;
}

/** The tokens of a person in one agency, in the place of those before; the person may become known later. */
export async function replaceTokens(
  client: Client,
  agency: string,
  person: string,
  tokens: readonly Token[],
): Promise<'TAKEN'> {
  await client.query('delete from match_token where agency = $1 and person = $2', [agency, person]);
  await client.query(
    `insert into match_token (agency, person, scheme, token)
     select distinct $1, $2, scheme, token from jsonb_to_recordset($3) as t (scheme text, token text)`,
    [agency, person, JSON.stringify(tokens)],
  );
  return 'TAKEN';
}
