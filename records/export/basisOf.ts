import type { LegalBasis } from '../../policies/decision.ts';

/** The keys that something was shown under (policy.md §3), apart by `;`; empty: none. */
export function basisOf(basis: LegalBasis | null | undefined): string {
  if (!basis) return '';
  const { article6, specialCategory, gateway, statutory } = basis;
  return [article6, specialCategory, gateway, ...statutory].filter((key) => key !== null).join('; ');
}
