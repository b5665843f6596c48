import type { Instant } from '../../policies/words.ts';
import { refuse } from './refusals.ts';
import type { Evidence, Place, Stage } from './types.ts';

/** Whether somebody of this age can be this in a family. A parent may be under 18. @throws Refusal MEMBER_ROLE_INVALID */
export function checkPlace(stage: Stage, { role, parentalResponsibility }: Place): void {
  const fits =
    role === 'UNBORN'
      ? stage === 'UNBORN'
      : role === 'CHILD'
        ? stage === 'CHILD'
        : stage === 'ADULT' || (stage === 'CHILD' && (role === 'MOTHER' || role === 'FATHER'));
  const isYoung = role === 'CHILD' || role === 'UNBORN';
  if (!fits || (isYoung && parentalResponsibility)) refuse('MEMBER_ROLE_INVALID');
}

/**
 * Somebody with parental responsibility decides for a child: what anybody says is not enough to have it.
 * @throws Refusal MEMBER_EVIDENCE_AHEAD or PARENTAL_RESPONSIBILITY_UNPROVEN
 */
export function checkEvidence(
  { evidence, evidenceOn }: Evidence,
  place: Pick<Place, 'parentalResponsibility'> | null,
  now: Instant,
): void {
  const isProof = evidence === 'BIRTH_RECORD' || evidence === 'COURT_ORDER';
  if (place?.parentalResponsibility && !isProof) refuse('PARENTAL_RESPONSIBILITY_UNPROVEN');
  if (evidenceOn > new Date(now).toISOString().slice(0, 10)) refuse('MEMBER_EVIDENCE_AHEAD');
}
