import { type followChains, nameOf } from './checkChain.ts';
import type { checkDisposals } from './checkDisposals.ts';
import type { checkMasks } from './checkMasks.ts';
import { checkRows } from './checkRows.ts';
import type { Tell } from './fault.ts';
import type { Group } from './groups.ts';
import type { BatchLine } from './lines.ts';

interface Followed {
  readonly chains: ReturnType<typeof followChains>;
  readonly masks: ReturnType<typeof checkMasks>;
  readonly disposals: ReturnType<typeof checkDisposals>;
}

/** Whether a batch of a file is what was sealed, hangs on the one before, and has the rows that it was recorded with. */
export function createCheckBatch({ chains, masks, disposals }: Followed, tell: Tell) {
  return (file: string, { sealed, batch, rows }: Group & { readonly batch: BatchLine }): void => {
    chains.follow(batch);
    if (sealed && sealed.head !== batch.head)
      tell(
        'FORKED',
        `batch ${batch.orderNo}`,
        `another batch was sealed at ${nameOf(sealed.chain, sealed.position)}`,
      );
    const onDisposed = (at: string) => disposals.note(file, at);
    checkRows({ batch, sealed, rows, maskOf: masks.of, onDisposed }, tell);
    for (const row of rows) {
      if (row.kind !== 'subject' || row.subject !== 'ledger:archives') continue;
      for (const copy of masks.copiesOf(row.mask)) disposals.record(copy);
    }
  };
}
