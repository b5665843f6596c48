import type { RecordedFactRefusal } from '../../policies/steps/recordedFact.ts';
import { refuserOf } from '../mutations/refusals.ts';

/** Why a fact was not recorded or ended. */
export const refuseFact = refuserOf<RecordedFactRefusal>({
  FACT_CLASS_INVALID: 'Name data classes of the register.',
  FACT_RECIPIENT_MISSING: 'Name the practitioners to whom the court orders disclosure.',
  FACT_RECIPIENT_IS_RECORDER: 'Somebody else records, and confirms, an order that names you.',
  FACT_CONTROLLER_INVALID: 'Name organisations of the agreement.',
  FACT_NOT_THE_HOLDER: 'Whoever holds the records finds that disclosing them would do harm, and nobody else.',
  FACT_LEAD_NEEDED: 'Who made this finding, or a supervisor or safeguarding lead of theirs, ends it.',
  FACT_END_INVALID: 'It ends after now.',
  FACT_ENDED: 'It has ended.',
  FACT_CONFIRMED: 'Somebody has confirmed it already.',
  FACT_SECOND_PERSON_NEEDED: 'You recorded this: somebody else confirms or lifts it.',
});
