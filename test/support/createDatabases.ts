import type { Clock } from '../../database/clock.ts';
import { migrate } from '../../database/migrate.ts';
import { openPool, type Pool } from '../../database/openPool.ts';
import { agencies, agencySources, type Databases } from '../../demo/households/loadHouseholds.ts';
import { migrateRecords, recordsMigrations } from '../../records/migrateRecords.ts';
import { createDatabase, type Template, type TestDatabase } from './createDatabase.ts';

export interface TestDatabases {
  readonly urls: Readonly<Record<keyof Databases, string>>;
  /** Superuser's pools, for what no running process may do. */
  readonly pools: Databases;
  close(): Promise<void>;
}

const registryTemplate: Template = {
  name: 'registry',
  migrations: recordsMigrations,
  prepare: (url) => withPool(url, migrateRecords),
};

const agencyTemplate = (source: (typeof agencySources)[number]): Template => ({
  name: `${source}_empty`,
  migrations: agencies[source].migrations,
  prepare: (url) => withPool(url, (pool) => migrate(pool, agencies[source].migrations)),
});

/** Fresh databases of a test's own: Kinview's, and one for each agency, migrated and empty. */
export async function createDatabases(clock: Clock): Promise<TestDatabases> {
  const names = ['registry', ...agencySources] as const;
  const made = await Promise.all(
    names.map(
      async (name): Promise<[typeof name, TestDatabase]> => [
        name,
        await createDatabase(name, name === 'registry' ? registryTemplate : agencyTemplate(name)),
      ],
    ),
  );
  const pools = Object.fromEntries(
    made.map(([name, { url }]) => [name, openPool({ url, clock, max: 4, name: 'kinview-test' })]),
  ) as Record<keyof Databases, Pool>;
  return {
    urls: Object.fromEntries(made.map(([name, { url }]) => [name, url])) as Record<keyof Databases, string>,
    pools,
    close: async () => {
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
      await Promise.all(made.map(([, database]) => database.drop()));
    },
  };
}

async function withPool(url: string, work: (pool: Pool) => Promise<unknown>): Promise<void> {
  const pool = openPool({ url, max: 1 });
  try {
    await work(pool);
  } finally {
    await pool.end();
  }
}
