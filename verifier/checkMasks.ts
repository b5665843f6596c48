import { isDeepStrictEqual } from 'node:util';
import type { MaskLine } from './lines.ts';
import { sha256 } from './merkle.ts';

/** `DISPOSED`: its text is not there, and the file says so. */
export type MaskState = 'WHOLE' | 'ALTERED' | 'DISPOSED' | 'MISSING';

/** The masks of the segment at hand: what was shown, kept once by the SHA-256 of its text. */
export function checkMasks() {
  const masks = new Map<string, 'WHOLE' | 'ALTERED' | 'DISPOSED'>();
  const disposals = new Map<string, readonly string[]>();
  let disposed = 0;
  return {
    add({ hash, text, entries }: MaskLine): void {
      // Whoever reads the file takes the first that it finds: what is told twice is not believed.
      const isTwice = masks.has(hash);
      if (text === null) {
        disposed += 1;
        masks.set(hash, entries === null && !isTwice ? 'DISPOSED' : 'ALTERED');
        return;
      }
      const isSame = !isTwice && isWhole(hash, text, entries);
      masks.set(hash, isSame ? 'WHOLE' : 'ALTERED');
      if (isSame && text.includes('"LEDGER_DISPOSED"')) disposals.set(hash, copiesIn(text));
    },
    /** Each segment brings its own masks, so that no more than its own have to be remembered. */
    forget(): void {
      masks.clear();
      disposals.clear();
    },
    of: (hash: string): MaskState => masks.get(hash) ?? 'MISSING',
    /** The files, by SHA-256 (hex), that a mask says were left without texts. */
    copiesOf: (hash: string): readonly string[] => disposals.get(hash) ?? [],
    disposed: (): number => disposed,
  };
}

function isWhole(hash: string, text: string, entries: MaskLine['entries']): boolean {
  if (sha256(text).toString('hex') !== hash) return false;
  return isDeepStrictEqual(entries, JSON.parse(text));
}

interface DisposalEntry {
  readonly code: string;
  readonly grounds: { readonly change?: { readonly record: string } };
}

function copiesIn(text: string): string[] {
  return (JSON.parse(text) as DisposalEntry[])
    .filter(({ code }) => code === 'LEDGER_DISPOSED')
    .flatMap(({ grounds }) => grounds.change?.record.split(' ')[1] ?? []);
}
