import DataLoader from 'dataloader';
import type { Pool } from '../../../database/openPool.ts';

/** Reads the rows of many keys: `$1` is the array of keys, `key` the column that says whose a row is. */
export interface GroupStatement {
  readonly name: string;
  readonly text: string;
  /** `$2` and on: row conditions take effect before any order. */
  readonly values?: readonly unknown[];
}

export type Groups<Row> = DataLoader<string, readonly Row[]>;

/** No row has another id, and the database refuses to compare some. */
export const isPossibleId = (id: unknown): id is string =>
  typeof id === 'string' && id.length >= 1 && id.length <= 64 && !id.includes('\0');

/** A loader that reads all keys of one call in one statement and hands each key its rows, in the statement's order. */
export const loadGroups = <Row extends object>(pool: Pool, statement: GroupStatement): Groups<Row> =>
  new DataLoader(async (keys) => {
    const { name, text, values = [] } = statement;
    const { rows } = await pool.query<Row & { key: string }>({
      name,
      text,
      values: [keys.filter(isPossibleId), ...values],
    });
    const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
    for (const row of rows) groups.get(row.key)?.push(row);
    return keys.map((key) => groups.get(key)!);
  });
