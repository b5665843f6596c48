import type { CrisisRefusal } from '../../policies/steps/crisis.ts';
import { refuserOf } from '../mutations/refusals.ts';

/** Why a step with a crisis was not taken. */
export const refuseCrisis = refuserOf<CrisisRefusal | 'CRISIS_NOBODY_KNOWN'>({
  CRISIS_NOBODY_KNOWN: 'Nobody is known by this id. In an emergency use the duty line.',
  CRISIS_ACTIVE: 'Your crisis for this family is active already: it is this one.',
  CRISIS_NOT_OVER:
    'Its record looks back: wait until its time is over, or end it first. What is decided meanwhile is kept as interim decisions.',
  CRISIS_OVER: 'It is over already.',
  CRISIS_DECIDER_UNKNOWN:
    'Nobody of this id is known here: check it, or leave it out and say in the decision who decided.',
  CRISIS_RECORD_COMPLETE: 'The record of this crisis is complete already.',
});
