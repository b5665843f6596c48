import type { Client } from '../../database/openPool.ts';

const page = 250;

/** The rows of a query, some at a time, whatever their number. Inside the transaction of `client` only. */
export async function* readCursor<Row>(
  client: Client,
  name: string,
  sql: string,
  values: readonly unknown[] = [],
): AsyncGenerator<Row[]> {
  await client.query(`declare ${name} no scroll cursor for ${sql}`, [...values]);
  for (;;) {
    const { rows } = await client.query(`fetch ${page} from ${name}`);
    if (rows.length === 0) break;
    yield rows as Row[];
  }
  await client.query(`close ${name}`);
}
