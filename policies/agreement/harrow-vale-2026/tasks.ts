import type { TaskKindData } from '../data.ts';

/** The record says when. */
const atMoment = { dueWorkingDays: null, dueHours: null };

/** What somebody may have to do, how it is done, and by when unless the record says. */
export const tasks: readonly TaskKindData[] = [
  {
    ...within(5),
    kind: 'CONSENT_REVIEW',
    label: 'Review a consent',
    doneBy: ['renewConsent', 'recordConsent', 'withdrawConsent', 'invalidateConsent', 'resolveDispute'],
  },
  {
    ...within(10),
    kind: 'CONSENT_ANSWER',
    label: 'Record the answer of somebody who was asked for consent',
    doneBy: ['recordConsent', 'withdrawConsent', 'invalidateConsent', 'recordNotSought'],
  },
  {
    dueWorkingDays: null,
    dueHours: null,
    kind: 'CONSENT_DISPUTE',
    label: 'Settle a dispute about consent',
    doneBy: ['resolveDispute'],
  },
  {
    ...within(1),
    kind: 'SETTLE_AGE',
    label: 'Say whether a young person has reached 16, where others say so or disagree',
    doneBy: ['confirmAge'],
  },
  { ...within(1), kind: 'ALERT', label: 'Look at an alert', doneBy: ['acknowledgeAlert'] },
  {
    ...atMoment,
    kind: 'CONFIRM_RISK_TIER',
    label: 'Confirm or reject a high risk tier',
    doneBy: ['confirmRiskTier', 'rejectRiskTier'],
  },
  {
    ...within(1),
    kind: 'CONFIRM_RISK_TIER_OVERDUE',
    label: 'See that a high risk tier is confirmed or rejected',
    doneBy: ['confirmRiskTier', 'rejectRiskTier'],
  },
  {
    ...atMoment,
    kind: 'REVIEW_RISK_TIER',
    label: 'Look at a risk tier again',
    doneBy: ['reviewRiskTier', 'setRiskTier'],
  },
  {
    ...withinHours(4),
    kind: 'AUTHORISE_OVERRIDE',
    label: 'Decide on sharing without consent',
    doneBy: ['authoriseOverride', 'rejectOverride'],
  },
  {
    ...withinHours(2),
    kind: 'CALDICOTT_CONSULTATION',
    label: 'Advise on sharing clinical data',
    doneBy: ['recordCaldicottConsultation'],
  },
  {
    ...withinHours(2),
    kind: 'APPROVE_AS_ORIGINATOR',
    label: 'Approve the sharing of your records',
    doneBy: ['approveAsOriginator'],
  },
  {
    ...atMoment,
    kind: 'CONFIRM_DUTY_DISCLOSURE',
    label: 'Confirm a disclosure over an objection',
    doneBy: ['confirmDutyDisclosure'],
  },
  {
    ...within(1),
    kind: 'CONFIRM_MEMBER_LEFT',
    label: 'Confirm that somebody left a family, or keep them in it',
    doneBy: ['removeFamilyMember', 'addFamilyMember'],
  },
  {
    ...within(1),
    kind: 'CONFIRM_MEMBER_CHANGE',
    label: 'Confirm a change of who decides for a child, or keep it as it is',
    doneBy: ['changeFamilyMember', 'addFamilyMember'],
  },
  {
    ...atMoment,
    kind: 'INFORM_FAMILY',
    label: 'Decide whether the family is told',
    doneBy: ['recordFamilyDecision'],
  },
  {
    ...within(1),
    kind: 'CONFIRM_PROHIBITION',
    label: 'Confirm or end a prohibition of disclosure (see `prohibitions`)',
    doneBy: ['confirmProhibition', 'endProhibition'],
  },
  {
    ...within(1),
    kind: 'CONFIRM_COURT_ORDER',
    label: 'Confirm or end a court order: it opens nothing before',
    doneBy: ['confirmCourtOrder', 'endCourtOrder'],
  },
  {
    ...atMoment,
    kind: 'COMPLETE_CRISIS_RECORD',
    label: 'Complete the record of a crisis',
    doneBy: ['completeCrisisRecord'],
  },
  {
    ...atMoment,
    kind: 'CONFIRM_RELATIONSHIP',
    label: 'Confirm a claimed relationship, or let it end',
    doneBy: ['confirmRelationship', 'endRelationship'],
  },
  {
    ...within(1),
    kind: 'CHECK_SHIELDS',
    label: 'See that nobody else of the family gives a shielded address away',
    doneBy: ['shieldAddress', 'recordLivesElsewhere'],
  },
  {
    ...within(1),
    kind: 'NOTICE',
    label: 'Look at what a rule of the agreement found',
    doneBy: ['acknowledgeNotice'],
  },
];

function withinHours(dueHours: number) {
  return { dueWorkingDays: null, dueHours };
}

function within(dueWorkingDays: number) {
  return { dueWorkingDays, dueHours: null };
}
