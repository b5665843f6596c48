import { Refusal } from './refusals.ts';
import { requireWords } from './requireWords.ts';

/** Fewer letters and digits than this name neither a document nor who said it. */
const FEWEST = 8;

/**
 * Whether there is something that another person could look up, or ask about.
 * @throws Refusal WORDS_MISSING, WORDS_TOO_LONG, EVIDENCE_TOO_SHORT
 */
export function requireEvidence(evidence: string): void {
  requireWords({ evidence });
  if ((evidence.match(/[\p{L}\p{N}]/gu) ?? []).length < FEWEST)
    throw new Refusal('EVIDENCE_TOO_SHORT', 'Say which document shows it, or who said it and when.', {
      missing: ['evidence'],
    });
}
