import type { Client, Pool } from '../../database/openPool.ts';
import type { Instant } from '../../policies/words.ts';

/** How long whoever reads an export may pause; a snapshot that is kept open holds up the database's housekeeping. */
const longestPause = '10min';

/**
 * What `read` yields, all of it read at one moment (ms) of the database, which goes on meanwhile. No checkpoint is being
 * signed at that moment: those that are not in the snapshot were signed after it, those in it before.
 */
export async function* inSnapshot<Line>(
  pool: Pool,
  read: (client: Client, at: Instant) => AsyncGenerator<Line>,
): AsyncGenerator<Line> {
  const client = await pool.connect();
  let isBegun = false;
  try {
    const at = await begin(client);
    isBegun = true;
    await client.query(`set local idle_in_transaction_session_timeout = '${longestPause}'`);
    await client.query('set local statement_timeout = 0');
    yield* read(client, at);
  } finally {
    // Whoever stops in the middle leaves a cursor open: the end of the transaction closes it. What failed to begin may
    // hold the lock still, and goes with its connection.
    await client.query('rollback').then(
      () => client.release(!isBegun),
      () => client.release(true),
    );
  }
}

/** The lock is the sealer's (sealer/sealOnce.ts), held until the first statement after begin has taken the snapshot. */
async function begin(client: Client): Promise<Instant> {
  await client.query('select pg_advisory_lock_shared(7404, 0)');
  await client.query('begin transaction isolation level repeatable read, read only');
  const { rows } = await client.query<{ now: number }>('select ms(kinview_now())::float8 as now');
  await client.query('select pg_advisory_unlock_shared(7404, 0)');
  return rows[0]!.now;
}
