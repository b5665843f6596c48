import { inTransaction } from '../../../database/inTransaction.ts';
import { insertRegistry } from '../../../demo/households/insertRegistry.ts';
import {
  agencySources,
  type Databases,
  insertAgencyRecords,
} from '../../../demo/households/loadHouseholds.ts';
import { registryTables } from '../../../demo/households/registryRows.ts';
import type { Household } from '../../../demo/households/types.ts';

/** Empties the registry and the agencies and puts one household there. Epochs only ever go up, as in the product. */
export async function replaceHousehold(databases: Databases, household: Household): Promise<void> {
  await inTransaction(databases.registry, async (client) => {
    const deletes = registryTables.toReversed().map((table) => `delete from ${table}`);
    await client.query(deletes.join(';'));
    await insertRegistry(client, household.registry);
  });
  await replaceRecords(databases, household.records);
}

/** Changes what the agencies hold and nothing that decisions rest on. */
export async function replaceRecords(databases: Databases, records: Household['records']): Promise<void> {
  for (const source of agencySources) {
    await databases[source].query('truncate person, organisation cascade');
    await insertAgencyRecords(databases, source, records[source]);
  }
}
