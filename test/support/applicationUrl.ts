import { createHash } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { applicationRole } from '../../records/migrateRecords.ts';

const login = 'kinview_test_gateway';

/** A role belongs to the whole server: two test files may make it at once, in two databases, where no lock reaches. */
const madeByAnother = new Set(['23505', '42710']);

/** The URL of a database for a login that can do no more than running processes may; the login is made when missing. */
export async function applicationUrl(databaseUrl: string): Promise<string> {
  const password = createHash('sha256').update(inject('postgresUrl')).digest('hex').slice(0, 32);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [login]);
  if (!rowCount) {
    await client
      .query(`create role ${login} login password '${password}' in role ${applicationRole}`)
      .catch((error: pg.DatabaseError) => {
        if (!madeByAnother.has(error.code ?? '')) throw error;
      });
  }
  await client.end();
  const url = new URL(databaseUrl);
  url.username = login;
  url.password = password;
  return url.href;
}
