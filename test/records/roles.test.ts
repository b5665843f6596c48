import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRegistry, type Registry } from './support/openRegistry.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry.close());

const refused = { code: '42501' };

test.each(['batch', 'operation', 'subject', 'mask', 'mask_entry', 'facts', 'subject_other'])(
  'a running process can neither change, delete nor truncate ledger.%s',
  async (table) => {
    const [column] = (
      await registry.owner.query(
        `select column_name as name from information_schema.columns where table_schema = 'ledger' and table_name = $1`,
        [table],
      )
    ).rows;
    await expect(
      registry.app.query(`update ledger.${table} set ${column.name} = ${column.name}`),
    ).rejects.toMatchObject(refused);
    await expect(registry.app.query(`delete from ledger.${table}`)).rejects.toMatchObject(refused);
    await expect(registry.app.query(`truncate ledger.${table}`)).rejects.toMatchObject(refused);
    await expect(registry.app.query(`drop table ledger.${table}`)).rejects.toMatchObject(refused);
  },
);

test.each(['data_subject', 'change'])(
  'a running process does not write %s: epochs and order are the triggers’ alone',
  async (table) => {
    await expect(registry.app.query(`delete from ${table}`)).rejects.toMatchObject(refused);
    await expect(registry.app.query(`insert into ${table} select * from ${table}`)).rejects.toMatchObject(
      refused,
    );
  },
);

test('a running process rewrites no consent and deletes no fact', async () => {
  await expect(registry.app.query(`update consent set status = 'GIVEN'`)).rejects.toMatchObject(refused);
  await expect(registry.app.query('delete from prohibition')).rejects.toMatchObject(refused);
  await expect(
    registry.app.query(`insert into agreement_in_force (version) values ('v9')`),
  ).rejects.toMatchObject(refused);
  await expect(registry.app.query('alter table consent disable trigger all')).rejects.toMatchObject(refused);
  await expect(registry.app.query(`set session_replication_role = replica`)).rejects.toMatchObject(refused);
});

test('what a running process changes moves epochs all the same', async () => {
  const before = await registry.epochOf('ana');
  await registry.app.query(`insert into shield (id, subject) values ('s', 'ana')`);
  expect(await registry.epochOf('ana')).toBe(before + 1);
});

test('the database holds no column for a name, a date of birth or an address', async () => {
  const { rows } = await registry.owner.query(
    `select table_name, column_name from information_schema.columns where table_schema in ('public', 'ledger')
     and column_name ~ '(surname|forename|(^|_)name$|birth|dob|address|postcode|nhs)'`,
  );
  expect(rows.map((row) => `${row.table_name}.${row.column_name}`)).toEqual([
    'applied_migration.name',
    expect.stringMatching(/^operation.*\.operation_name$/),
    ...rows.slice(2).map(() => expect.stringMatching(/^operation.*\.operation_name$/)),
  ]);
});
