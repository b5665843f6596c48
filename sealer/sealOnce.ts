import { CodedError } from '../database/codedError.ts';
import { inTransaction } from '../database/inTransaction.ts';
import type { Client, Pool } from '../database/openPool.ts';
import {
  type Checkpoint,
  keepCheckpoint,
  readComplete,
  readLastCheckpoint,
  readNote,
} from '../records/seal/checkpoints.ts';
import { emptyFrontier, grow, rootOf } from '../records/seal/frontier.ts';
import { hashLeaves } from '../records/seal/hashLeaves.ts';
import { logLeaf, type SealedBatch } from '../records/seal/logLeaf.ts';
import { readUnsealed, type UnsealedBatch } from '../records/seal/readUnsealed.ts';
import type { Kept } from './destinations/destination.ts';
import type { SealKey } from './sealKey.ts';
import { isSignedBy, signNote } from './signNote.ts';
import { nextKeyOf, writeCheckpoint } from './writeCheckpoint.ts';

export interface Sealing {
  readonly pool: Pool;
  readonly origin: string;
  readonly key: SealKey;
  /** The key before, while it still has to endorse `key`. */
  readonly previousKey: SealKey | null;
  /** What is known to lie outside: the newest checkpoint of each place, and the one that this process signed last. */
  outside(): readonly Kept[];
  /** Told of batches whose rows are not what was recorded. */
  onAltered(orderNos: readonly string[]): void;
  /** Told of batches whose moment cannot be their own: the checkpoint before would cover them, or it is to come. */
  onMisdated(orderNos: readonly string[]): void;
}

export interface Sealed {
  readonly checkpoint: Checkpoint;
  /** There is more to seal. */
  readonly isFull: boolean;
}

/** Batches under one checkpoint at most; the verifier knows the number (verifier/checkMoments.ts). */
export const mostBatches = 5_000;
/** How long a recording may take from its moment to its commit; the verifier’s, too. */
const toleranceMs = 300_000;
/**
 * A checkpoint that says nothing new: that there was nothing to say is sealed, too, so that a sealer that stands still
 * is told from a ledger that does (verifier/followLedger.ts: twice as long is too long).
 */
const quietMs = 300_000;

/**
 * Signs one checkpoint over everything that is not under one yet; null: nothing new, or another sealer is at it.
 * @throws CodedError LEDGER_WENT_BACK, CHECKPOINT_ALTERED, SEAL_KEY_UNENDORSED; whatever the database throws.
 */
export function sealOnce(sealing: Sealing): Promise<Sealed | null> {
  return inTransaction(sealing.pool, async (client) => {
    if (!(await isAlone(client))) return null;
    const last = await readLastCheckpoint(client);
    await refuseFork(client, sealing.outside());
    refuseAltered(last);
    const at = await readNow(client);
    const endorsing = endorserOf(last, sealing);
    const batches = endorsing ? [] : await readUnsealed(client, mostBatches);
    if (last && !endorsing && batches.length === 0 && at - last.signedAt < quietMs) return null;
    const hashes = await hashLeaves(client, batches);
    const altered = batches.filter(({ orderNo }) => hashes.get(orderNo) === null);
    if (altered.length > 0) sealing.onAltered(altered.map(({ orderNo }) => orderNo));
    const misdated = misdatedOf(batches, await readComplete(client, mostBatches), at);
    if (misdated.length > 0) sealing.onMisdated(misdated);
    const frontier = grow(last?.frontier ?? emptyFrontier, batches.map(logLeaf));
    const text = writeCheckpoint({
      origin: sealing.origin,
      size: frontier.size,
      root: rootOf(frontier),
      number: (last?.number ?? 0) + 1,
      previous: last?.note ?? null,
      at,
      heads: headsOf(batches),
      ...(endorsing ? { nextKey: sealing.key.verifier } : {}),
    });
    const note = signNote(text, endorsing ? [endorsing, sealing.key] : [sealing.key]);
    const checkpoint = { number: (last?.number ?? 0) + 1, note, frontier, signedAt: at };
    const named = batches.map((batch) => ({ ...batch, hashes: hashes.get(batch.orderNo) ?? null }));
    await keepCheckpoint(client, checkpoint, named);
    return { checkpoint, isFull: endorsing !== null || batches.length === mostBatches };
  });
}

function misdatedOf(batches: readonly UnsealedBatch[], complete: number | null, now: number): string[] {
  const [earliest, latest] = [(complete ?? Number.NEGATIVE_INFINITY) - toleranceMs, now + toleranceMs];
  return batches
    .filter(({ recordedAt }) => recordedAt < earliest || recordedAt > latest)
    .map(({ orderNo }) => orderNo);
}

async function isAlone(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    'select pg_try_advisory_xact_lock(7404, 0) as locked',
  );
  return rows[0]!.locked;
}

async function readNow(client: Client): Promise<number> {
  const { rows } = await client.query<{ now: number }>('select ms(kinview_now())::float8 as now');
  return rows[0]!.now;
}

/** A database that was set back has less, or something else, than was signed: going on would make two histories. */
async function refuseFork(client: Client, outside: readonly Kept[]): Promise<void> {
  for (const { number, note } of outside) {
    if ((await readNote(client, number)) === note) continue;
    throw new CodedError(
      'LEDGER_WENT_BACK',
      'A checkpoint outside is not in the database: it was set back. See docs/ledger.md, "After a restore".',
    );
  }
}

/** What the log goes on from lies in the database; what was signed of it does not change. */
function refuseAltered(last: Checkpoint | null): void {
  if (!last) return;
  const { number, note, frontier } = last;
  const signed = [String(frontier.size), rootOf(frontier).toString('base64'), `number ${number}`];
  const [, ...lines] = note.split('\n');
  if (signed.every((line, at) => line === lines[at])) return;
  throw new CodedError(
    'CHECKPOINT_ALTERED',
    'The last checkpoint in the database is not what it goes on from: compare it with the one outside.',
  );
}

/** The key that has to sign next so that the key in use is trusted; null: it already is. */
function endorserOf(last: Checkpoint | null, { key, previousKey }: Sealing): SealKey | null {
  if (!last) return null;
  // Who may sign next is who the last checkpoint names; it carries the signature of the key before, too.
  const named = nextKeyOf(last.note);
  if (named === null ? isSignedBy(last.note, key) : named === key.verifier) return null;
  if (previousKey && (named === null ? isSignedBy(last.note, previousKey) : named === previousKey.verifier))
    return previousKey;
  throw new CodedError(
    'SEAL_KEY_UNENDORSED',
    'The last checkpoint has another key: give it as KINVIEW_SEAL_PREVIOUS_KEY, so that it can endorse this one.',
  );
}

function headsOf(batches: readonly SealedBatch[]): SealedBatch[] {
  return [...new Map(batches.map((batch) => [batch.chain, batch])).values()];
}
