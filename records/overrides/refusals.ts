import type { OverrideRefusal } from '../../policies/steps/override.ts';
import { refuserOf } from '../mutations/refusals.ts';

/** Why a step with an override was not taken. */
export const refuseOverride = refuserOf<OverrideRefusal>({
  OVERRIDE_INVALID: 'Nobody authorises or approves what they asked for, or would receive, themselves.',
  OVERRIDE_CLASS_INVALID:
    'Name at least one data class of the register; records of the partnership and crisis summaries are not shared by override.',
  OVERRIDE_RECIPIENT_MISSING: 'Name the practitioners who are to receive it.',
  OVERRIDE_RECIPIENT_UNKNOWN:
    'A practitioner whom you name is not known here: check the id, or have them sign in once.',
  OVERRIDE_RECIPIENT_UNFIT: 'Auditors and publishers work with no family: name who is to work with it.',
  OVERRIDE_RECIPIENT_NOT_CLINICAL:
    'Clinical classes go to clinical practitioners only. The role of somebody who never signed in is not known: have them sign in once.',
  OVERRIDE_GROUND_INVALID: 'The ground SHIELD is for what can be shielded: name the address only.',
  OVERRIDE_EXPIRY_INVALID:
    'It has to end after now and within the agreement’s longest time for these classes.',
  OVERRIDE_EXPIRED: 'Its time is over: ask for another one where it is still needed.',
  OVERRIDE_NOT_REQUESTED: 'It was decided or taken back already.',
  OVERRIDE_NOT_AUTHORISED:
    'It is not in force: there is nothing to revoke. What you asked for and nobody decided on is withdrawn.',
  OVERRIDE_NOT_CLINICAL: 'It names no clinical class: no Caldicott Guardian has to be consulted.',
  OVERRIDE_NOT_ORIGINATOR_CONTROLLED: 'It names nothing that only its originator releases.',
  OVERRIDE_ALREADY_CONSULTED: 'A Caldicott Guardian was consulted already.',
  OVERRIDE_ALREADY_APPROVED: 'The originator approved it already.',
  CALDICOTT_CONSULTATION_MISSING:
    'It names a clinical class: a Caldicott Guardian has to be consulted first.',
  CALDICOTT_THIRD_PERSON_NEEDED:
    'The Caldicott Guardian is a third person: neither who asked, nor who authorises, nor who would receive it.',
  ORIGINATOR_MISSING:
    'Name the organisation that holds these records where, and only where, they are released by their originator.',
  ORIGINATOR_APPROVAL_MISSING: 'The organisation whose records these are has to approve first.',
  ORIGINATOR_NOT_YOURS: 'Only the originator’s own practitioners who see such records there approve.',
  AUTHORISER_TOO_NEW:
    'Who began to work with the family after it was asked for does not decide on it: leave it to the organisation that leads.',
  AUTHORISER_NOT_STATUTORY: 'Only social care, health and the police authorise an override.',
  FUNCTION_NOT_PERMITTED: 'Your function may not take this step.',
});
