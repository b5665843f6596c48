import { fileURLToPath } from 'node:url';
import { migrate } from '../database/migrate.ts';
import type { Pool } from '../database/openPool.ts';

export const recordsMigrations = fileURLToPath(new URL('./migrations', import.meta.url));

/** The role that running processes drop to: it can add to the ledger and read it, nothing else. */
export const applicationRole = 'kinview_app';

/** The role that the sealer drops to: it reads the ledger and adds what it sealed, nothing else. */
export const sealerRole = 'kinview_sealer';

const monthsAhead = 12;

/**
 * Brings Kinview's own database to this version, and makes the ledger's partitions for a year ahead.
 * `pool` needs a login that owns the database and may create roles.
 * @returns the names of the migrations that were applied.
 */
export async function migrateRecords(pool: Pool): Promise<string[]> {
  const applied = await migrate(pool, recordsMigrations);
  await pool.query('select ledger.make_partitions(kinview_now()::date, $1)', [monthsAhead]);
  return applied;
}
