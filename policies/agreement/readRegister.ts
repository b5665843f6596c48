import type { Category, DataClass, RiskTier } from '../words.ts';
import { AgreementError } from './AgreementError.ts';
import type { AgreementData, ClassData, Need } from './data.ts';
import type { RegisterEntry } from './types.ts';

/** The register with each class's ceiling (policy.md §4) and the needs of its category (§5). */
export function readRegister(data: AgreementData): ReadonlyMap<DataClass, RegisterEntry> {
  const needs = new Map<Category, Readonly<Record<RiskTier, Need>>>();
  for (const [index, row] of data.cells.entries()) {
    if (needs.has(row.category)) throw duplicate(`cells[${index}].category`, row.category);
    needs.set(row.category, row.needs);
  }
  const register = new Map<DataClass, RegisterEntry>();
  for (const [index, entry] of data.classes.entries()) {
    if (register.has(entry.dataClass)) throw duplicate(`classes[${index}].dataClass`, entry.dataClass);
    checkCeiling(data, entry, `classes[${index}].ceiling`);
    register.set(entry.dataClass, {
      dataClass: entry.dataClass,
      category: entry.category,
      label: entry.label,
      flags: new Set(entry.flags),
      ceiling: new Map(Object.entries(entry.ceiling)),
      needs: needs.get(entry.category) ?? null,
    });
  }
  return register;
}

/** Every class states its cell for every role tier: a forgotten one is an error, not a silent yes or no. */
function checkCeiling(data: AgreementData, entry: ClassData, at: string): void {
  const known = new Set(data.roleTiers.map((tier) => tier.roleTier));
  for (const tier of known) {
    if (!Object.hasOwn(entry.ceiling, tier)) {
      throw new AgreementError('AGREEMENT_INCOMPLETE', at, `no cell for ${tier}`);
    }
  }
  for (const tier of Object.keys(entry.ceiling)) {
    if (!known.has(tier)) throw new AgreementError('AGREEMENT_UNKNOWN_REFERENCE', `${at}.${tier}`, tier);
  }
}

function duplicate(at: string, name: string): AgreementError {
  return new AgreementError('AGREEMENT_DUPLICATE', at, name);
}
