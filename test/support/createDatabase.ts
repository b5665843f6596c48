import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';

/** What a fresh database is copied from; made once per content of its migrations, then shared by all tests. */
export interface Template {
  readonly name: string;
  /** The folder with the .sql files; their text decides whether an existing template is still good. */
  readonly migrations: string;
  /** Brings an empty database to the state to copy, and closes every connection it opened. */
  prepare(url: string): Promise<void>;
}

export interface TestDatabase {
  readonly url: string;
  /** Ends whoever is still connected, and forgets the data. */
  drop(): Promise<void>;
}

/** A fresh database of a test's own, on the server of this run. */
export async function createDatabase(prefix: string, template?: Template): Promise<TestDatabase> {
  const source = template ? await findTemplate(template) : 'template0';
  const name = `${prefix}_${randomBytes(6).toString('hex')}`;
  await onServer((client) => client.query(`create database "${name}" template "${source}"`));
  return {
    url: urlOf(name),
    drop: () => onServer((client) => client.query(`drop database if exists "${name}" with (force)`)),
  };
}

async function findTemplate(template: Template): Promise<string> {
  const name = `template_${template.name}_${hashOf(template)}`;
  await onServer(async (client) => {
    // Several test files start at once: one makes the template, the others wait for it.
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount) return;
    await client.query(`drop database if exists "${name}_new" with (force)`);
    await client.query(`create database "${name}_new" template template0`);
    await template.prepare(urlOf(`${name}_new`));
    await client.query(`alter database "${name}_new" rename to "${name}"`);
  });
  return name;
}

/** Two templates of one name that are prepared differently are two. */
function hashOf({ migrations: folder, prepare }: Template): string {
  const hash = createHash('sha256').update(prepare.toString());
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

function urlOf(database: string): string {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
