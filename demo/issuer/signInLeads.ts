import type { Pool } from '../../database/openPool.ts';
import { users } from './users.ts';

const holders = new Set(['SUPERVISOR', 'SAFEGUARDING_LEAD', 'CALDICOTT_GUARDIAN', 'GOVERNANCE_LEAD']);

/** The users of the demonstration who hold a function signed in once already, as leads do before their work begins. */
export async function signInLeads(registry: Pool): Promise<void> {
  const leads = users.filter((user) => holders.has(user.function));
  await registry.query(
    `insert into practitioner (id, organisation, agency, role_tier, function)
     select id, organisation, agency, "roleTier", function from jsonb_to_recordset($1)
       as u (id text, organisation text, agency text, "roleTier" text, function text)
     on conflict do nothing`,
    [JSON.stringify(leads)],
  );
}
