import type { Queryable } from '../../database/openPool.ts';
import { type RegistryRows, registryTables } from './registryRows.ts';

/** Inserts rows into the registry, one statement per table; run it inside a transaction. */
export async function insertRegistry(client: Queryable, rows: RegistryRows): Promise<void> {
  for (const table of registryTables) {
    const [first] = rows[table];
    if (!first) continue;
    const columns = Object.keys(first).join(', ');
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows[table])],
    );
  }
}
