import type { Queryable } from '../../database/openPool.ts';
import type { Frontier } from './frontier.ts';
import type { SealedBatch } from './logLeaf.ts';

/** A checkpoint as the database keeps it. */
export interface Checkpoint {
  readonly number: number;
  readonly note: string;
  readonly frontier: Frontier;
  readonly signedAt: number;
}

const columns = `number::float8 as number, size::float8 as size, note, frontier, ms(signed_at)::float8 as "signedAt"`;

interface Row extends Omit<Checkpoint, 'frontier'> {
  readonly size: number;
  readonly frontier: Buffer;
}

/** null: nothing was sealed yet. */
export async function readLastCheckpoint(database: Queryable): Promise<Checkpoint | null> {
  const { rows } = await database.query<Row>(
    `select ${columns} from ledger.checkpoint order by number desc limit 1`,
  );
  return rows[0] ? checkpointOf(rows[0]) : null;
}

/** When the last checkpoint was signed that left nothing for the next: it covers less than `most` batches anew. */
export async function readComplete(database: Queryable, most: number): Promise<number | null> {
  const { rows } = await database.query<{ at: number }>(
    `select ms(c.signed_at)::float8 as at from ledger.checkpoint c left join ledger.checkpoint p on p.number = c.number - 1
     where c.size - coalesce(p.size, 0) < $1 order by c.number desc limit 1`,
    [most],
  );
  return rows[0]?.at ?? null;
}

/** What was signed under a number, as the database has it; null: nothing. */
export async function readNote(database: Queryable, number: number): Promise<string | null> {
  const { rows } = await database.query<{ note: string }>(
    'select note from ledger.checkpoint where number = $1',
    [number],
  );
  return rows[0]?.note ?? null;
}

/** The next ones after `number`, in order. */
export async function readCheckpointsAfter(database: Queryable, number: number): Promise<Checkpoint[]> {
  const { rows } = await database.query<Row>(
    `select ${columns} from ledger.checkpoint where number > $1 order by number limit 100`,
    [number],
  );
  return rows.map(checkpointOf);
}

/** Keeps a checkpoint together with the leaves that are new under it; both, or neither, with the caller's commit. */
export async function keepCheckpoint(
  database: Queryable,
  { number, note, frontier, signedAt }: Checkpoint,
  batches: readonly (SealedBatch & { readonly hashes: Buffer | null })[],
): Promise<void> {
  const { size, roots } = frontier;
  const columnOf = <T>(read: (batch: (typeof batches)[number]) => T) => batches.map(read);
  await database.query(
    `insert into ledger.sealed (leaf, order_no, chain, position, head, hashes)
     select $1::bigint + n - 1, o, c, p, h, hs
     from unnest($2::bigint[], $3::uuid[], $4::bigint[], $5::bytea[], $6::bytea[]) with ordinality as s (o, c, p, h, hs, n)`,
    [
      size - batches.length,
      columnOf(({ orderNo }) => orderNo),
      columnOf(({ chain }) => chain),
      columnOf(({ position }) => position),
      columnOf(({ head }) => head),
      columnOf(({ hashes }) => hashes),
    ],
  );
  await database.query(
    `insert into ledger.checkpoint (number, size, note, frontier, signed_at)
     values ($1, $2, $3, $4, to_timestamp($5::float8 / 1000))`,
    [number, size, note, Buffer.concat([...roots]), signedAt],
  );
}

function checkpointOf({ size, frontier, ...row }: Row): Checkpoint {
  const roots = Array.from({ length: frontier.length / 32 }, (_, at) =>
    frontier.subarray(32 * at, 32 * at + 32),
  );
  return { ...row, frontier: { size, roots } };
}
