import { isObjection } from '../../policies/consent/isObjection.ts';
import { standingOf } from '../../policies/consent/standingOf.ts';
import type { Condition, EarlierObjection, ScopeEntry } from '../../policies/facts.ts';
import type { ConsentStatus } from '../../policies/words.ts';
import type { CurrentConsent } from './readCurrent.ts';
import { refuse } from './refusals.ts';

/**
 * What the next version of a consent keeps of what the same person objected to before (policy.md §3): an objection is
 * replaced only for what the new decision covers, and is back in force when that one is found not to count.
 */
export function earlierObjections({ status, row }: CurrentConsent): readonly EarlierObjection[] {
  const kept = row.earlier as readonly EarlierObjection[];
  const conditions = row.conditions as readonly Condition[];
  if (!isObjection({ status, conditions })) return kept;
  const said = { status, scope: row.scope as readonly ScopeEntry[], conditions };
  const others = kept.filter((one) => !isSame(one, said));
  return [...others, { ...said, on: dayOf(status, row) }];
}

/**
 * What is left of it when a lead has found that a decision does not count: a permission as if it had never been made,
 * an objection with all that was objected to before it.
 */
export function leftAfter(
  { row }: CurrentConsent,
  found: ConsentStatus,
  keeps = standingOf(found) === 'VALID',
): readonly EarlierObjection[] {
  if (!keeps) return [];
  return (row.earlier as readonly EarlierObjection[]).filter(({ status }) => status !== 'DISPUTED');
}

/**
 * A conversation answers only the objections that were there already.
 * @throws Refusal CONSENT_TALK_BEFORE_OBJECTION
 */
export function checkTalkedSince(earlier: readonly EarlierObjection[], discussedOn: string): void {
  if (earlier.some(({ on }) => discussedOn < on))
    refuse('CONSENT_TALK_BEFORE_OBJECTION', { missing: ['discussedOn'] });
}

/** A refusal was said in its conversation; a withdrawal or a dispute keeps that of what it takes back. */
function dayOf(status: ConsentStatus, row: CurrentConsent['row']): string {
  const recordedOn = new Date(row.recorded_at as string).toISOString().slice(0, 10);
  if (status === 'WITHDRAWN' || status === 'DISPUTED') return recordedOn;
  return (row.discussed_on as string | null) ?? recordedOn;
}

function isSame(one: EarlierObjection, said: Omit<EarlierObjection, 'on'>): boolean {
  const text = ({ status, scope, conditions }: typeof said) => JSON.stringify([status, scope, conditions]);
  return text(one) === text(said);
}
