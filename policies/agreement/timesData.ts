import type { DataClass, RiskTier } from '../words.ts';

/** policy.md §8. */
export interface TimesData {
  readonly crisisHours: number;
  readonly retrospectiveRecordHours: number;
  readonly overrideHours: number;
  readonly clinicalOverrideHours: number;
  readonly tierConfirmationHours: number;
  /** From the moment of the disclosure to the same time of day: disclosed on a Friday at 16:50, due on Monday by 16:50. */
  readonly dutyConfirmationWorkingDays: number;
  readonly consentReviewMonths: number;
  readonly explicitConsentReviewMonths: number;
  /** The latest review that may be agreed on, in months from its recording. */
  readonly consentReviewMonthsAtMost: number;
  readonly explicitConsentReviewMonthsAtMost: number;
  /** How old a conversation may be when it is recorded. */
  readonly consentTalkDaysAtMost: number;
  /** How old the assessment of a young person's competence may be when a decision rests on it. */
  readonly capacityAssessmentDaysAtMost: number;
  /** How long whoever registered somebody may take that back alone. */
  readonly memberSlipHours: number;
  /** How long the organisation that leads a family may bring back whoever left it. */
  readonly memberReturnDays: number;
  readonly disputeTriageWorkingDays: number;
  /** How far ahead the next look may be where telling the family is deferred. */
  readonly familyDeferralDaysAtMost: number;
  readonly selfClaimedHours: number;
  /** From a setting or a review of a tier to its next review. */
  readonly tierReviewDays: Readonly<Record<RiskTier, number>>;
  readonly smallNumbersBelow: number;
  /** How long rows of the ledger can be searched; then they are archived, with their proofs. */
  readonly ledgerOnlineMonths: number;
  /** How long what was shown of a class is kept, in years; `'*'`: of every other class. Then it may be disposed of. */
  readonly ledgerYears: Readonly<Record<DataClass | '*', number>>;
  /** Days that are no working days besides Saturday and Sunday, e.g. `2026-12-25`. */
  readonly holidays: readonly string[];
}
