import { Refusal } from './refusals.ts';
import { requireWords } from './requireWords.ts';

/** Fewer letters and digits than this say nothing that another person could judge, look up, or ask about. */
const FEWEST = 8;

/**
 * Whether everything that has to be said was said, and says something.
 * @throws Refusal WORDS_MISSING, WORDS_TOO_LONG; WORDS_TOO_SHORT, or what it is called here, with what is.
 */
export function requireSubstance(
  said: Readonly<Record<string, string | null | undefined>>,
  short: { readonly code: string; readonly says: string } = {
    code: 'WORDS_TOO_SHORT',
    says: 'Say it so that somebody who was not there can judge it: a few words at least.',
  },
): void {
  requireWords(said);
  const missing = Object.keys(said).filter(
    (name) => (said[name]!.match(/[\p{L}\p{N}]/gu) ?? []).length < FEWEST,
  );
  if (missing.length > 0) throw new Refusal(short.code, short.says, { missing });
}
