import { demonstrationGrant } from './audience.ts';

/** Asks a running demonstration issuer for a user's access token. Throws what the issuer answered when it refuses. */
export async function askToken(issuer: string, user: string): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: demonstrationGrant, client_id: 'kinview-token', user }),
  });
  const answer = (await response.json()) as {
    access_token?: string;
    error?: string;
    error_description?: string;
  };
  if (!answer.access_token) throw new Error(`${answer.error}: ${answer.error_description}`);
  return answer.access_token;
}
