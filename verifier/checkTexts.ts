import { checkFacts } from './checkFacts.ts';
import { checkMasks } from './checkMasks.ts';
import type { Tell } from './fault.ts';
import type { FactsLine, MaskLine } from './lines.ts';

/** The texts that rows point to by their hashes: each segment of a file brings its own. */
export function checkTexts(tell: Tell) {
  const masks = checkMasks(tell);
  const facts = checkFacts(tell);
  return {
    masks,
    facts,
    take(line: MaskLine | FactsLine | { readonly kind: 'segment' }): void {
      if (line.kind === 'mask') masks.add(line);
      else if (line.kind === 'facts') facts.add(line);
      else {
        masks.forget();
        facts.forget();
      }
    },
    /** Another file begins, or the last is over. */
    begin(): void {
      masks.forget();
      facts.begin();
    },
  };
}
