import type { Agreement } from '../../policies/agreement/types.ts';
import { splitClasses } from '../../policies/consent/splitClasses.ts';
import type { Condition, ScopeEntry } from '../../policies/facts.ts';
import type { Instant, Requester } from '../../policies/words.ts';
import { seesAll } from './checkGiver.ts';
import type { CurrentConsent } from './readCurrent.ts';
import { reviewDateOf } from './reviewDateOf.ts';
import type { ConsentDecision } from './types.ts';

const GENERAL: ScopeEntry = { classes: [], categories: [], recipients: [], purposes: [], explicit: false };

/**
 * Whoever may not see what a consent says about clinical classes records what was agreed to about the others: what was
 * agreed to about those stays as it was, until its own review. Where it was due for review, had lapsed or was no yes, or
 * had a condition that the new decision lacks, nothing is kept of it: it would be a wider yes than was given. An objection
 * to clinical classes goes on counting by itself (earlierDecisions.ts): a yes that does not name them does not answer it.
 */
export function keepUnseen(
  agreement: Agreement,
  requester: Requester,
  decision: ConsentDecision,
  current: CurrentConsent | null,
  now: Instant,
): ConsentDecision {
  if (!current || !isYes(decision.status) || !isYes(current.status) || seesAll(agreement, requester, current))
    return decision;
  const review = new Date(current.row.review_date as string).getTime();
  const parts = {
    scope: current.row.scope as ScopeEntry[],
    conditions: current.row.conditions as Condition[],
  };
  const { clinical } = splitClasses(agreement, parts);
  if (clinical === null || review <= now) return decision;
  const limits = clinical.conditions.filter(({ kind }) => kind === 'CLASS_EXCLUDED');
  const said = new Set(decision.conditions.map((one) => JSON.stringify(one)));
  const others = clinical.conditions.filter(({ kind }) => kind !== 'CLASS_EXCLUDED');
  if (others.some((one) => !said.has(JSON.stringify(one)))) return decision;
  const open = decision.scope.length === 0 ? [GENERAL] : decision.scope;
  const scope = clinical.scope.length === 0 ? decision.scope : [...open, ...clinical.scope];
  const conditions = [...decision.conditions, ...limits];
  const status = conditions.length > 0 ? 'GIVEN_CONDITIONAL' : decision.status;
  const next = decision.reviewDate ?? reviewDateOf(agreement, { status, scope }, now) ?? review;
  return { ...decision, scope, conditions, status, reviewDate: Math.min(next, review) };
}

function isYes(status: string): boolean {
  return status === 'GIVEN' || status === 'GIVEN_CONDITIONAL';
}
