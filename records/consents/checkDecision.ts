import type { Agreement } from '../../policies/agreement/types.ts';
import type { Condition, ScopeEntry } from '../../policies/facts.ts';
import type { Instant } from '../../policies/words.ts';
import { refuse } from './refusals.ts';
import type { ConsentDecision } from './types.ts';

const decided = new Set([
  'GIVEN',
  'GIVEN_CONDITIONAL',
  'NOT_SOUGHT',
  'NOT_SOUGHT_UNSAFE',
  'REQUESTED',
  'REFUSED',
]);

/** What can be said about a decision without looking at anybody's records. @throws CodedError (refusals.ts) */
export function checkDecision(agreement: Agreement, decision: ConsentDecision, now: Instant): void {
  if (!decided.has(decision.status)) refuse('CONSENT_STATUS_INVALID');
  if (decision.status === 'GIVEN_CONDITIONAL' && decision.conditions.length === 0)
    refuse('CONSENT_CONDITIONS_MISSING');
  const isAssessed = decision.capacityAssessedBy !== null && decision.capacityAssessedOn !== null;
  if (isAssessed !== (decision.capacity === 'GILLICK_COMPETENT')) refuse('CONSENT_CAPACITY_INVALID');
  if (!isComplete(decision, now)) refuse('CONSENT_INCOMPLETE');
  const known = [...decision.scope, ...decision.conditions].every((part) => isKnown(agreement, part));
  if (!known) refuse('CONSENT_SCOPE_UNKNOWN');
}

/** A permission rests on a conversation that has taken place and that the person understood. */
function isComplete(decision: ConsentDecision, now: Instant): boolean {
  const today = new Date(now).toISOString().slice(0, 10);
  const isPermission = decision.status === 'GIVEN' || decision.status === 'GIVEN_CONDITIONAL';
  if (isPermission && !decision.understandingConfirmed) return false;
  if (decision.discussedOn > today || (decision.capacityAssessedOn ?? '') > today) return false;
  return decision.reviewDate === null || decision.reviewDate > now;
}

/** A name that the agreement lacks would never match: a permission would be void, and a condition would shut out nobody. */
function isKnown(agreement: Agreement, part: ScopeEntry | Condition): boolean {
  const named = <K extends string>(key: K): readonly string[] =>
    (part as Partial<Record<K, readonly string[]>>)[key] ?? [];
  return (
    named('classes').every((name) => agreement.classes.has(name)) &&
    named('categories').every((name) => agreement.categories.has(name)) &&
    named('recipients').every((name) => agreement.organisations.has(name)) &&
    named('purposes').every((name) => agreement.purposes.has(name))
  );
}
