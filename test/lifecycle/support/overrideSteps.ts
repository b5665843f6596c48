import type { Change } from '../../support/change.ts';
import type { Stack } from '../../support/stack.ts';

/** The steps of an override, each with what has to be said. */
export type OverrideSteps = ReturnType<typeof overrideSteps>;

/** Steps about Jordan's assessments, unless the input says otherwise. */
export function overrideSteps({ clock }: Pick<Stack, 'clock'>, change: Change) {
  const inHours = (hours: number) => new Date(clock.now() + hours * 3_600_000).toISOString();
  return {
    inHours,
    ask: (user: string, input: object = {}) =>
      change(user, 'requestOverride', {
        subject: 'jordan',
        ground: 'SIGNIFICANT_HARM',
        classes: ['ASSESSMENT_SUMMARY'],
        recipients: [user],
        ifShared: 'He may stop going to his appointments',
        ifNotShared: 'The children may come to harm tonight',
        expiresAt: inHours(23),
        ...input,
      }),
    authorise: (
      user: string,
      override: string,
      expectedVersion: number,
      family: object = { decision: 'INFORMED', reason: 'Told by telephone at nine' },
    ) => change(user, 'authoriseOverride', { override, expectedVersion, reason: 'The risk tonight', family }),
    consult: (override: string, expectedVersion = 1) =>
      change('u-cg', 'recordCaldicottConsultation', { override, expectedVersion, reason: 'Proportionate' }),
  };
}
