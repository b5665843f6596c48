import { collectCheckpoint } from './collectCheckpoints.ts';
import { groups } from './groups.ts';
import type { OperationLine } from './lines.ts';
import { sha256 } from './merkle.ts';
import { readLines } from './readLines.ts';
import { Unusable } from './unusable.ts';

export interface SampleRequest {
  /** Exports that hold the month, and what was recorded up to the next checkpoint. */
  readonly files: readonly string[];
  readonly checkpoints: readonly string[];
  readonly publicKey: string;
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
 * Draws a month's sample for review from an export and signed checkpoints, and trusts nobody's word for it.
 * @throws Unusable MONTH_NOT_SEALED, MONTH_INVALID, CHECKPOINTS_UNUSABLE, EXPORT_UNREADABLE.
 */
export async function redrawSample(asked: SampleRequest): Promise<Sample> {
  const { files, checkpoints, publicKey, month, organisation, size } = asked;
  const { from, to } = monthOf(month);
  const last = await lastLeafBefore(files, to);
  const covers = (checkpoint: { readonly at: number; readonly size: number }) =>
    checkpoint.at >= to && checkpoint.size > last;
  const { checkpoint } = await collectCheckpoint(checkpoints, publicKey, covers);
  if (!covers(checkpoint)) throw notSealed();
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

async function lastLeafBefore(files: readonly string[], to: number): Promise<number> {
  let last = -1;
  for (const file of files) {
    for await (const part of groups(readLines(file))) {
      if ('kind' in part || !part.batch || part.batch.recordedAt >= to) continue;
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

function notSealed(): Unusable {
  return new Unusable(
    'MONTH_NOT_SEALED',
    'No checkpoint that was given covers the month and was signed after it.',
  );
}
