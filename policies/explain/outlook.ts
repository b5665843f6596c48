import type { Agreement, RegisterEntry } from '../agreement/types.ts';
import type { Requester, RiskTier } from '../words.ts';
import { ceiling, change, notShared, opens } from './sentences.ts';
import type { AskedAbout } from './types.ts';

/** What the agreement says about one class for one role at one tier, whoever the person is and whatever exists. */
export interface Outlook {
  readonly reasons: readonly string[];
  readonly changes: readonly string[];
}

/**
 * Built from the register, the tables (policy.md §4, §5) and the requester's own tie alone. `tier` null: not the
 * requester's to see; UNTIED: a task, a claim or a crisis is all that they have with the family, which opens little,
 * whatever anybody consents to.
 */
export function outlookOf(
  agreement: Agreement,
  { entry, sources }: AskedAbout,
  requester: Requester,
  tier: RiskTier | null | 'UNTIED',
): Outlook {
  if (sources.length === 0) return { reasons: [notShared.unpublished], changes: [] };
  const inCrisis = entry.flags.has('OPENS_IN_CRISIS') ? [change.crisis] : [];
  if (tier === 'UNTIED')
    return { reasons: [notShared.reason, notShared.untied], changes: [change.relationship, ...inCrisis] };
  const cell = entry.ceiling.get(requester.roleTier) ?? 'NO';
  const isAbove = cell === 'NO';
  const reasons = [notShared.reason, ...(ceiling[cell] ? [ceiling[cell]] : []), notShared.other];
  const changes: string[] = [];
  if (!isAbove && tier !== null && entry.needs !== null) changes.push(opens[entry.needs[tier]]);
  changes.push(...inCrisis, overrideFor(agreement, entry, requester), change.courtOrder);
  return { reasons, changes };
}

/** An override lifts the role ceiling too, but hands clinical records to clinical roles only (policy.md §3). */
function overrideFor(agreement: Agreement, entry: RegisterEntry, requester: Requester): string {
  if (entry.flags.has('ORIGINATOR_CONTROLLED')) return change.originator;
  const isClinical = agreement.roleTiers.get(requester.roleTier)?.clinical === true;
  return entry.category === 'RESTRICTED_CLINICAL' && !isClinical ? change.clinicalOverride : change.override;
}
