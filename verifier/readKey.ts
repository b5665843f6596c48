import { readFileSync } from 'node:fs';
import { Unusable } from './unusable.ts';

/** The public key itself, or a file that holds it. */
export function readKey(given: string): string {
  if (/^[^+\s]+\+[0-9a-f]{8}\+\S+$/.test(given)) return given;
  try {
    return readFileSync(given, 'utf8').trim();
  } catch {
    throw new Unusable('KEY_INVALID', 'The public key is neither a key nor a file that can be read.');
  }
}
