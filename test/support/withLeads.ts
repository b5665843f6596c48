import type { Ask } from './ask.ts';
import type { Stack } from './stack.ts';

/** Asks as the users of the demonstration and, beside them, as two governance leads of the council: `u-gl`, `u-gl2`. */
export async function withLeads({ ask, issuer }: Pick<Stack, 'ask' | 'issuer'>): Promise<Ask> {
  const claims = {
    organisation: 'LA-A',
    agency: 'SOCIAL_CARE',
    role_tier: 'CARE_MANAGER',
    function: 'GOVERNANCE_LEAD',
  };
  const tokens = new Map<string, string>();
  for (const id of ['u-gl', 'u-gl2']) {
    tokens.set(id, await issuer.token(id, { claims: { ...claims, name: id } }));
  }
  return (user, purpose, query, options = {}) => {
    const token = tokens.get(user);
    return ask(user, purpose, query, token === undefined ? options : { token, ...options });
  };
}
