import type { DutyRefusal } from '../../policies/steps/dutyDisclosure.ts';
import { refuserOf } from '../mutations/refusals.ts';

/** Why a disclosure over an objection was not confirmed. */
export const refuseDuty = refuserOf<DutyRefusal>({
  DUTY_SECOND_PERSON_NEEDED: 'Nobody confirms what they received themselves.',
  DUTY_CONFIRMED: 'It was looked at already.',
});
