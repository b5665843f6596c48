import type { MaskState } from './checkMasks.ts';
import type { Tell } from './fault.ts';
import type { FactsLine } from './lines.ts';
import { sha256 } from './merkle.ts';

/** The texts of facts in the segment at hand, which archives hold and other exports do not. */
export function checkFacts(tell: Tell) {
  const facts = new Map<string, Exclude<MaskState, 'MISSING'>>();
  /** No row points to it yet. */
  const unread = new Set<string>();
  let isTold = false;
  let count = 0;

  return {
    add({ hash, text }: FactsLine): void {
      isTold = true;
      count += 1;
      const isAltered = text !== null && sha256(text).toString('hex') !== hash;
      if (isAltered) tell('EDITED', `facts ${hash}`, 'the facts that decisions rested on were altered');
      if (facts.has(hash)) tell('INSERTED', `facts ${hash}`, 'they are told more than once');
      else {
        facts.set(hash, isAltered ? 'ALTERED' : text === null ? 'DISPOSED' : 'WHOLE');
        if (!isAltered) unread.add(hash);
      }
    },
    forget,
    /** Another file: whether it holds facts is seen when the first come. */
    begin(): void {
      forget();
      isTold = false;
    },
    /** null: this file holds no facts. */
    of(hash: string): MaskState | null {
      unread.delete(hash);
      return isTold ? (facts.get(hash) ?? 'MISSING') : null;
    },
    count: (): number => count,
  };

  function forget(): void {
    for (const hash of unread) tell('INSERTED', `facts ${hash}`, 'no row points to them');
    unread.clear();
    facts.clear();
  }
}
