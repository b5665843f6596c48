import type { TaskKindData } from '../data.ts';

/** What somebody may have to do, how it is done, and by when unless the record says. */
export const tasks: readonly TaskKindData[] = [
  {
    ...within(5),
    kind: 'CONSENT_REVIEW',
    label: 'Review a consent',
    doneBy: ['renewConsent', 'recordConsent'],
  },
  { ...within(1), kind: 'ALERT', label: 'Look at an alert', doneBy: ['acknowledgeAlert'] },
];

function within(dueWorkingDays: number) {
  return { dueWorkingDays, dueHours: null };
}
