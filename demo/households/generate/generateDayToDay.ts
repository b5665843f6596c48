import type { AgencyRecord, AgencySource } from '../types.ts';
import type { About } from './generateRecords.ts';

const streets = ['Alder Close', 'Bell Yard', 'Chandler Street', 'Dovecote Lane'];
const year = 365.25;

/** Identity, contacts, attendance, appointments, concerns and plans. */
export function generateDayToDay(about: About, records: Record<AgencySource, AgencyRecord[]>): void {
  const { person, make, random, days } = about;
  const { date, moment } = days;
  const born = { name: person.name, dateOfBirth: date(-person.age * year) };
  const lines = [`${random.between(1, 180)} ${random.pick(streets)}`];
  records.socialcare.push(
    make('identity', 'LA-A', { ...born, firstLanguage: 'English', interpreterRequired: random.chance(0.1) }),
    make('address', 'LA-A', { lines, postcode: `ZZ99 ${random.between(1, 9)}ZZ`, movedInOn: date(-300) }),
  );
  const start = random.between(1, 30);
  records.health.push(
    make('appointments', 'NHS-COMM', { start: moment(start), end: moment(start + 0.02), status: 'BOOKED' }),
    make('keyContacts', 'NHS-COMM', {
      role: 'GENERAL_PRACTITIONER',
      name: 'Vale Surgery',
      telephone: '01632 960210',
    }),
  );
  if (person.stage === 'CHILD') generateForChild(about, records);
}

function generateForChild(
  { make, random, days }: About,
  records: Record<AgencySource, AgencyRecord[]>,
): void {
  const { date } = days;
  const term = { periodStart: date(-60), periodEnd: date(-1) };
  const attended = random.between(30, 80);
  const opinion = { provenance: 'PROFESSIONAL_OPINION' } as const;
  const area = random.pick(['sleep', 'school', 'friends', 'food']);
  records.socialcare.push(
    make('attendance', 'SCHOOL', {
      ...term,
      sessionsPossible: 80,
      sessionsAttended: attended,
      authorisedAbsences: 0,
    }),
    make('keyContacts', 'LA-A', { role: 'SOCIAL_WORKER', name: 'Sunita Wray', telephone: '01632 960101' }),
    make(
      'functionalConcerns',
      'LA-A',
      { area, description: `A change in ${area}`, severity: 'MODERATE' },
      opinion,
    ),
    make('supportInstructions', 'LA-A', { situation: 'At school', instruction: 'Seat near the door' }),
    make('serviceUse', 'LA-A', {
      service: 'early help',
      ...term,
      contacts: random.between(0, 12),
      trend: 'STABLE',
    }),
    make('planReviews', 'LA-A', {
      planType: 'CHILD_IN_NEED',
      heldOn: date(-30),
      decision: 'The plan goes on',
    }),
  );
}
