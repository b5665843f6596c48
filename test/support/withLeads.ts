import type { Ask } from './ask.ts';
import type { Stack } from './stack.ts';

const council = { organisation: 'LA-A', agency: 'SOCIAL_CARE', role_tier: 'CARE_MANAGER' };
const leads = {
  'u-gl': { ...council, function: 'GOVERNANCE_LEAD' },
  'u-gl2': { ...council, function: 'GOVERNANCE_LEAD' },
  'u-sup': { ...council, function: 'SUPERVISOR' },
  'u-vsl': {
    organisation: 'CHARITY',
    agency: 'VOLUNTARY',
    role_tier: 'CARE_MANAGER',
    function: 'SAFEGUARDING_LEAD',
  },
  'u-psl': {
    organisation: 'POLICE-X',
    agency: 'POLICE',
    role_tier: 'CARE_MANAGER',
    function: 'SAFEGUARDING_LEAD',
  },
};

/** Works with the family since yesterday, or for as long as is said: a lead of `withLeads`. */
export async function leadWorks(
  { databases }: Stack,
  id: 'u-vsl' | 'u-psl' | 'u-sup',
  since = '1 day',
): Promise<void> {
  await databases.registry.query(
    `insert into relationship (id, family, requester, organisation, kind, from_at)
     values ($1, 'harrow-vale', $2, $3, 'TEAM', kinview_now() - $4::interval)`,
    [`relationship-${id}`, id, leads[id].organisation, since],
  );
}

/**
 * Asks as the users of the demonstration and, beside them, as two governance leads of the council (`u-gl`, `u-gl2`),
 * its supervisor (`u-sup`) and the safeguarding leads of the charity (`u-vsl`) and of the police (`u-psl`).
 */
export async function withLeads({ ask, issuer }: Pick<Stack, 'ask' | 'issuer'>): Promise<Ask> {
  const tokens = new Map<string, string>();
  for (const [id, claims] of Object.entries(leads))
    tokens.set(id, await issuer.token(id, { claims: { ...claims, name: id } }));
  return (user, purpose, query, options = {}) => {
    const token = tokens.get(user);
    return ask(user, purpose, query, token === undefined ? options : { token, ...options });
  };
}
