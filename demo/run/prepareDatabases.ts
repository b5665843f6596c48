import type { Clock } from '../../database/clock.ts';
import { migrate } from '../../database/migrate.ts';
import { openPool, type Pool } from '../../database/openPool.ts';
import { applicationRole, migrateRecords, sealerRole } from '../../records/migrateRecords.ts';
import { agencies, agencySources, type Databases } from '../households/loadHouseholds.ts';

/** What a process connects with, by the name of its database. */
export type DatabaseUrls = Readonly<Record<keyof Databases, string>>;

/** Running processes get logins that can do what their job needs: an agency owns its own database, the rest is in the application's role. */
export function databaseUrls(serverUrl: string, password: string): DatabaseUrls {
  const urls: Record<string, string> = { registry: urlOf(serverUrl, 'kinview', 'kinview_gateway', password) };
  for (const source of agencySources)
    urls[source] = urlOf(serverUrl, `kinview_${source}`, `kinview_${source}`, password);
  return urls as DatabaseUrls;
}

/** What the sealer connects with: it reads the ledger and adds what it sealed, nothing else. */
export function sealerUrl(serverUrl: string, password: string): string {
  return urlOf(serverUrl, 'kinview', 'kinview_sealing', password);
}

/** Makes what is missing: a database and a login for Kinview and for each agency, and their tables. */
export async function prepareDatabases(serverUrl: string, password: string, clock: Clock): Promise<void> {
  const urls = databaseUrls(serverUrl, password);
  const server = openPool({ url: serverUrl, max: 1, name: 'kinview-demo' });
  try {
    await makeDatabase(server, 'kinview');
    await within(urlOf(serverUrl, 'kinview'), clock, migrateRecords);
    await makeLogin(server, 'kinview_gateway', password);
    await server.query(`grant ${applicationRole} to kinview_gateway`);
    await makeLogin(server, 'kinview_sealing', password);
    await server.query(`grant ${sealerRole} to kinview_sealing`);
    for (const source of agencySources) {
      await makeLogin(server, `kinview_${source}`, password);
      await makeDatabase(server, `kinview_${source}`, `kinview_${source}`);
      await within(urls[source], clock, (pool) => migrate(pool, agencies[source].migrations));
    }
  } finally {
    await server.end();
  }
}

/** Names are ours and passwords are hexadecimal: neither needs quoting. */
async function makeLogin(server: Pool, name: string, password: string): Promise<void> {
  const { rowCount } = await server.query('select from pg_roles where rolname = $1', [name]);
  await server.query(`${rowCount ? 'alter' : 'create'} role ${name} login password '${password}'`);
}

async function makeDatabase(server: Pool, name: string, owner?: string): Promise<void> {
  const { rowCount } = await server.query('select from pg_database where datname = $1', [name]);
  if (!rowCount) await server.query(`create database ${name}${owner ? ` owner ${owner}` : ''}`);
}

export function urlOf(serverUrl: string, database: string, login?: string, password?: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  if (login) url.username = login;
  if (password) url.password = password;
  return url.href;
}

async function within(url: string, clock: Clock, work: (pool: Pool) => Promise<unknown>): Promise<void> {
  const pool = openPool({ url, max: 1, clock, name: 'kinview-demo' });
  try {
    await work(pool);
  } finally {
    await pool.end();
  }
}
