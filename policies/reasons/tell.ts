import { categoryOf } from '../agreement/categoryOf.ts';
import type { Agreement, RegisterEntry } from '../agreement/types.ts';
import type { DataClass, RiskTier, RoleTier } from '../words.ts';
import { nextStep, notShared, unavailable } from './wording.ts';

/** What a requester is told about a withheld field (policy.md §7). */
export interface Told {
  readonly code: 'SHARE_WITH_ACTION' | 'TEMPORARILY_UNAVAILABLE' | 'NOT_SHARED';
  readonly message: string;
  readonly contact: string;
}

export interface Telling {
  /** The fine code of the decision, or SOURCE_UNAVAILABLE, LEDGER_UNAVAILABLE, POLICY_FAILURE. */
  readonly code: string;
  /** As published; null: no class, or a whole person. */
  readonly dataClass: DataClass | null;
  /** `Decision.decidedAs` where that may differ from the class as published. */
  readonly decidedAs?: DataClass | null;
  readonly roleTier: RoleTier;
  /** `SubjectDecider.tier`: null where the tier itself is not this requester's to see. */
  readonly tier: RiskTier | null;
}

const ACTIONABLE: ReadonlySet<string> = new Set(['ROUTINE_COORDINATION', 'FUNCTIONAL_ENGAGEMENT']);

/**
 * The coarse code and words for a withheld field. SHARE_WITH_ACTION names the next step; every other refusal has the
 * same bytes whatever its fine code, so that nothing can be told from them but class, role and tier.
 */
export function tell(agreement: Agreement, telling: Telling): Told {
  const { code, dataClass, roleTier, tier } = telling;
  const contact = agreement.dutyContact;
  const entry = dataClass === null ? undefined : agreement.classes.get(dataClass);
  const outage = wordsFor(unavailable, code);
  if (outage !== null) return { code: 'TEMPORARILY_UNAVAILABLE', message: name(outage, entry), contact };
  const decidedAs = telling.decidedAs ?? dataClass;
  const category = decidedAs === null ? null : categoryOf(agreement, decidedAs);
  const step = category !== null && ACTIONABLE.has(category) ? wordsFor(nextStep, code) : null;
  if (step !== null) return { code: 'SHARE_WITH_ACTION', message: name(step, entry), contact };
  const words = [notShared.message, wordsFor(notShared.byRole, roleTier) ?? notShared.otherRole];
  if (tier !== null) words.push(notShared.byTier[tier]);
  return { code: 'NOT_SHARED', message: name(words.join(' '), entry), contact };
}

function wordsFor(words: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(words, key) ? words[key]! : null;
}

function name(words: string, entry: RegisterEntry | undefined): string {
  return words.replaceAll('{class}', entry?.label ?? 'this information');
}
