import { inTransaction } from '../../database/inTransaction.ts';
import type { Client, Pool } from '../../database/openPool.ts';
import type { AnyRecordInput } from './recordInput.ts';
import type { Namespace, RecordKind } from './recordKinds.ts';

/**
 * Inserts records, and the people that they are about or name, in one transaction with one statement per kind.
 *
 * @throws the database's error when a record breaks a constraint, Error for a field or a value that the schema does
 * not have; nothing is inserted then
 */
export async function insertRecords(
  pool: Pool,
  namespace: Namespace,
  records: readonly AnyRecordInput[],
): Promise<void> {
  const byKind = groupByKind(namespace, records);
  const people = new Set(records.flatMap((record) => [record.person, ...peopleOf(record)]));
  await inTransaction(pool, async (client) => {
    await client.query('insert into person (id) select unnest($1::text[]) on conflict do nothing', [
      [...people],
    ]);
    for (const [kind, rows] of byKind) await insertKind(client, kind, rows);
  });
}

function groupByKind(
  namespace: Namespace,
  records: readonly AnyRecordInput[],
): Map<RecordKind, AnyRecordInput[]> {
  const kinds = new Map(namespace.kinds.map((kind) => [kind.name, kind]));
  const byKind = new Map<RecordKind, AnyRecordInput[]>();
  for (const record of records) {
    const kind = kinds.get(record.field);
    if (!kind) throw new Error(`${namespace.type} has no field ${record.field}`);
    const unknown = Object.keys(record.values).find(
      (name) => !kind.fields.some((field) => field.name === name),
    );
    if (unknown) throw new Error(`${kind.type} has no field ${unknown}`);
    const rows = byKind.get(kind);
    if (rows) rows.push(record);
    else byKind.set(kind, [record]);
  }
  return byKind;
}

async function insertKind(
  client: Client,
  kind: RecordKind,
  records: readonly AnyRecordInput[],
): Promise<void> {
  const own = kind.fields.filter((field) => field.type !== 'Person');
  const rows = records.map((record) => ({
    id: record.id,
    person: record.person,
    controller: record.controller,
    as_of: new Date(record.asOf).toISOString(),
    provenance: record.provenance,
    ...Object.fromEntries(own.map(({ name, column }) => [column, record.values[name]])),
  }));
  await insertRows(client, kind.table, rows);
  const named = records.flatMap((record) =>
    peopleOf(record).map((person) => ({ record: record.id, person })),
  );
  if (named.length > 0) await insertRows(client, `${kind.table}_person`, named);
}

async function insertRows(client: Client, table: string, rows: readonly object[]): Promise<void> {
  await client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}

function peopleOf({ values }: AnyRecordInput): readonly string[] {
  return (values.people as readonly string[] | null | undefined) ?? [];
}
