import { harrowVale2026 } from './harrow-vale-2026.ts';
import { readAgreement } from './readAgreement.ts';
import type { Agreement } from './types.ts';

/**
 * Every version of the agreement that was ever in force here, by its name: what was decided under an old one can be
 * decided again. A version is added, never changed or taken out.
 */
export function everyVersion(...more: readonly Agreement[]): ReadonlyMap<string, Agreement> {
  const kept = [harrowVale2026].map(readAgreement);
  return new Map([...kept, ...more].map((agreement) => [agreement.version, agreement]));
}
