import type { Client } from '../../database/openPool.ts';
import { operationColumns, subjectColumns } from '../ledger/readRows.ts';
import { readCursor } from './readCursor.ts';

/** Rows of which no batch knows: nothing that records leaves such. */
export async function* readStrays(client: Client): AsyncGenerator<object[]> {
  const without = (table: string) =>
    `from ledger.${table} where not exists (select from ledger.batch b where b.order_no = ${table}.order_no)`;
  const operations = `select 'operation' as kind, ${operationColumns} ${without('operation')}`;
  const subjects = `select 'subject' as kind, ${subjectColumns} ${without('subject')}`;
  yield* readCursor<object>(client, 'stray_operations', operations);
  yield* readCursor<object>(client, 'stray_subjects', subjects);
}
