import type { Client, Pool } from '../../database/openPool.ts';

/** How long whoever reads an export may pause; a snapshot that is kept open holds up the database's housekeeping. */
const longestPause = '10min';

/** What `read` yields, all of it read at one moment of the database, which goes on meanwhile. */
export async function* inSnapshot<Line>(
  pool: Pool,
  read: (client: Client) => AsyncGenerator<Line>,
): AsyncGenerator<Line> {
  const client = await pool.connect();
  try {
    await client.query('begin transaction isolation level repeatable read, read only');
    await client.query(`set local idle_in_transaction_session_timeout = '${longestPause}'`);
    await client.query('set local statement_timeout = 0');
    yield* read(client);
  } finally {
    // Whoever stops in the middle leaves a cursor open: the end of the transaction closes it.
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    );
  }
}
