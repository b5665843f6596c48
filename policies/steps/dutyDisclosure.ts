/** Why a disclosure by duty over an objection may not be confirmed by somebody. */
export type DutyRefusal = 'DUTY_SECOND_PERSON_NEEDED' | 'DUTY_CONFIRMED';

export interface DutyState {
  /** Who received it. */
  readonly requesters: readonly string[];
  readonly confirmedBy: string | null;
}

/** Whether this person may say that it was right, or not; null: yes. */
export function checkConfirmDuty(
  { requesters, confirmedBy }: DutyState,
  requester: string,
): DutyRefusal | null {
  if (confirmedBy !== null) return 'DUTY_CONFIRMED';
  return requesters.includes(requester) ? 'DUTY_SECOND_PERSON_NEEDED' : null;
}
