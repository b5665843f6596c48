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

/** @throws Refusal MEMBER_EVIDENCE_AHEAD */
export function checkEvidence({ evidenceOn }: Evidence, now: Instant): void {
  if (evidenceOn > new Date(now).toISOString().slice(0, 10)) refuse('MEMBER_EVIDENCE_AHEAD');
}
