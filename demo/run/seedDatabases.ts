import type { Clock } from '../../database/clock.ts';
import { openPool, type Pool } from '../../database/openPool.ts';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { harrowVale } from '../households/harrowVale/harrowVale.ts';
import { family } from '../households/harrowVale/registry.ts';
import { agencySources, type Databases, loadHouseholds } from '../households/loadHouseholds.ts';
import { signInLeads } from '../issuer/signInLeads.ts';
import { type DatabaseUrls, urlOf } from './prepareDatabases.ts';

/** Puts the agreement in force and, at the first start, the Harrow-Vale household into the four databases. */
export async function seedDatabases(serverUrl: string, urls: DatabaseUrls, clock: Clock): Promise<void> {
  const all = { ...urls, registry: urlOf(serverUrl, 'kinview') };
  const pools = Object.fromEntries(
    Object.entries(all).map(([name, url]) => [name, openPool({ url, max: 1, clock, name: 'kinview-demo' })]),
  ) as Record<keyof Databases, Pool>;
  try {
    await putAgreementInForce(pools.registry);
    const { rowCount } = await pools.registry.query('select from family where id = $1', [family]);
    if (rowCount) return;
    // The registry comes last: where it has no family, an earlier first start was cut short.
    for (const source of agencySources) await pools[source].query('truncate person, organisation cascade');
    await signInLeads(pools.registry);
    await loadHouseholds(pools, [harrowVale(clock.now())]);
  } finally {
    await Promise.all(Object.values(pools).map((pool) => pool.end()));
  }
}

async function putAgreementInForce(registry: Pool): Promise<void> {
  const { version } = harrowVale2026;
  await registry.query(
    `insert into agreement_in_force (version) select $1
     where not exists (select from agreement_start where version = $1)`,
    [version],
  );
}
