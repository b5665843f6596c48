import { stat } from 'node:fs/promises';
import { followChains, nameOf } from './checkChain.ts';
import { checkMasks } from './checkMasks.ts';
import { checkRows } from './checkRows.ts';
import type { Fault, Tell } from './fault.ts';
import { followLog } from './followLog.ts';
import { type Group, groups } from './groups.ts';
import type { EndLine, LedgerLine } from './lines.ts';
import { sha256 } from './merkle.ts';
import { openCheckpoints } from './openCheckpoints.ts';
import { readLines } from './readLines.ts';
import { Unusable } from './unusable.ts';

export interface Material {
  /** The export, or archives and then the export, in order. */
  readonly exports: readonly string[];
  /** Folders of checkpoints. */
  readonly checkpoints: readonly string[];
  readonly publicKey: string;
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
  readonly exportedAt: number;
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
  const chains = followChains(tell);
  const masks = checkMasks();
  const log = followLog(openCheckpoints(material.checkpoints, material.publicKey, tell), chains, tell);
  const exposed = { batches: 0, rows: 0, from: null as number | null };
  const count = { batches: 0, rows: 0 };
  let exportedAt = 0;
  const progress = await createProgress(material);
  for (const file of material.exports) {
    let end: EndLine | null = null;
    const begin = { ...count };
    for await (const part of groups(readLines(file, progress))) {
      if (!('kind' in part)) await take(part);
      else if (part.kind === 'ledger') exportedAt = await start(part);
      else if (part.kind === 'mask') masks.add(part);
      else if (part.kind === 'facts') checkText(part.hash, part.text, tell);
      else if (part.kind === 'segment') masks.forget();
      else end = part;
    }
    const took = { batches: count.batches - begin.batches, rows: count.rows - begin.rows };
    if (!end || end.batches !== took.batches || end.rows !== took.rows)
      tell('CUT_SHORT', `batch ${took.batches}`, 'the export itself is not whole: make it again');
  }
  await log.end();
  chains.end();
  const { last, checkpoints } = log.state();
  const disposedMasks = masks.disposed();
  return { faults, chains: chains.count(), ...count, disposedMasks, checkpoints, last, exportedAt, exposed };

  async function start({ format, anchor, exportedAt: at }: LedgerLine): Promise<number> {
    if (format !== 'kinview-ledger/1')
      throw new Unusable('EXPORT_UNREADABLE', 'This is no export that this verifier knows.');
    masks.forget();
    if (anchor && anchor.size > 0 && log.state().size === 0) {
      chains.anchor();
      await log.anchor(anchor.size, anchor.frontier);
    } else if (anchor && anchor.size !== log.state().size) {
      tell('DELETED', `leaf ${log.state().size}`, `the next file begins at leaf ${anchor.size}`);
    }
    return at;
  }

  async function take({ sealed, batch, rows }: Group): Promise<void> {
    count.rows += rows.length;
    if (batch) count.batches += 1;
    if (sealed && !batch) chains.miss(sealed);
    if (!batch) {
      for (const { orderNo, leaf } of rows) tell('INSERTED', `row ${orderNo}.${leaf}`, 'it is of no batch');
    } else {
      chains.follow(batch);
      if (sealed && sealed.head !== batch.head)
        tell(
          'FORKED',
          `batch ${batch.orderNo}`,
          `another batch was sealed at ${nameOf(sealed.chain, sealed.position)}`,
        );
      checkRows({ batch, sealed, rows, maskOf: masks.of }, tell);
    }
    if (sealed) return log.add(sealed);
    exposed.batches += 1;
    exposed.rows += rows.length;
    exposed.from = Math.min(exposed.from ?? Number.POSITIVE_INFINITY, batch?.recordedAt ?? exportedAt);
  }
}

function checkText(hash: string, text: string | null, tell: Tell): void {
  if (text !== null && sha256(text).toString('hex') !== hash)
    tell('EDITED', `facts ${hash}`, 'the facts that decisions rested on were altered');
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
