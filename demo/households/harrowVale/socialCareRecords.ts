import { type AgencyRecord, type Calendar, recordsOf } from '../types.ts';
import { identities } from './identities.ts';

/** What the council, and the school for attendance, hold about the household. */
export function socialCareRecords(calendar: Calendar): AgencyRecord[] {
  return [
    ...identities(calendar),
    ...mayaDayToDay(calendar),
    ...mayaSafeguarding(calendar),
    ...others(calendar),
  ];
}

function mayaDayToDay(calendar: Calendar): AgencyRecord[] {
  const record = recordsOf('maya', calendar);
  const { date } = calendar;
  const term = { periodStart: date(-60), periodEnd: date(-1) };
  return [
    record('attendance', 'SCHOOL', {
      ...term,
      sessionsPossible: 80,
      sessionsAttended: 61,
      authorisedAbsences: 8,
      unauthorisedAbsences: 11,
    }),
    record('keyContacts', 'LA-A', {
      role: 'SOCIAL_WORKER',
      name: 'Sunita Wray',
      telephone: '01632 960101',
      email: 'sunita.wray@la-a.example',
    }),
    record(
      'functionalConcerns',
      'LA-A',
      {
        area: 'sleep',
        description: 'Falls asleep in afternoon lessons',
        impact: 'Behind in reading',
        severity: 'MODERATE',
      },
      { provenance: 'PROFESSIONAL_OPINION' },
    ),
    record('engagementIssues', 'LA-A', {
      service: 'family support',
      description: 'Three visits missed since the autumn',
      missedContacts: 3,
      barriers: ['transport', 'shift work'],
    }),
    record('supportInstructions', 'LA-A', {
      situation: 'When Maya is picked up',
      instruction: 'Hand over to Dana or the school lead only',
      reviewOn: date(60),
    }),
    record('outcomes', 'LA-A', {
      goal: 'At school on time',
      measure: 'late marks a week',
      baseline: '4',
      current: '2',
      measuredOn: date(-5),
    }),
    record('serviceUse', 'LA-A', { service: 'family support', ...term, contacts: 9, trend: 'FALLING' }),
    record('planReviews', 'LA-A', {
      planType: 'CHILD_PROTECTION',
      heldOn: date(-20),
      decision: 'The plan goes on',
      actions: ['Weekly visits', 'Sleep clinic referral'],
      nextReviewOn: date(70),
    }),
  ];
}

function mayaSafeguarding(calendar: Calendar): AgencyRecord[] {
  const record = recordsOf('maya', calendar);
  const { date } = calendar;
  const risk = 'Arguments between the adults at hand-over';
  return [
    record(
      'riskAlerts',
      'LA-A',
      { kind: 'domestic abuse', description: risk, severity: 'HIGH', advice: 'Do not visit alone' },
      { provenance: 'PROFESSIONAL_OPINION' },
    ),
    record('crisisPlan', 'LA-A', {
      warningSigns: ['Maya stops talking'],
      actions: ['Call the school lead', 'Move to the quiet room'],
      safePlaces: ['Grandmother in Little Harrow'],
      reviewOn: date(30),
    }),
    record('protectionStatus', 'LA-A', {
      state: 'CHILD_PROTECTION_PLAN',
      categoriesOfAbuse: ['EMOTIONAL', 'NEGLECT'],
      startedOn: date(-110),
      nextConferenceOn: date(70),
    }),
    record(
      'incidentPattern',
      'LA-A',
      {
        summary: 'Incidents cluster around weekend hand-over',
        themes: ['hand-over', 'alcohol'],
        periodStart: date(-120),
        periodEnd: date(-2),
        trend: 'RISING',
        people: ['dana', 'jordan'],
      },
      { provenance: 'DERIVED' },
    ),
    record('crisisSummary', 'LA-A', {
      currentRisks: [risk],
      knownTriggers: ['Shouting', 'Unplanned visits'],
      deEscalationStrategies: ['Offer the blue bag', 'One adult speaks at a time'],
      medicationConsiderations: ['Inhaler within reach'],
      keyContacts: [{ role: 'Duty social worker', name: 'Duty team', telephone: '01632 960100' }],
    }),
  ];
}

function others(calendar: Calendar): AgencyRecord[] {
  const tyler = recordsOf('tyler', calendar);
  const dana = recordsOf('dana', calendar);
  const { date } = calendar;
  return [
    tyler('attendance', 'SCHOOL', {
      periodStart: date(-60),
      periodEnd: date(-1),
      sessionsPossible: 80,
      sessionsAttended: 52,
      authorisedAbsences: 6,
      unauthorisedAbsences: 22,
    }),
    tyler('keyContacts', 'LA-A', {
      role: 'FAMILY_SUPPORT_WORKER',
      name: 'Youth team',
      telephone: '01632 960102',
    }),
    tyler(
      'functionalConcerns',
      'LA-A',
      { area: 'school', description: 'Leaves at lunch', impact: 'Misses afternoons', severity: 'MODERATE' },
      { provenance: 'THIRD_PARTY_REPORT' },
    ),
    tyler('riskAlerts', 'LA-A', {
      kind: 'exploitation',
      description: 'Unexplained money and lifts',
      severity: 'MODERATE',
      advice: 'Ask open questions',
    }),
    dana('supportInstructions', 'LA-A', {
      situation: 'Before a visit',
      instruction: 'Send a text message the day before',
      reviewOn: date(90),
    }),
  ];
}
