import type { Instant } from '../../policies/words.ts';

/** The months of `2026-02`, or of a quarter `2026-Q1`: from, and up to; null: neither is written so. */
export function monthOf(text: string): { readonly from: Instant; readonly to: Instant } | null {
  const [, year, month, quarter] = /^(\d{4})-(?:(0[1-9]|1[0-2])|Q([1-4]))$/.exec(text) ?? [];
  if (year === undefined) return null;
  const first = month === undefined ? (Number(quarter) - 1) * 3 : Number(month) - 1;
  const months = month === undefined ? 3 : 1;
  return { from: Date.UTC(Number(year), first), to: Date.UTC(Number(year), first + months) };
}
