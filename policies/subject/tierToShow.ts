import type { RiskTier } from '../words.ts';
import type { SubjectView } from './viewSubject.ts';

/** The tier that messages may be worded by: null without a relationship that shows risk tiers (policy.md §7). */
export function tierToShow(view: SubjectView): RiskTier | null {
  return view.standing.relationship === null ? null : view.seen.tier;
}
