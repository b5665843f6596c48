import { stat } from 'node:fs/promises';
import type { Fault, Tell } from './fault.ts';
import { followLedger } from './followLedger.ts';
import type { Newer } from './followLog.ts';
import { groups } from './groups.ts';
import type { EndLine } from './lines.ts';
import { readLines } from './readLines.ts';

export interface Material {
  /** The export, or archives and then the export, in order. */
  readonly exports: readonly string[];
  /** Folders of checkpoints. */
  readonly checkpoints: readonly string[];
  readonly publicKey: string;
  /** The leaf of the log at which the first file begins, where what lies before was verified already; none: 0. */
  readonly begins?: number | undefined;
  /** Takes a file without texts that no row says was disposed of. */
  readonly acceptDisposed?: boolean;
  readonly onProgress?: (readBytes: number, ofBytes: number) => void;
}

/** What was found. No faults: everything under a checkpoint is as it was recorded. */
export interface Findings {
  readonly faults: readonly Fault[];
  readonly chains: number;
  readonly batches: number;
  readonly rows: number;
  readonly disposedMasks: number;
  readonly checkpoints: number;
  /** The last checkpoint that holds; null: none. */
  readonly last: { readonly number: number; readonly at: number; readonly size: number } | null;
  /** Checkpoints that were signed after the export was made: what they cover besides is not looked at. */
  readonly newer: Newer | null;
  readonly exportedAt: number;
  /** Batches of the log before what was given; 0: it is the whole ledger. */
  readonly begins: number;
  /** What is recorded and under no checkpoint yet: it hangs together, and nobody outside could vouch for it. */
  readonly exposed: { readonly batches: number; readonly rows: number; readonly from: number | null };
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
    let end: EndLine | null = null;
    const begin = { ...ledger.count };
    for await (const part of groups(readLines(file, progress))) {
      if (!('kind' in part)) await ledger.take(file, part);
      else if (part.kind === 'ledger') await ledger.start(part);
      else if (part.kind === 'mask') ledger.mask(part);
      else if (part.kind === 'facts') ledger.facts(part);
      else if (part.kind === 'segment') ledger.forget();
      else end = part;
    }
    const batches = ledger.count.batches - begin.batches;
    if (!end || end.batches !== batches || end.rows !== ledger.count.rows - begin.rows)
      tell('CUT_SHORT', `batch ${batches}`, 'the export itself is not whole: make it again');
  }
  return { faults, ...(await ledger.end()) };
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
