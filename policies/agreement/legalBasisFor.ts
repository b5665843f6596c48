import type { LegalBasis } from '../decision.ts';
import type { Agency, Category, Instant } from '../words.ts';
import type { Agreement } from './types.ts';

/** The keys in force for a disclosing code; null: none, and then nothing may be disclosed (NO_LEGAL_BASIS). */
export function legalBasisFor(
  agreement: Agreement,
  code: string,
  category: Category,
  agency: Agency,
  now: Instant,
): LegalBasis | null {
  if (now < agreement.from || (agreement.to !== null && now >= agreement.to)) return null;
  const bases = agreement.legalBases.get(code)?.get(category)?.get(agency);
  const found = bases?.find((dated) => dated.from <= now && (dated.to === null || now < dated.to));
  return found?.basis ?? null;
}
