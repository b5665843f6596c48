import { collectCheckpoint } from './collectCheckpoints.ts';
import { groups } from './groups.ts';
import type { OperationLine } from './lines.ts';
import { sha256 } from './merkle.ts';
import { readLines } from './readLines.ts';
import { Unusable } from './unusable.ts';
import { verifyLedger } from './verifyLedger.ts';

export interface SampleRequest {
  /** Exports that hold the month, and what was recorded up to the next checkpoint. */
  readonly files: readonly string[];
  readonly checkpoints: readonly string[];
  readonly publicKey: string;
  /** The leaf of the log at which the first file begins, where what lies before was verified already; none: 0. */
  readonly begins?: number | undefined;
  /** As `2026-03`. */
  readonly month: string;
  readonly organisation: string;
  /** The agreement's `reviewSampleSize`. */
  readonly size: number;
}

/** A month's sample as it has to have been drawn. */
export interface Sample {
  /** Number and SHA-256 (hex) of the first checkpoint that covers the month. */
  readonly anchor: string;
  readonly seed: string;
  readonly operations: readonly string[];
}

/**
 * Draws a month's sample for review from an export and signed checkpoints, and trusts nobody's word for it: what was given is
 * verified, and holds all of the month.
 * @throws Unusable SAMPLE_NOT_VERIFIED, ARCHIVE_MISSING, MONTH_NOT_SEALED, MONTH_INVALID, CHECKPOINTS_UNUSABLE,
 * EXPORT_UNREADABLE.
 */
export async function redrawSample(asked: SampleRequest): Promise<Sample> {
  const { files, checkpoints, publicKey, month, organisation, size } = asked;
  const { from, to } = monthOf(month);
  const last = await lastLeafBefore(asked, from, to);
  const covers = (checkpoint: { readonly at: number; readonly size: number }) =>
    checkpoint.at >= to && checkpoint.size > last;
  const { checkpoint } = await collectCheckpoint(checkpoints, publicKey, covers);
  if (!covers(checkpoint)) throw notSealed();
  await verify(asked, checkpoint.number);
  const anchor = `${checkpoint.number} ${sha256(checkpoint.note).toString('hex')}`;
  const seed = sha256(`${month}\n${organisation}\n${anchor}`).toString('hex');
  const drawn: { readonly id: string; readonly rank: string }[] = [];
  for (const file of files) {
    for await (const line of readLines(file)) {
      if (line.kind !== 'operation' || !isAsked(line, organisation)) continue;
      if (line.recordedAt < from || line.recordedAt >= to) continue;
      drawn.push({ id: line.operationId, rank: sha256(seed + line.operationId).toString('hex') });
      drawn.sort((one, other) => (one.rank + one.id < other.rank + other.id ? -1 : 1));
      if (drawn.length > size) drawn.pop();
    }
  }
  return { anchor, seed, operations: drawn.map(({ id }) => id) };
}

/** Answered, about somebody, and not a part of another operation. */
function isAsked({ outcome, subjects, documentHash, organisation }: OperationLine, whose: string): boolean {
  return (
    organisation === whose && outcome === 'ANSWERED' && subjects > 0 && !documentHash.startsWith('operation:')
  );
}

/** What is not as it was signed, or does not reach as far as the anchor, would draw another sample. */
async function verify(
  { files, checkpoints, publicKey, begins }: SampleRequest,
  anchor: number,
): Promise<void> {
  const { faults, last } = await verifyLedger({
    exports: files,
    checkpoints,
    publicKey,
    begins,
    // Neither what came after the month nor what was shown is looked into.
    windowMs: Number.POSITIVE_INFINITY,
    acceptDisposed: true,
  });
  const [first] = faults;
  if (first)
    throw new Unusable('SAMPLE_NOT_VERIFIED', `Not drawn: ${first.code} ${first.at}: ${first.says}.`);
  if ((last?.number ?? 0) < anchor)
    throw new Unusable(
      'SAMPLE_NOT_VERIFIED',
      `Not drawn: what was given ends before checkpoint ${anchor}, the first that covers the month: export it again.`,
    );
}

async function lastLeafBefore(
  { files, begins = 0 }: SampleRequest,
  from: number,
  to: number,
): Promise<number> {
  let last = -1;
  let isBegun = begins === 0;
  for (const file of files) {
    for await (const part of groups(readLines(file))) {
      if ('kind' in part || !part.batch) continue;
      isBegun ||= part.batch.recordedAt < from;
      if (!isBegun) throw notWhole();
      if (part.batch.recordedAt >= to) continue;
      if (!part.sealed) throw notSealed();
      last = Math.max(last, part.sealed.leaf);
    }
  }
  return last;
}

function monthOf(month: string): { readonly from: number; readonly to: number } {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  if (!year) throw new Unusable('MONTH_INVALID', 'A month is written like 2026-03.');
  return { from: Date.UTC(Number(year), Number(number) - 1), to: Date.UTC(Number(year), Number(number)) };
}

function notWhole(): Unusable {
  return new Unusable(
    'ARCHIVE_MISSING',
    'What was given may begin in the middle of the month: name the archive that holds its beginning first.',
  );
}

function notSealed(): Unusable {
  return new Unusable(
    'MONTH_NOT_SEALED',
    'No checkpoint that was given covers the month and was signed after it.',
  );
}
