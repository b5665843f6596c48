import { type followChains, nameOf } from './checkChain.ts';
import type { checkDisposals } from './checkDisposals.ts';
import type { checkFacts } from './checkFacts.ts';
import type { checkMasks } from './checkMasks.ts';
import type { checkOperations } from './checkOperations.ts';
import { checkRows } from './checkRows.ts';
import { rowName, type Tell } from './fault.ts';
import type { Group } from './groups.ts';
import type { BatchLine, SealedLine } from './lines.ts';

interface Followed {
  readonly chains: ReturnType<typeof followChains>;
  readonly masks: ReturnType<typeof checkMasks>;
  readonly facts: ReturnType<typeof checkFacts>;
  readonly disposals: ReturnType<typeof checkDisposals>;
  readonly operations: ReturnType<typeof checkOperations>;
}

/** Whether a batch of a file is what was sealed, hangs on the one before, and has the rows that it was recorded with. */
export function createCheckBatch({ chains, masks, facts, disposals, operations }: Followed, tell: Tell) {
  return (file: string, { sealed, batch, rows }: Group & { readonly batch: BatchLine }): void => {
    chains.follow(batch);
    if (sealed && !isSame(sealed, batch))
      tell(
        'FORKED',
        `batch ${batch.orderNo}`,
        `another batch was sealed at ${nameOf(sealed.chain, sealed.position)}`,
      );
    const onDisposed = (at: string) => disposals.note(file, at, batch.recordedAt);
    const isWhole = checkRows({ batch, sealed, rows, maskOf: masks.of, factsOf: facts.of, onDisposed }, tell);
    if (isWhole) operations(rows);
    for (const row of rows) {
      if (row.kind !== 'subject' || row.subject !== 'ledger:archives') continue;
      const { orderNo, recordedAt } = row;
      for (const copy of masks.copiesOf(row.mask))
        disposals.say({ at: rowName(row), orderNo, recordedAt, copy }, sealed !== null);
    }
  };
}

function isSame(sealed: SealedLine, batch: BatchLine): boolean {
  return sealed.head === batch.head && sealed.chain === batch.chain && sealed.position === batch.position;
}
