import type { Agreement } from '../agreement/types.ts';
import type { AssignedTask, Relationship, SubjectFacts } from '../facts.ts';
import type { Instant } from '../words.ts';
import { inForce } from './inForce.ts';

/** What ties a requester to a data subject's families at one moment (policy.md §1); null: nothing of that kind. */
export interface Standing {
  /** Any kind but SELF_CLAIMED. */
  readonly relationship: Relationship | null;
  readonly selfClaimed: Relationship | null;
  /** Reaches GOVERNANCE only. */
  readonly task: AssignedTask | null;
}

/** The ties in force at `now`, through any family of the subject. A self-claimed one ends by itself (§8). */
export function standingWith(agreement: Agreement, facts: SubjectFacts | null, now: Instant): Standing {
  let relationship: Relationship | null = null;
  let selfClaimed: Relationship | null = null;
  let task: AssignedTask | null = null;
  for (const family of facts?.families ?? []) {
    for (const candidate of family.relationships) {
      if (!inForce(candidate, now)) continue;
      if (candidate.kind !== 'SELF_CLAIMED') relationship ??= candidate;
      else if (now < candidate.from + agreement.times.selfClaimed) selfClaimed ??= candidate;
    }
    task ??= family.tasks.find((candidate) => inForce(candidate, now)) ?? null;
  }
  return { relationship, selfClaimed, task };
}
