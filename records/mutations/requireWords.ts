import { Refusal } from './refusals.ts';

const MOST = 4_000;

/**
 * Whether everything that has to be said was said.
 * @throws Refusal WORDS_MISSING with what is missing; WORDS_TOO_LONG.
 */
export function requireWords(said: Readonly<Record<string, string | null | undefined>>): void {
  const missing = Object.keys(said).filter((name) => !said[name]?.trim());
  if (missing.length > 0)
    throw new Refusal(
      'WORDS_MISSING',
      `Say it in words, for it is part of the record: ${missing.join(', ')}.`,
      {
        missing,
      },
    );
  if (Object.values(said).some((text) => text!.length > MOST))
    throw new Refusal('WORDS_TOO_LONG', `Say it in at most ${MOST} characters.`);
}
