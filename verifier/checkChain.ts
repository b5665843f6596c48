import type { FaultCode, Tell } from './fault.ts';
import type { BatchLine, SealedLine } from './lines.ts';
import { sha256 } from './merkle.ts';

interface Tip {
  /** The last batch that is there. */
  position: number;
  head: string;
  /** The first of those that the log knows and that are not there, after `position`; null: none. */
  missing: { readonly position: number; readonly orderNo: string } | null;
}

/** Follows every chain: each batch hangs on the one before, and none is missing. */
export function followChains(tell: Tell) {
  const tips = new Map<string, Tip>();
  let isAnchored = false;

  return {
    /** What came before lies elsewhere: a chain may begin in its middle. */
    anchor(): void {
      isAnchored = true;
    },
    /** A batch that the log knows and that is not there. */
    miss({ chain, position, orderNo }: SealedLine): void {
      const tip = tipOf(chain, position);
      tip.missing ??= { position, orderNo };
    },
    follow(batch: BatchLine): void {
      const { chain, position, previousHead, head } = batch;
      const tip = tipOf(chain, position);
      const at = `batch ${batch.orderNo}`;
      if (tip.missing)
        tell('DELETED', `batch ${tip.missing.orderNo}`, 'the batch and its rows are not there');
      else if (position > tip.position + 1)
        tell('DELETED', nameOf(chain, tip.position + 1), 'the batch and its rows are not there');
      else if (position <= tip.position)
        tell('REORDERED', at, `it follows position ${tip.position} of its chain`);
      else if (tip.head !== '' && previousHead !== tip.head)
        tell('FORKED', at, 'it does not hang on the batch before it');
      if (headOf(batch) !== head) tell('EDITED', at, 'the batch is not what was recorded');
      tips.set(chain, { position, head, missing: null });
    },
    /** How far a chain goes; 0: it is not there. */
    positionOf: (chain: string): number => tips.get(chain)?.position ?? 0,
    headOf: (chain: string): string => tips.get(chain)?.head ?? '',
    count: (): number => tips.size,
    /** What is missing at the ends. */
    end(): void {
      for (const { position, missing } of tips.values()) {
        if (!missing) continue;
        const [code, says]: [FaultCode, string] =
          position === 0
            ? ['DROPPED_CHAIN', 'the whole chain is not there']
            : ['TRUNCATED', `the chain ends at position ${position}`];
        tell(code, `batch ${missing.orderNo}`, says);
      }
    },
  };

  function tipOf(chain: string, position: number): Tip {
    let tip = tips.get(chain);
    if (!tip) {
      const before = isAnchored ? position - 1 : 0;
      const head = before > 0 ? '' : sha256(Buffer.from(chain.replaceAll('-', ''), 'hex')).toString('hex');
      tip = { position: before, head, missing: null };
      tips.set(chain, tip);
    }
    return tip;
  }
}

export function nameOf(chain: string, position: number): string {
  return `chain ${chain} position ${position}`;
}

/** SHA-256(previous head ‖ root ‖ order number ‖ moment in ms), the numbers as eight bytes. */
export function headOf({ previousHead, root, orderNo, recordedAt }: BatchLine): string {
  const numbers = Buffer.alloc(16);
  numbers.writeBigInt64BE(BigInt(orderNo), 0);
  numbers.writeBigInt64BE(BigInt(recordedAt), 8);
  return sha256(Buffer.from(previousHead, 'hex'), Buffer.from(root, 'hex'), numbers).toString('hex');
}
