import type { MaskState } from './checkMasks.ts';
import type { Tell } from './fault.ts';
import type { FactsLine } from './lines.ts';
import { sha256 } from './merkle.ts';

/** The texts of facts in the segment at hand, which archives hold and other exports do not. */
export function checkFacts(tell: Tell) {
  const facts = new Map<string, Exclude<MaskState, 'MISSING'>>();
  let isTold = false;
  let count = 0;

  return {
    add({ hash, text }: FactsLine): void {
      isTold = true;
      count += 1;
      const isAltered = text !== null && sha256(text).toString('hex') !== hash;
      if (isAltered) tell('EDITED', `facts ${hash}`, 'the facts that decisions rested on were altered');
      if (facts.has(hash)) tell('INSERTED', `facts ${hash}`, 'they are told more than once');
      else facts.set(hash, isAltered ? 'ALTERED' : text === null ? 'DISPOSED' : 'WHOLE');
    },
    forget: (): void => facts.clear(),
    /** Another file: whether it holds facts is seen when the first come. */
    begin(): void {
      facts.clear();
      isTold = false;
    },
    /** null: this file holds no facts. */
    of: (hash: string): MaskState | null => (isTold ? (facts.get(hash) ?? 'MISSING') : null),
    count: (): number => count,
  };
}
