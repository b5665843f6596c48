import type { Category, DataClass } from '../words.ts';
import type { Agreement } from './types.ts';

/** The category of a class (policy.md §2); null: not in the register. */
export function categoryOf(agreement: Agreement, dataClass: DataClass): Category | null {
  return agreement.classes.get(dataClass)?.category ?? null;
}
