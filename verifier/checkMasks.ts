import { isDeepStrictEqual } from 'node:util';
import type { MaskLine } from './lines.ts';
import { sha256 } from './merkle.ts';

/** The masks of the segment at hand: what was shown, kept once by the SHA-256 of its text. */
export function checkMasks() {
  const masks = new Map<string, 'WHOLE' | 'ALTERED'>();
  let disposed = 0;
  return {
    add({ hash, text, entries }: MaskLine): void {
      if (text === null) disposed += 1;
      masks.set(hash, text === null || isWhole(hash, text, entries) ? 'WHOLE' : 'ALTERED');
    },
    /** Each segment brings its own masks, so that no more than its own have to be remembered. */
    forget: (): void => masks.clear(),
    of: (hash: string): 'WHOLE' | 'ALTERED' | 'MISSING' => masks.get(hash) ?? 'MISSING',
    disposed: (): number => disposed,
  };
}

function isWhole(hash: string, text: string, entries: MaskLine['entries']): boolean {
  if (sha256(text).toString('hex') !== hash) return false;
  return entries === null || isDeepStrictEqual(entries, JSON.parse(text));
}
