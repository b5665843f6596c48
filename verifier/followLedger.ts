import { createCheckBatch } from './checkBatch.ts';
import { followChains } from './checkChain.ts';
import { checkDisposals } from './checkDisposals.ts';
import { checkMasks } from './checkMasks.ts';
import { checkMoments } from './checkMoments.ts';
import type { Tell } from './fault.ts';
import { followLog } from './followLog.ts';
import type { Group } from './groups.ts';
import type { FactsLine, LedgerLine, MaskLine } from './lines.ts';
import { sha256 } from './merkle.ts';
import { openCheckpoints } from './openCheckpoints.ts';
import { Unusable } from './unusable.ts';
import type { Findings, Material } from './verifyLedger.ts';

/** Everything that is checked while the lines go by, file after file. */
export function followLedger(material: Material, tell: Tell) {
  const chains = followChains(tell);
  const masks = checkMasks();
  const disposals = checkDisposals(material.acceptDisposed ?? false, tell);
  const checkpoints = openCheckpoints(material.checkpoints, material.publicKey, tell);
  const log = followLog(checkpoints, chains, checkMoments(tell), tell);
  const checkBatch = createCheckBatch({ chains, masks, disposals }, tell);
  const exposed: { -readonly [key in keyof Findings['exposed']]: Findings['exposed'][key] } = { ...nothing };
  const count = { batches: 0, rows: 0 };
  let begins = 0;
  let exportedAt = 0;

  return {
    count,
    mask: (line: MaskLine): void => masks.add(line),
    forget: (): void => masks.forget(),
    facts: (line: FactsLine): void => checkFacts(line, tell),
    async start({ format, anchor, exportedAt: at }: LedgerLine): Promise<void> {
      if (format !== 'kinview-ledger/1')
        throw new Unusable('EXPORT_UNREADABLE', 'This is no export that this verifier knows.');
      masks.forget();
      exportedAt = at;
      const { size } = log.state();
      if (anchor && anchor.size > 0 && size === 0 && count.batches === 0) {
        begins = anchor.size;
        if (begins !== material.begins) tell('ARCHIVE_MISSING', 'leaf 0', missing(begins));
        chains.anchor();
        await log.anchor(anchor.size, anchor.frontier);
      } else if (anchor && anchor.size !== size) {
        tell('DELETED', `leaf ${size}`, `the next file begins at leaf ${anchor.size}`);
      }
    },
    async take(file: string, { sealed, batch, rows }: Group): Promise<void> {
      count.rows += rows.length;
      if (batch) count.batches += 1;
      if (batch) checkBatch(file, { sealed, batch, rows });
      else if (sealed) chains.miss(sealed);
      if (!batch) {
        for (const { orderNo, leaf } of rows) tell('INSERTED', `row ${orderNo}.${leaf}`, 'it is of no batch');
      }
      exposed.batches += 1;
      exposed.rows += rows.length;
      exposed.from = Math.min(exposed.from ?? Number.POSITIVE_INFINITY, batch?.recordedAt ?? exportedAt);
      if (!sealed) {
        if (batch) log.expose(batch);
        return;
      }
      await log.add(sealed, batch);
      const { last, size } = log.state();
      if (last?.size === size) Object.assign(exposed, nothing);
    },
    async end() {
      const newer = await log.end(exportedAt);
      chains.end();
      await disposals.end();
      const { last, checkpoints: read } = log.state();
      const found = { chains: chains.count(), ...count, disposedMasks: masks.disposed(), checkpoints: read };
      if (read === 0)
        tell('CHECKPOINT_MISSING', 'checkpoint 1', 'none was given: nothing vouches for any of it');
      return { ...found, last, newer, exportedAt, begins, exposed };
    },
  };
}

const nothing = { batches: 0, rows: 0, from: null };

function checkFacts({ hash, text }: FactsLine, tell: Tell): void {
  if (text !== null && sha256(text).toString('hex') !== hash)
    tell('EDITED', `facts ${hash}`, 'the facts that decisions rested on were altered');
}

const missing = (begins: number): string =>
  `the ${begins} batches before were not given: name the archives that hold them first, or, where they were verified before, say so with --begins ${begins}`;
