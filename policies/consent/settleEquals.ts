import type { Claim } from './claimsOf.ts';
import type { ConsentPosition } from './position.ts';
import { REPORTING_ORDER, standingOf } from './standingOf.ts';

type Settled = Pick<ConsentPosition, 'status' | 'standing' | 'record'>;

/** One outcome from claims of equal weight: objection with permission is DISPUTED; else objection, valid, absent. */
export function settleEquals(claims: readonly Claim[]): Settled | null {
  let objection: Claim | null = null;
  let valid: Claim | null = null;
  let absent: Claim | null = null;
  for (const claim of claims) {
    const standing = standingOf(claim.status);
    if (standing === 'OBJECTION') objection = first(objection, claim);
    else if (standing === 'VALID') valid = first(valid, claim);
    else absent = first(absent, claim);
  }
  if (objection !== null && valid !== null) {
    return { status: 'DISPUTED', standing: 'OBJECTION', record: objection.record };
  }
  const settled = objection ?? valid ?? absent;
  if (settled === null) return null;
  return { status: settled.status, standing: standingOf(settled.status), record: settled.record };
}

function first(held: Claim | null, claim: Claim): Claim {
  if (held === null) return claim;
  return REPORTING_ORDER.indexOf(claim.status) < REPORTING_ORDER.indexOf(held.status) ? claim : held;
}
