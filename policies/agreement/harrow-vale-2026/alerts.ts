import type { AlertKindData } from '../data.ts';

/** What the leads of a family's organisation are told of, in words that say nothing about anybody. */
export const alerts: readonly AlertKindData[] = [
  {
    kind: 'CONSENT_AFTER_OBJECTION',
    label: 'A consent was recorded in favour of the recorder’s own organisation after an objection',
  },
];
