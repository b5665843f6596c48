import { createHash } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { applicationRole } from '../../records/migrateRecords.ts';

const login = 'kinview_test_gateway';

/** The URL of a database for a login that can do no more than running processes may; the login is made when missing. */
export async function applicationUrl(databaseUrl: string): Promise<string> {
  const password = createHash('sha256').update(inject('postgresUrl')).digest('hex').slice(0, 32);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock(hashtext($1))', [login]);
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [login]);
  if (!rowCount) {
    await client.query(`create role ${login} login password '${password}' in role ${applicationRole}`);
  }
  await client.query('commit');
  await client.end();
  const url = new URL(databaseUrl);
  url.username = login;
  url.password = password;
  return url.href;
}
