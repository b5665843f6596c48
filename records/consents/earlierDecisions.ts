import { isObjection } from '../../policies/consent/isObjection.ts';
import { standingOf } from '../../policies/consent/standingOf.ts';
import type { Condition, EarlierDecision, ScopeEntry } from '../../policies/facts.ts';
import type { ConsentStatus, Instant } from '../../policies/words.ts';
import type { CurrentConsent } from './readCurrent.ts';
import { refuse } from './refusals.ts';

type Said = Omit<EarlierDecision, 'on'>;

/**
 * What the next version of a consent keeps of what the same person said before, from the first objection on (policy.md
 * §3): an objection is replaced only for what a later decision covers, and is back in force when that is found not to
 * count. Of what came before an objection to everything only what
 * named classes is left: of clinical ones a later yes to everything says nothing (policies/consent/claimsOf.ts).
 */
export function earlierDecisions({ status, row }: CurrentConsent): readonly EarlierDecision[] {
  const kept = row.earlier as readonly EarlierDecision[];
  const said = saidIn(status, row);
  if (standingOf(status) === 'ABSENT' || (kept.length === 0 && !isObjection(said))) return kept;
  const latest = { ...said, on: dayOf(status, row) };
  // A dispute is somebody else's, and is settled: what was said before it is needed then.
  const isOwnNo = status !== 'DISPUTED' && standingOf(status) === 'OBJECTION';
  const others = kept.filter((one) => !isSame(one, said));
  return [...(said.scope.length === 0 && isOwnNo ? others.filter(namesClasses) : others), latest];
}

/**
 * What is left of it when a lead has found that a decision does not count: a permission as if it had never been made,
 * an objection with all that was objected to before it.
 */
export function leftAfter(
  { row }: CurrentConsent,
  found: ConsentStatus,
  keeps = standingOf(found) === 'VALID',
): readonly EarlierDecision[] {
  if (!keeps) return [];
  // The same permission before it was renewed, came up for review or was disputed is found not to count with it.
  return (row.earlier as readonly EarlierDecision[]).filter(
    (one) =>
      one.status !== 'DISPUTED' &&
      (standingOf(one.status) !== 'VALID' || !isSame(one, saidIn(one.status, row))),
  );
}

/**
 * A conversation answers only the objections that were there already.
 * @throws Refusal CONSENT_TALK_BEFORE_OBJECTION
 */
export function checkTalkedSince(earlier: readonly EarlierDecision[], discussedOn: string): void {
  if (earlier.some((one) => isObjection(one) && discussedOn < one.on))
    refuse('CONSENT_TALK_BEFORE_OBJECTION', { missing: ['discussedOn'] });
}

const AT_LEAST = 28 * 86_400_000;

/**
 * A review that passes is a lapse, and no objection: what is agreed to for a short while after a no is said as such.
 * @throws Refusal CONSENT_REVIEW_TOO_SOON
 */
export function checkReviewAfter(
  earlier: readonly EarlierDecision[],
  reviewDate: Instant | null,
  now: Instant,
): void {
  if (reviewDate !== null && reviewDate < now + AT_LEAST && earlier.some(isObjection))
    refuse('CONSENT_REVIEW_TOO_SOON', { missing: ['reviewDate'] });
}

function saidIn(status: ConsentStatus, row: CurrentConsent['row']): Said {
  return { status, scope: row.scope as readonly ScopeEntry[], conditions: row.conditions as Condition[] };
}

/** A refusal was said in its conversation; a withdrawal or a dispute keeps that of what it takes back. */
function dayOf(status: ConsentStatus, row: CurrentConsent['row']): string {
  const recordedOn = new Date(row.recorded_at as string).toISOString().slice(0, 10);
  if (status === 'WITHDRAWN' || status === 'DISPUTED') return recordedOn;
  return (row.discussed_on as string | null) ?? recordedOn;
}

function namesClasses({ scope, conditions }: Said): boolean {
  return (
    scope.some(({ classes, categories }) => classes.length + categories.length > 0) ||
    conditions.some(({ kind }) => kind === 'CLASS_EXCLUDED')
  );
}

function isSame(one: Said, said: Said): boolean {
  const text = ({ status, scope, conditions }: Said) => JSON.stringify([status, scope, conditions]);
  return text(one) === text(said);
}
