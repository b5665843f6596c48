import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from './codedError.ts';
import { inTransaction } from './inTransaction.ts';
import type { Client, Pool } from './openPool.ts';

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** Any number, the same for all: whoever migrates a database holds it. */
const MIGRATION_LOCK = 5_468_329_021;

/**
 * Applies the folder's `.sql` files that the database has not seen, in name order and in one transaction, so a
 * database is never between two versions. Processes that start at once wait for one another.
 * @returns the names that were applied.
 * @throws CodedError MIGRATION_CHANGED when an applied file was edited, MIGRATION_MISSING when one is gone or out of
 * order, MIGRATION_FAILED with the file's name.
 */
export async function migrate(pool: Pool, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  return inTransaction(pool, async (client) => {
    await client.query('set local statement_timeout = 0');
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query(`create table if not exists applied_migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default clock_timestamp())`);
    const pending = await pendingOf(client, migrations);
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  });
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function pendingOf(client: Client, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from applied_migration order by name collate "C"',
  );
  rows.forEach((applied, position) => {
    const migration = migrations[position];
    if (migration?.name !== applied.name) {
      throw new CodedError(
        'MIGRATION_MISSING',
        `The database has applied ${applied.name}; this version has it not, or out of order.`,
      );
    }
    if (migration.checksum !== applied.checksum) {
      throw new CodedError(
        'MIGRATION_CHANGED',
        `${applied.name} was edited after it was applied; add a new file instead.`,
      );
    }
  });
  return migrations.slice(rows.length);
}

async function apply(client: Client, migration: Migration): Promise<void> {
  try {
    await client.query(migration.sql);
  } catch (error) {
    throw new CodedError('MIGRATION_FAILED', `${migration.name} could not be applied.`, { cause: error });
  }
  await client.query('insert into applied_migration (name, checksum) values ($1, $2)', [
    migration.name,
    migration.checksum,
  ]);
}
