import type { Obligation } from '../decision.ts';

const NONE: readonly Obligation[] = Object.freeze([]);
const VERIFY: readonly Obligation[] = Object.freeze([Object.freeze({ code: 'VERIFY_BEFORE_ACTION' })]);

/**
 * What one record's provenance adds to its disclosure (policy.md §3): an opinion, a third party's report and what was
 * derived are to be verified before acting on them. An unknown or missing provenance counts as one to verify.
 */
export function obligationsForProvenance(provenance: string | null): readonly Obligation[] {
  return provenance === 'FACT' || provenance === 'SELF_REPORT' ? NONE : VERIFY;
}
