import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '../../database/openPool.ts';
import type { Answer } from './ask.ts';
import type { Stack } from './stack.ts';

/**
 * Lets `change` overtake an answer, always at the same place: the change is made and not yet committed; then the
 * question is asked, decided on what was before, and handed to the ledger, which answered at least once or waits for
 * a lock; only then is the change committed.
 */
export async function overtake(
  stack: Stack,
  change: (client: Client) => Promise<unknown>,
  ask: () => Promise<Answer>,
  beforeCommit: () => void | Promise<void> = () => {},
): Promise<Answer> {
  const client = await stack.databases.registry.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ at: Date }>('select clock_timestamp() as at');
    await change(client);
    const answer = ask();
    // It may fail before anybody waits for it.
    answer.catch(() => {});
    await untilTried(stack, rows[0]!.at);
    await beforeCommit();
    await client.query('commit');
    return await answer;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** Holds what a change of this data subject would hold, and changes nothing. */
export const holdOnly = (subject: string) => (client: Client) =>
  client.query('select pg_advisory_xact_lock(subject_key($1))', [subject]);

/** Holds the chain of whichever gateway recorded last: changes go on, and what it answers them with waits. */
export const holdRecorder = (client: Client) =>
  client.query(`select pg_advisory_xact_lock(7402, hashtext(chain::text)) from (
    select chain from ledger.batch join ledger.operation using (order_no)
    where document_hash not like 'operation:%' order by order_no desc limit 1) last`);

/** Holds up everything that would be recorded. */
export const holdEveryone = (client: Client) => client.query('select lock_everyone()');

/**
 * Lets the gateway's clock be `moment` for everything that it hands to the ledger from here on: the attempt under way
 * may still carry the clock of before, the second one from now can't.
 */
export async function moveClock(stack: Stack, moment: number): Promise<void> {
  stack.clock.set(moment);
  const { rows } = await stack.databases.registry.query<{ at: Date }>('select clock_timestamp() as at');
  await untilTried(stack, await untilTried(stack, rows[0]!.at));
}

/** Until the gateway's ledger writer has had a word from the database since `since`, or waits for a lock there: since when. */
async function untilTried({ databases }: Stack, since: Date | string): Promise<string> {
  for (const deadline = performance.now() + 20_000; performance.now() < deadline; await pause(5)) {
    const { rows } = await databases.registry.query<{ at: string }>(
      `select query_start::text as at from pg_stat_activity
       where datname = current_database() and application_name = 'kinview-ledger' and query like '%record_batch%'
         and query_start > $1 and (state = 'idle' or wait_event_type = 'Lock')`,
      [since],
    );
    if (rows[0]) return rows[0].at;
  }
  throw new Error('nothing was handed to the ledger');
}
