import { BoundedCache } from '../../database/boundedCache.ts';
import type { Pool } from '../../database/openPool.ts';
import type { Requester } from '../../policies/words.ts';

/**
 * Keeps what practitioners say about themselves when they ask, so that notices can be decided for them when they do
 * not: one write for each, and one more when it changes. A write that fails is tried again with the next request.
 */
export function createRememberPractitioner(pool: Pool): (requester: Requester) => void {
  const told = new BoundedCache<string, string>(10_000);
  return ({ id, organisation, agency, roleTier, function: workFunction }) => {
    const key = `${id}\n${organisation}`;
    const says = `${agency}\n${roleTier}\n${workFunction}`;
    if (told.get(key) === says) return;
    told.set(key, says);
    const row = [id, organisation, agency, roleTier, workFunction];
    pool.query(upsert, row).catch(() => told.set(key, ''));
  };
}

const upsert = `insert into practitioner (id, organisation, agency, role_tier, function) values ($1, $2, $3, $4, $5)
  on conflict (id, organisation) do update set agency = excluded.agency, role_tier = excluded.role_tier,
    function = excluded.function, seen_at = kinview_now()`;
