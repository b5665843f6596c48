import { randomBytes } from 'node:crypto';
import { inTransaction } from '../../database/inTransaction.ts';
import { openPool, type Pool } from '../../database/openPool.ts';
import { insertRegistry } from '../../demo/households/insertRegistry.ts';
import { calendar } from '../../demo/households/types.ts';
import { applicationRole, migrateRecords } from '../../records/migrateRecords.ts';
import { familyIds, furtherFamilies } from './families.ts';
import { makeRegistryRows } from './registryRows.ts';
import type { WorldSize } from './size.ts';

export interface Registry {
  /** As the superuser, for what no running process may do. */
  readonly pool: Pool;
  /** For a login that can do no more than the gateway may. */
  readonly applicationUrl: string;
}

const CHUNK = 100;
const login = 'kinview_bench_gateway';

/** A fresh database with Kinview's migrations and the benchmark's families. */
export async function seedRegistry(
  serverUrl: string,
  agreementVersion: string,
  { people, families }: WorldSize,
): Promise<Registry> {
  const url = new URL(serverUrl);
  const server = openPool({ url: serverUrl, max: 1 });
  await server.query('drop database if exists bench with (force)');
  await server.query('create database bench');
  await server.end();
  url.pathname = '/bench';
  const pool = openPool({ url: url.href, max: 2, name: 'kinview-bench', statementTimeoutMs: 120_000 });
  await migrateRecords(pool);
  await pool.query('insert into agreement_in_force (version) values ($1)', [agreementVersion]);
  const further = furtherFamilies(families - familyIds.open.length);
  await insertFamilies(pool, { families: [...familyIds.open, ...further], people, isHalf: false });
  await insertFamilies(pool, { families: familyIds.half, people, isHalf: true });
  await pool.query('vacuum analyze');
  return { pool, applicationUrl: await applicationUrl(pool, url) };
}

async function insertFamilies(pool: Pool, household: Parameters<typeof makeRegistryRows>[0]): Promise<void> {
  const { families } = household;
  const days = calendar(Date.now());
  for (let first = 0; first < families.length; first += CHUNK) {
    const rows = makeRegistryRows({ ...household, families: families.slice(first, first + CHUNK) }, days);
    await inTransaction(pool, (client) => insertRegistry(client, rows));
  }
}

async function applicationUrl(pool: Pool, url: URL): Promise<string> {
  const password = randomBytes(18).toString('base64url');
  await pool.query(`drop role if exists ${login}`);
  await pool.query(`create role ${login} login password '${password}' in role ${applicationRole}`);
  const application = new URL(url);
  application.username = login;
  application.password = password;
  return application.href;
}
