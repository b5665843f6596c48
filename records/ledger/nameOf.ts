import type { Client } from '../../database/openPool.ts';
import { digestOf } from './digestOf.ts';

/**
 * How the ledger names whom somebody asked about: by their id where they are registered, and otherwise by a digest, as
 * the gateway does. What was typed may be a name even, and would be on the ledger for good.
 */
export async function nameOf(client: Client, asked: string): Promise<string> {
  const { rowCount } = await client.query('select from data_subject where id = $1', [asked]);
  return rowCount ? asked : digestOf(asked);
}
