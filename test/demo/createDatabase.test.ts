import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { createDatabase } from '../support/createDatabase.ts';

const migrations = mkdtempSync(join(tmpdir(), 'kinview-migrations-'));
writeFileSync(join(migrations, '001.sql'), 'create table cup (n int)');
afterAll(() => rmSync(migrations, { recursive: true }));

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

it('copies the template, made once however many ask at the same time, and keeps copies apart', async () => {
  let made = 0;
  const template = {
    name: 'cups',
    migrations,
    prepare: async (url: string) => {
      made += 1;
      await ask(url, 'create table cup (n int)');
    },
  };
  const copies = await Promise.all([1, 2, 3].map(() => createDatabase('cups', template)));
  expect(made).toBe(1);
  const [first, second] = copies.map(({ url }) => url) as [string, string, string];
  await ask(first, 'insert into cup values (1)');
  expect(await ask(second, 'select * from cup')).toEqual([]);
  await Promise.all(copies.map((copy) => copy.drop()));
});
