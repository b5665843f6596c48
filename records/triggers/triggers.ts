/** The events that call for a review of a consent (policy.md §3). */
export type ReviewTrigger =
  | 'HOSPITAL_ADMISSION'
  | 'SAFEGUARDING_INCIDENT'
  | 'SERVICE_CHANGE'
  | 'SETTING_TRANSITION'
  | 'ESCALATION'
  | 'STEP_DOWN'
  | 'FAMILY_COMPOSITION_CHANGE'
  | 'CIRCUMSTANCES_CHANGED'
  | 'AGE_16'
  | 'AGE_18'
  | 'RECORD_TRANSFER';
