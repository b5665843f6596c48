import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../database/migrate.ts';
import { openPool, type Pool } from '../../database/openPool.ts';
import { createDatabase, type TestDatabase } from '../support/createDatabase.ts';

let database: TestDatabase;
let pool: Pool;
let folder: string;

beforeEach(async () => {
  database = await createDatabase('migrate');
  pool = openPool({ url: database.url, max: 2 });
  folder = await mkdtemp(join(tmpdir(), 'kinview-migrations-'));
  await put('0002_more.sql', 'alter table thing add column more text;');
  await put('0001_thing.sql', 'create table thing (id text);');
  await put('notes.md', 'not a migration');
});
afterEach(async () => {
  await pool.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

const put = (name: string, sql: string) => writeFile(join(folder, name), sql);

test('migrations are applied once each, in the order of their names', async () => {
  expect(await migrate(pool, folder)).toEqual(['0001_thing.sql', '0002_more.sql']);
  expect(await migrate(pool, folder)).toEqual([]);
  await put('0003_last.sql', 'alter table thing add column last text;');
  expect(await migrate(pool, folder)).toEqual(['0003_last.sql']);
});

test('two processes that start at once apply each migration once between them', async () => {
  const other = openPool({ url: database.url, max: 1 });
  const applied = await Promise.all([migrate(pool, folder), migrate(other, folder)]);
  await other.end();
  expect(applied.flat().sort()).toEqual(['0001_thing.sql', '0002_more.sql']);
});

test('an edited migration is refused, and line endings are no edit', async () => {
  await migrate(pool, folder);
  await put('0001_thing.sql', 'create table thing (id bigint);');
  await expect(migrate(pool, folder)).rejects.toMatchObject({ code: 'MIGRATION_CHANGED' });
  await put('0001_thing.sql', 'create table thing (id text);');
  await put('0003_lines.sql', 'select 1;\nselect 2;');
  await migrate(pool, folder);
  await put('0003_lines.sql', 'select 1;\r\nselect 2;');
  expect(await migrate(pool, folder)).toEqual([]);
});

test('a migration that this version lacks, or that comes before applied ones, is refused', async () => {
  await migrate(pool, folder);
  await put('0000_early.sql', 'select 1;');
  await expect(migrate(pool, folder)).rejects.toMatchObject({ code: 'MIGRATION_MISSING' });
  await rm(join(folder, '0000_early.sql'));
  await rm(join(folder, '0002_more.sql'));
  await expect(migrate(pool, folder)).rejects.toMatchObject({ code: 'MIGRATION_MISSING' });
});

test('when one migration fails, none of them is applied', async () => {
  await put('0003_bad.sql', 'create table thing (id text);');
  await expect(migrate(pool, folder)).rejects.toMatchObject({
    code: 'MIGRATION_FAILED',
    message: '0003_bad.sql could not be applied.',
  });
  expect((await pool.query(`select to_regclass('thing') as thing`)).rows).toEqual([{ thing: null }]);
});
