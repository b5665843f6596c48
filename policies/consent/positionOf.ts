import type { SubjectFacts } from '../facts.ts';
import type { ConsentStatus, Instant } from '../words.ts';
import { type Claim, claimsOf } from './claimsOf.ts';
import type { ConsentAsker, ConsentPosition } from './position.ts';
import { settleEquals } from './settleEquals.ts';
import { standingOf } from './standingOf.ts';

/**
 * Which consent applies (policy.md §3), for one data subject, class, recipient and purpose:
 * 1. where a record of the subject's own is about the class, parents' count no more, even if it reaches others only;
 * 2. of what reaches this recipient and purpose, the most precise scope counts (class, category, general);
 * 3. between equals an objection against a permission is DISPUTED, and a valid consent stands beside an absent one;
 * 4. nothing reaches: OUT_OF_SCOPE (UNKNOWN where there is no record at all);
 * 5. an absence never answers an objection: where the outcome is absent, any objection that reaches the asker counts;
 * 6. a record in which nobody has decided, or that was found not to count, stands in nobody's way: it is read where there
 *    is nothing else.
 */
export function positionOf(facts: SubjectFacts | null, asker: ConsentAsker, now: Instant): ConsentPosition {
  const claims: Claim[] = [];
  for (const record of facts?.consents ?? []) claims.push(...claimsOf(record, facts!.kind, asker, now));
  const counting = claims.filter((claim) => !isNoSay(claim));
  const said = counting.length === 0 ? claims : counting;
  const ownSpeaks = said.some((claim) => claim.own);
  const reaching = said.filter((claim) => claim.own === ownSpeaks && claim.reaches);
  const settled = settleEquals(mostPrecise(reaching));
  if (settled === null || settled.standing === 'ABSENT') {
    const objections = claims.filter((claim) => claim.reaches && standingOf(claim.status) === 'OBJECTION');
    const objection = settleEquals(objections);
    if (objection !== null) return { explicit: null, ...objection };
  }
  if (settled === null) {
    const status = facts === null || facts.consents.length === 0 ? 'UNKNOWN' : 'OUT_OF_SCOPE';
    return { status, standing: 'ABSENT', record: null, explicit: null };
  }
  const explicit = reaching.find((claim) => claim.explicit && isCurrent(claim));
  return { explicit: explicit?.record ?? null, ...settled };
}

function mostPrecise(claims: readonly Claim[]): readonly Claim[] {
  const precision = Math.max(...claims.map((claim) => claim.precision));
  return claims.filter((claim) => claim.precision === precision);
}

const NO_SAY: ReadonlySet<ConsentStatus> = new Set([
  'INVALIDATED',
  'REQUESTED',
  'NOT_SOUGHT',
  'NOT_SOUGHT_UNSAFE',
  'UNKNOWN',
]);

/**
 * Found not to count by a person, or nobody has decided. Not so where an age is only doubted: until that is settled
 * nobody's word goes in the place of the young person's. What was objected to before is a claim of its own, and counts.
 */
function isNoSay({ status, record }: Claim): boolean {
  return standingOf(status) === 'ABSENT' && NO_SAY.has(record.status);
}

function isCurrent(claim: Claim): boolean {
  return claim.status === 'GIVEN' || claim.status === 'GIVEN_CONDITIONAL';
}
