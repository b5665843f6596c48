import { createCheckBatch } from './checkBatch.ts';
import { followChains } from './checkChain.ts';
import { checkDisposals } from './checkDisposals.ts';
import { checkMoments } from './checkMoments.ts';
import { checkOperations } from './checkOperations.ts';
import { checkReach } from './checkReach.ts';
import { checkTexts } from './checkTexts.ts';
import { exposedWindow } from './exposedWindow.ts';
import { rowName, type Tell } from './fault.ts';
import { followLog } from './followLog.ts';
import type { Group } from './groups.ts';
import type { LedgerLine } from './lines.ts';
import { openCheckpoints } from './openCheckpoints.ts';
import { Unusable } from './unusable.ts';
import type { Material } from './verifyLedger.ts';

/** Everything that is checked while the lines go by, file after file. */
export function followLedger(material: Material, tell: Tell) {
  const { acceptDisposed = false, keptYears = null, windowMs = usualWindowMs } = material;
  const chains = followChains(tell);
  const texts = checkTexts(tell);
  const disposals = checkDisposals({ isAccepted: acceptDisposed, keptYears }, tell);
  const exposed = exposedWindow();
  const checkpoints = openCheckpoints({ ...material, folders: material.checkpoints, windowMs }, tell);
  const log = followLog(
    { checkpoints, chains, moments: checkMoments(tell), exposed, disposals, windowMs },
    tell,
  );
  const checkBatch = createCheckBatch(
    { chains, ...texts, disposals, operations: checkOperations(tell) },
    tell,
  );
  const count = { batches: 0, rows: 0 };
  let begins = 0;
  let exportedAt = 0;

  return {
    count,
    texts: texts.take,
    async start({ format, anchor, exportedAt: at }: LedgerLine): Promise<void> {
      if (format !== 'kinview-ledger/1')
        throw new Unusable('EXPORT_UNREADABLE', 'This is no export that this verifier knows.');
      texts.begin();
      exportedAt = at;
      const { size } = log.state();
      if (anchor && anchor.size > 0 && size === 0 && count.batches === 0) {
        begins = anchor.size;
        if (begins !== material.begins) tell('ARCHIVE_MISSING', 'leaf 0', missing(begins));
        await log.anchor(anchor.size, anchor.frontier);
      } else if (anchor && anchor.size !== size) {
        tell('DELETED', `leaf ${size}`, `the next file begins at leaf ${anchor.size}`);
      }
    },
    async take(file: string, { sealed, batch, rows }: Group): Promise<void> {
      await log.settle();
      count.rows += rows.length;
      if (batch) count.batches += 1;
      if (batch) checkBatch(file, { sealed, batch, rows });
      else if (sealed) chains.miss(sealed);
      if (!batch) for (const row of rows) tell('INSERTED', rowName(row), 'it is of no batch');
      exposed.add(batch, rows.length, sealed !== null);
      if (sealed) await log.add(sealed, batch);
      else if (batch) log.expose(batch);
    },
    async end() {
      texts.begin();
      const reach = checkReach({ ...material, windowMs, exportedAt }, tell);
      const beyond = await log.end(reach);
      chains.end();
      const disposed = await disposals.end();
      const { last, checkpoints: read, size, gaps } = log.state();
      reach.end({ last, size, areRead: read > 0 });
      return {
        chains: chains.count(),
        ...count,
        facts: texts.facts.count(),
        disposedMasks: texts.masks.disposed(),
        disposed,
        checkpoints: read,
        last,
        newer: material.ends === undefined ? beyond : null,
        exportedAt,
        begins,
        exposed: exposed.total(),
        gaps,
      };
    },
  };
}

/** Sealers sign every few minutes, even where nothing is recorded (docs/ledger.md, "The sealer"). */
const usualWindowMs = 600_000;

const missing = (begins: number): string =>
  `the ${begins} batches before were not given: name the archives that hold them first, or, where they were verified before, say so with --begins ${begins}`;
