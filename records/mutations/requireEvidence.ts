import { requireSubstance } from './requireSubstance.ts';

/**
 * Whether there is something that another person could look up, or ask about.
 * @throws Refusal WORDS_MISSING, WORDS_TOO_LONG, EVIDENCE_TOO_SHORT
 */
export function requireEvidence(evidence: string): void {
  requireSubstance(
    { evidence },
    { code: 'EVIDENCE_TOO_SHORT', says: 'Say which document shows it, or who said it and when.' },
  );
}
