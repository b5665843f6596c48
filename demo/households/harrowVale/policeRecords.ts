import { type AgencyRecord, type Calendar, recordsOf } from '../types.ts';

/** What the force holds about the household. */
export function policeRecords(calendar: Calendar): AgencyRecord[] {
  const { date, moment } = calendar;
  const maya = recordsOf('maya', calendar);
  const tyler = recordsOf('tyler', calendar);
  const jordan = recordsOf('jordan', calendar);
  return [
    maya(
      'incidents',
      'POLICE-X',
      {
        kind: 'domestic, child present',
        occurredAt: moment(-16.3),
        summary: 'Shouting reported by a neighbour; the child was upstairs',
        response: 'Officers attended, safe and well check done',
        people: ['dana', 'jordan'],
      },
      { provenance: 'THIRD_PARTY_REPORT' },
    ),
    maya(
      'incidentPattern',
      'POLICE-X',
      {
        summary: 'Three calls in ten weeks, each on a Sunday',
        themes: ['Sunday evening', 'hand-over'],
        periodStart: date(-70),
        periodEnd: date(-2),
        trend: 'RISING',
        people: ['jordan'],
      },
      { provenance: 'DERIVED' },
    ),
    maya('keyContacts', 'POLICE-X', {
      role: 'MASH_DETECTIVE',
      name: 'Dilys Stroud',
      telephone: '01632 960301',
    }),
    tyler('missingEpisodes', 'POLICE-X', {
      missingFrom: moment(-12.4),
      returnedAt: moment(-12.1),
      grade: 'MEDIUM',
      summary: 'Found at the bus station with older youths',
      returnInterviewOffered: true,
    }),
    jordan(
      'riskAlerts',
      'POLICE-X',
      {
        kind: 'domestic abuse',
        description: 'Named in three calls',
        grade: 'MEDIUM',
        advice: 'Attend in pairs',
      },
      { provenance: 'DERIVED' },
    ),
    jordan(
      'intelligence',
      'POLICE-X',
      {
        text: 'Said to lend a car to others at night',
        assessment: 'C',
        handlingConditions: ['Not to be passed on without the force'],
        people: [],
      },
      { provenance: 'THIRD_PARTY_REPORT' },
    ),
  ];
}
