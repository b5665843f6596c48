import type { Pool } from '../../../database/openPool.ts';
import type { Grant } from '../../../grant/types.ts';
import { commit } from './commitment.ts';
import { listAnswered } from './listAnswered.ts';

/** An agency's own log of what it answered, under a key of its own. */
export interface CommitmentLog {
  /** Keeps a commitment for each part of an answer; it is durable before the answer is sent. */
  keep(grant: Grant, asked: AnsweredCall, data: unknown): Promise<void>;
}

interface AnsweredCall {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** Opens the log; its table is made where it is missing, and only ever added to. */
export async function openCommitmentLog(pool: Pool, key: Uint8Array): Promise<CommitmentLog> {
  await pool.query(table);
  return {
    async keep({ op: operation }, { query, variables = {} }, data) {
      const kept = listAnswered(query, variables, data).map(({ value, ...part }) =>
        commit(key, { operation, ...part }, value),
      );
      if (kept.length === 0) return;
      await pool.query({
        name: 'keep-commitments',
        text: `insert into commitment (operation, person, field, nonce, commitment)
          select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[])`,
        values: [
          operation,
          kept.map(({ person }) => person),
          kept.map(({ field }) => field),
          kept.map(({ nonce }) => nonce),
          kept.map(({ commitment }) => commitment),
        ],
      });
    },
  };
}

const table = `
  create table if not exists commitment (
    position bigint primary key generated always as identity,
    operation text not null,
    person text not null,
    field text not null,
    nonce text not null,
    commitment text not null,
    at timestamptz(3) not null default clock_timestamp()
      + coalesce(nullif(current_setting('kinview.clock_offset_ms', true), ''), '0')::bigint * interval '1 millisecond'
  );
  -- Days whose root was given away: they stay as they are.
  create table if not exists commitment_day (day date primary key);
  create index if not exists commitment_by_part on commitment (operation, person, field);
  create index if not exists commitment_by_day on commitment (((at at time zone 'UTC')::date), position)`;
