import type { Agreement } from '../../policies/agreement/types.ts';
import type { Condition, ScopeEntry } from '../../policies/facts.ts';
import type { Instant } from '../../policies/words.ts';
import { checkAssessment } from './checkAssessment.ts';
import { findMissing } from './findMissing.ts';
import { refuse } from './refusals.ts';
import type { ConsentDecision } from './types.ts';

const decided = new Set(['GIVEN', 'GIVEN_CONDITIONAL', 'REFUSED']);

/** What can be said about a decision without looking at anybody's records. @throws Refusal (refusals.ts) */
export function checkDecision(agreement: Agreement, decision: ConsentDecision, now: Instant): void {
  if (!decided.has(decision.status)) refuse('CONSENT_STATUS_INVALID', { missing: ['status'] });
  if (decision.status === 'GIVEN_CONDITIONAL' && decision.conditions.length === 0)
    refuse('CONSENT_CONDITIONS_MISSING', { missing: ['conditions'] });
  checkAssessment(agreement, decision, now);
  const missing = findMissing(agreement, decision, decision.scope, decision.status !== 'REFUSED', now);
  if (missing.length > 0) refuse('CONSENT_INCOMPLETE', { missing });
  checkKnown(agreement, decision);
}

/**
 * A name that the agreement lacks would never match: a permission would be void, and a condition would shut out nobody.
 * @throws Refusal CONSENT_SCOPE_UNKNOWN
 */
export function checkKnown(
  agreement: Agreement,
  parts: { readonly scope: readonly ScopeEntry[]; readonly conditions: readonly Condition[] },
): void {
  const missing = (['scope', 'conditions'] as const).filter(
    (name) => !parts[name].every((part) => isKnown(agreement, part)),
  );
  if (missing.length > 0) refuse('CONSENT_SCOPE_UNKNOWN', { missing });
}

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
