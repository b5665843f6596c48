import type { DataClass, RiskTier } from '../words.ts';
import type { CeilingCell, Need } from './data.ts';
import type { Agreement, RegisterEntry } from './types.ts';

const TIERS: readonly RiskTier[] = ['LOW', 'MODERATE', 'HIGH'];

/** What a cell of §4 opens, from nothing to everything; cells that are not here compare with themselves only. */
const OPENS: Partial<Record<CeilingCell, number>> = { NO: 0, UPLIFT: 1, YES: 2 };

/** For each need the needs that are met by fewer people and under fewer circumstances. */
const STRICTER: Readonly<Record<Need, readonly Need[]>> = {
  OVERRIDE_ONLY: [],
  EXPLICIT_CONSENT: ['OVERRIDE_ONLY'],
  CONSENT: ['OVERRIDE_ONLY', 'EXPLICIT_CONSENT'],
  DUTY_ELSE_EXPLICIT_CONSENT: ['OVERRIDE_ONLY', 'EXPLICIT_CONSENT'],
  DUTY_ELSE_CONSENT: ['OVERRIDE_ONLY', 'EXPLICIT_CONSENT', 'CONSENT', 'DUTY_ELSE_EXPLICIT_CONSENT'],
  // Overrides an objection, too (policy.md §5).
  DUTY: ['OVERRIDE_ONLY', 'EXPLICIT_CONSENT', 'DUTY_ELSE_EXPLICIT_CONSENT'],
};

/**
 * Whether the agreement's tables (ceiling, cells, flags) open `next` to nobody to whom they close `before`. False where
 * that cannot be read off them: a change of class that is not surely as strict counts as a lowering. Whoever named one
 * class and not the other (a consent, an override, a protocol) is not in the tables: `policies/difference` tells of them.
 */
export function isAsStrict(agreement: Agreement, next: DataClass, before: DataClass): boolean {
  const [a, b] = [agreement.classes.get(next), agreement.classes.get(before)];
  if (!a || !b) return false;
  if (a === b) return true;
  return flagsAsStrict(a, b) && ceilingAsStrict(a, b) && needsAsStrict(a, b);
}

function flagsAsStrict(next: RegisterEntry, before: RegisterEntry): boolean {
  const opening = ['OPENS_IN_CRISIS', 'OPENS_ON_SELF_CLAIM', 'DUTY_BEYOND_STATUTORY'] as const;
  const closing = ['ORIGINATOR_CONTROLLED', 'SHIELDABLE', 'SENSITIVE_SERVICE', 'SHOWS_SERVICE'] as const;
  return (
    opening.every((flag) => before.flags.has(flag) || !next.flags.has(flag)) &&
    closing.every((flag) => next.flags.has(flag) || !before.flags.has(flag))
  );
}

function ceilingAsStrict(next: RegisterEntry, before: RegisterEntry): boolean {
  return [...next.ceiling].every(([roleTier, cell]) => {
    const earlier = before.ceiling.get(roleTier);
    if (cell === earlier || cell === 'NO') return true;
    const [now, then] = [OPENS[cell], earlier && OPENS[earlier]];
    return now !== undefined && then !== undefined && now <= then;
  });
}

function needsAsStrict(next: RegisterEntry, before: RegisterEntry): boolean {
  // Without a cell nothing is opened by §5; what opens such classes are rows of their own.
  if (!next.needs || !before.needs) return next.category === before.category;
  return TIERS.every((tier) => {
    const [now, then] = [next.needs![tier], before.needs![tier]];
    return now === then || STRICTER[then].includes(now);
  });
}
