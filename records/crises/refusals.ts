import type { CrisisRefusal } from '../../policies/steps/crisis.ts';
import { refuserOf } from '../mutations/refusals.ts';

/** Why a step with a crisis was not taken. */
export const refuseCrisis = refuserOf<CrisisRefusal | 'CRISIS_NOBODY_KNOWN'>({
  CRISIS_NOBODY_KNOWN: 'Nobody is known by this id. In an emergency use the duty line.',
  CRISIS_ACTIVE: 'Your crisis for this family is active already.',
  CRISIS_RECORD_COMPLETE: 'The record of this crisis is complete already.',
});
