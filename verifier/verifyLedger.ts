import { stat } from 'node:fs/promises';
import type { Disposed } from './checkDisposals.ts';
import type { Exposed } from './exposedWindow.ts';
import type { Fault, Tell } from './fault.ts';
import type { Gaps } from './followGaps.ts';
import { followLedger } from './followLedger.ts';
import type { Newer } from './followLog.ts';
import { groups } from './groups.ts';
import type { Last } from './growLog.ts';
import type { EndLine } from './lines.ts';
import { readLines } from './readLines.ts';
import { Unusable } from './unusable.ts';

export interface Material {
  /** The export, or archives and then the export, in order. */
  readonly exports: readonly string[];
  /** Folders of checkpoints. */
  readonly checkpoints: readonly string[];
  readonly publicKey: string;
  /** The leaf of the log at which the first file begins, where what lies before was verified already; none: 0. */
  readonly begins?: number | undefined;
  /** The leaf before which the last file ends, where what follows lies in others; none: it goes up to when it was made. */
  readonly ends?: number | undefined;
  /** When the last file was made, ms, as whoever verifies knows; none: only the file says so. */
  readonly made?: number | undefined;
  /** The longest time without a checkpoint, ms; 10 minutes. */
  readonly windowMs?: number | undefined;
  /** Takes a file without texts that no row says was disposed of. */
  readonly acceptDisposed?: boolean;
  /** For how many years what was shown is kept at least: what was disposed of earlier is told of. */
  readonly keptYears?: number | undefined;
  readonly onProgress?: (readBytes: number, ofBytes: number) => void;
}

/**
 * `WHOLE`: all that was to be there is as it was signed. `OLDER`: what is there is, and checkpoints reach further than
 * it: only the export says that this is so because they were signed later, or one was signed before it was made. `NOT_WHOLE`: there are faults.
 */
export type Verdict = 'WHOLE' | 'OLDER' | 'NOT_WHOLE';

/** How a program ends with each verdict. */
export const exitCodeOf = { WHOLE: 0, NOT_WHOLE: 1, OLDER: 5 } as const satisfies Record<Verdict, number>;

/** What was found. */
export interface Findings {
  readonly verdict: Verdict;
  readonly faults: readonly Fault[];
  readonly chains: number;
  readonly batches: number;
  readonly rows: number;
  /** Texts of facts that were compared with their hashes. */
  readonly facts: number;
  readonly disposedMasks: number;
  /** Files without texts, and what accounts for each. */
  readonly disposed: readonly Disposed[];
  readonly checkpoints: number;
  /** The last checkpoint that holds; null: none. */
  readonly last: Last | null;
  /** Checkpoints beyond what was given: what they cover besides is not looked at. */
  readonly newer: Newer | null;
  readonly exportedAt: number;
  /** Batches of the log before what was given; 0: it is the whole ledger. */
  readonly begins: number;
  /** What is recorded and under no checkpoint yet: it hangs together, and nobody outside could vouch for it. */
  readonly exposed: Exposed;
  /** Times without a checkpoint, longer than `windowMs`: no fault, and nobody vouches for what was done meanwhile. */
  readonly gaps: Gaps;
}

const mostFaults = 1_000;

/**
 * Works everything out again from what was exported, and compares it with what was signed.
 * @throws Unusable where the material cannot be read at all.
 */
export async function verifyLedger(material: Material): Promise<Findings> {
  const faults: Fault[] = [];
  const tell: Tell = (code, at, says) => {
    if (faults.length < mostFaults) faults.push({ code, at, says });
  };
  const ledger = followLedger(material, tell);
  const progress = await createProgress(material);
  for (const file of material.exports) {
    const begin = { ...ledger.count };
    const end = await followFile(file, ledger, progress);
    const batches = ledger.count.batches - begin.batches;
    if (!end || end.batches !== batches || end.rows !== ledger.count.rows - begin.rows)
      tell('CUT_SHORT', `batch ${batches}`, 'the export itself is not whole: make it again');
  }
  const found = await ledger.end();
  const isOlder = found.newer !== null && !isSignedAfter(found.newer, material);
  return { verdict: faults.length > 0 ? 'NOT_WHOLE' : isOlder ? 'OLDER' : 'WHOLE', faults, ...found };
}

/** Clocks may differ; yet what was signed before the moment that was given is not taken for covered. */
function isSignedAfter({ since }: Newer, { made, ends }: Material): boolean {
  return made !== undefined && (ends !== undefined || since >= made);
}

/** One file, which begins by saying what it is and ends by saying that it is over; null: it does not end. */
async function followFile(
  file: string,
  ledger: ReturnType<typeof followLedger>,
  onBytes: (bytes: number) => void,
): Promise<EndLine | null> {
  let end: EndLine | null = null;
  let isBegun = false;
  for await (const part of groups(readLines(file, onBytes))) {
    const isFirst = 'kind' in part && part.kind === 'ledger';
    if (isFirst === isBegun || end)
      throw new Unusable(
        'EXPORT_UNREADABLE',
        'An export has one line of kind "ledger", first, and one "end", last.',
      );
    isBegun = true;
    if (!('kind' in part)) await ledger.take(file, part);
    else if (part.kind === 'ledger') await ledger.start(part);
    else if (part.kind === 'end') end = part;
    else ledger.texts(part);
  }
  return end;
}

async function createProgress({ exports, onProgress }: Material) {
  const sizes = await Promise.all(
    exports.map(async (file) => (await stat(file).catch(() => null))?.size ?? 0),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let read = 0;
  return (bytes: number): void => {
    read += bytes;
    onProgress?.(read, total);
  };
}
