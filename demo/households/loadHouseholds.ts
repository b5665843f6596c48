import { inTransaction } from '../../database/inTransaction.ts';
import type { Pool } from '../../database/openPool.ts';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { health } from '../../subgraphs/health/agency.ts';
import { insertOrganisations } from '../../subgraphs/kit/insertOrganisations.ts';
import { insertRecords } from '../../subgraphs/kit/insertRecords.ts';
import { police } from '../../subgraphs/police/agency.ts';
import { socialCare } from '../../subgraphs/socialcare/agency.ts';
import { insertRegistry } from './insertRegistry.ts';
import { emptyRegistry, type RegistryRows, registryTables } from './registryRows.ts';
import type { AgencyRecord, AgencySource, Household } from './types.ts';

/** Pools of the four databases, each with the right to write. */
export type Databases = Readonly<Record<AgencySource | 'registry', Pool>>;

export const agencies = { socialcare: socialCare, health, police };
export const agencySources = Object.keys(agencies) as AgencySource[];

/** The partners, each with the sector that shows where the organisation is not named. */
const organisations = harrowVale2026.organisations.map(({ organisation, agency }) => ({
  id: organisation,
  sector: agency,
}));

/** Adds households to migrated databases, in bulk; to the registry last. */
export async function loadHouseholds(databases: Databases, households: readonly Household[]): Promise<void> {
  for (const source of agencySources) {
    const records = households.flatMap((household) => household.records[source]);
    await insertAgencyRecords(databases, source, records);
  }
  const rows = mergeRegistry(households);
  await inTransaction(databases.registry, (client) => insertRegistry(client, rows));
}

export async function insertAgencyRecords(
  databases: Databases,
  source: AgencySource,
  records: readonly AgencyRecord[],
): Promise<void> {
  await insertOrganisations(databases[source], organisations);
  await insertRecords(databases[source], agencies[source].namespace, records);
}

function mergeRegistry(households: readonly Household[]): RegistryRows {
  const merged = emptyRegistry();
  for (const { registry } of households) {
    for (const table of registryTables) (merged[table] as unknown[]).push(...registry[table]);
  }
  return merged;
}
