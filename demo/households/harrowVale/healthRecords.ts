import { type AgencyRecord, type Calendar, recordsOf } from '../types.ts';

/** What the trusts hold: NHS-COMM about the children and their mother, NHS-MH about Jordan. */
export function healthRecords(calendar: Calendar): AgencyRecord[] {
  return [
    ...mayaRecords(calendar),
    ...tylerRecords(calendar),
    ...jordanRecords(calendar),
    ...danaRecords(calendar),
  ];
}

function mayaRecords(calendar: Calendar): AgencyRecord[] {
  const record = recordsOf('maya', calendar);
  const { date, moment } = calendar;
  return [
    record('appointments', 'NHS-COMM', { start: moment(6), end: moment(6.02), status: 'BOOKED' }),
    record('appointments', 'NHS-COMM', { start: moment(-29), end: moment(-28.98), status: 'NOT_ATTENDED' }),
    record('keyContacts', 'NHS-COMM', {
      role: 'HEALTH_VISITOR',
      name: 'Harriet Venn',
      telephone: '01632 960201',
      email: 'harriet.venn@nhs-comm.example',
    }),
    record('supportInstructions', 'NHS-COMM', {
      situation: 'Wheezing after sport',
      instruction: 'Two puffs of the blue inhaler, then rest',
      reviewOn: date(120),
    }),
    record(
      'assessments',
      'NHS-COMM',
      {
        kind: 'developmental',
        assessedOn: date(-40),
        summary: 'Growth steady, sleep poor, anxious at hand-over',
        recommendations: ['Sleep clinic', 'Review in three months'],
      },
      { provenance: 'PROFESSIONAL_OPINION' },
    ),
    record('medications', 'NHS-COMM', {
      medicine: 'Salbutamol 100 micrograms inhaler',
      code: '39113311000001107',
      dosage: 'two puffs as needed',
      route: 'inhaled',
      status: 'ACTIVE',
      startedOn: date(-700),
    }),
    record('diagnoses', 'NHS-COMM', {
      condition: 'Asthma',
      code: '195967001',
      clinicalStatus: 'ACTIVE',
      onsetOn: date(-1_500),
    }),
  ];
}

function tylerRecords(calendar: Calendar): AgencyRecord[] {
  const record = recordsOf('tyler', calendar);
  const { date, moment } = calendar;
  return [
    record('appointments', 'NHS-COMM', { start: moment(11), end: moment(11.02), status: 'BOOKED' }),
    record(
      'assessments',
      'NHS-COMM',
      {
        kind: 'school nurse',
        assessedOn: date(-25),
        summary: 'Low mood since the summer',
        recommendations: ['Talk again'],
      },
      { provenance: 'PROFESSIONAL_OPINION' },
    ),
    record('medications', 'NHS-COMM', {
      medicine: 'Lymecycline 408 mg capsules',
      dosage: 'one a day',
      route: 'oral',
      status: 'ACTIVE',
      startedOn: date(-50),
    }),
  ];
}

function jordanRecords(calendar: Calendar): AgencyRecord[] {
  const record = recordsOf('jordan', calendar);
  const { date, moment } = calendar;
  return [
    record(
      'riskAlerts',
      'NHS-MH',
      {
        kind: 'impulsivity',
        description: 'May act on impulse when contact with the children is refused',
        severity: 'HIGH',
        advice: 'Plan hand-over with two workers',
      },
      { provenance: 'PROFESSIONAL_OPINION' },
    ),
    record(
      'assessments',
      'NHS-MH',
      {
        kind: 'psychiatric',
        assessedOn: date(-33),
        summary: 'Recurrent depression, risk rises with drink',
        recommendations: ['Weekly contact'],
      },
      { provenance: 'PROFESSIONAL_OPINION' },
    ),
    record('appointments', 'NHS-MH', { start: moment(4), end: moment(4.04), status: 'BOOKED' }),
    record('sensitiveServices', 'NHS-MH', {
      service: 'community mental health',
      reason: 'low mood',
      startedOn: date(-200),
    }),
    record('medications', 'NHS-MH', {
      medicine: 'Sertraline 50 mg tablets',
      dosage: 'one a day',
      route: 'oral',
      status: 'ACTIVE',
      startedOn: date(-190),
    }),
    record('diagnoses', 'NHS-MH', {
      condition: 'Recurrent depressive disorder',
      clinicalStatus: 'ACTIVE',
      onsetOn: date(-900),
    }),
    record('admissions', 'NHS-MH', {
      admittedOn: date(-80),
      dischargedOn: date(-77),
      method: 'EMERGENCY',
      reasons: ['crisis assessment'],
    }),
  ];
}

function danaRecords(calendar: Calendar): AgencyRecord[] {
  const record = recordsOf('dana', calendar);
  const { moment } = calendar;
  return [
    record('appointments', 'NHS-COMM', { start: moment(9), end: moment(9.03), status: 'BOOKED' }),
    record('keyContacts', 'NHS-COMM', {
      role: 'MIDWIFE',
      name: 'Community midwives',
      telephone: '01632 960202',
    }),
  ];
}
