import { isDeepStrictEqual } from 'node:util';
import type { Tell } from './fault.ts';
import type { MaskLine } from './lines.ts';
import { sha256 } from './merkle.ts';

/** `DISPOSED`: its text is not there, and the file says so. */
export type MaskState = 'WHOLE' | 'ALTERED' | 'DISPOSED' | 'MISSING';

/** The masks of the segment at hand: what was shown, kept once by the SHA-256 of its text. */
export function checkMasks(tell: Tell) {
  const masks = new Map<string, Exclude<MaskState, 'MISSING'>>();
  const disposals = new Map<string, readonly string[]>();
  /** Altered, and no row was named for it yet. */
  const unnamed = new Set<string>();
  /** No row points to it yet. */
  const unread = new Set<string>();
  let disposed = 0;

  return {
    add({ hash, text, entries }: MaskLine): void {
      // Whoever reads the file may take the one or the other.
      if (masks.has(hash)) {
        tell('INSERTED', `mask ${hash}`, 'what was shown is told more than once');
        return;
      }
      const state = stateOf(hash, text, entries);
      masks.set(hash, state);
      unread.add(hash);
      if (state === 'ALTERED') unnamed.add(hash);
      if (state === 'DISPOSED') disposed += 1;
      if (state === 'WHOLE' && text?.includes('"LEDGER_DISPOSED"')) disposals.set(hash, copiesIn(text));
    },
    /** Each segment brings its own masks, so that no more than its own have to be remembered. */
    forget(): void {
      for (const hash of unnamed) tell('EDITED', `mask ${hash}`, 'what was shown was altered');
      // Whatever it says, nothing that was signed leads to it.
      for (const hash of unread)
        if (!unnamed.has(hash)) tell('INSERTED', `mask ${hash}`, 'no row points to it');
      unnamed.clear();
      unread.clear();
      masks.clear();
      disposals.clear();
    },
    of(hash: string): MaskState {
      unnamed.delete(hash);
      unread.delete(hash);
      return masks.get(hash) ?? 'MISSING';
    },
    /** The files, by SHA-256 (hex), that a mask says were left without texts. */
    copiesOf: (hash: string): readonly string[] => disposals.get(hash) ?? [],
    disposed: (): number => disposed,
  };
}

function stateOf(hash: string, text: string | null, entries: MaskLine['entries']) {
  if (text === null) return entries === null ? 'DISPOSED' : 'ALTERED';
  if (sha256(text).toString('hex') !== hash) return 'ALTERED';
  return isDeepStrictEqual(entries, JSON.parse(text)) ? 'WHOLE' : 'ALTERED';
}

interface DisposalEntry {
  readonly effect: string;
  readonly code: string;
  readonly grounds: { readonly change?: { readonly record: string } };
}

function copiesIn(text: string): string[] {
  return (JSON.parse(text) as DisposalEntry[])
    .filter(({ effect, code }) => effect === 'CHANGED' && code === 'LEDGER_DISPOSED')
    .flatMap(({ grounds }) => grounds.change?.record.split(' ')[1] ?? []);
}
