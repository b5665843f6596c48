import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import type { Stack } from '../support/stack.ts';

/** Hours from the full hour of now until each ends by the clock. */
export const ends = { crisis: 4, override: 10, relationship: 15, consent: 20 } as const;

/** Harrow-Vale with something to lose of every kind. */
export const givenMuchToLose = (stack: Stack): Promise<void> =>
  givenHarrowVale(stack, (h) => {
    h.tyler.consentedBy('dana').reviewDate(h.hours(ends.consent));
    h.tyler.courtOrders(['ASSESSMENT_SUMMARY'], ['u-pc']);
    h.jordan.isOverriddenFor('u-ed', 'ASSESSMENT_SUMMARY').consulting('u-cg').lasting(ends.override);
    h.practitioner('u-edt').declaredCrisis();
    h.practitioner('u-cg').hasTask();
    h.practitioner('u-vcs').left(h.hours(ends.relationship));
  });
