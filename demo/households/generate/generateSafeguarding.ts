import type { AgencyRecord, AgencySource } from '../types.ts';
import type { About } from './generateRecords.ts';

/** Alerts, plans, incidents and clinical records. */
export function generateSafeguarding(about: About, records: Record<AgencySource, AgencyRecord[]>): void {
  const { person, others, make, random, days } = about;
  const { date, moment } = days;
  const opinion = { provenance: 'PROFESSIONAL_OPINION' } as const;
  const trust = person.stage === 'ADULT' && random.chance(0.4) ? 'NHS-MH' : 'NHS-COMM';
  const kind = random.pick(['neglect', 'domestic abuse', 'self-harm']);
  records.health.push(
    make('riskAlerts', trust, { kind, description: `Signs of ${kind}`, severity: 'MODERATE' }, opinion),
    make('assessments', trust, { kind: 'review', assessedOn: date(-20), summary: 'As before' }, opinion),
    make('medications', trust, {
      medicine: 'Cetirizine 10 mg tablets',
      status: 'ACTIVE',
      startedOn: date(-90),
    }),
  );
  const occurredAt = moment(-random.between(1, 90));
  records.police.push(
    make('incidents', 'POLICE-X', {
      kind: 'concern for safety',
      occurredAt,
      summary: 'Call logged',
      people: others,
    }),
  );
  if (person.stage !== 'CHILD') return;
  const themes = [random.pick(['evenings', 'weekends'])];
  records.socialcare.push(
    make(
      'riskAlerts',
      'LA-A',
      { kind, description: `Concern about ${kind}`, severity: 'HIGH', advice: 'Ask first' },
      opinion,
    ),
    make('protectionStatus', 'LA-A', { state: 'CHILD_IN_NEED', startedOn: date(-100) }),
    make('incidentPattern', 'LA-A', { summary: 'Calls repeat', themes, trend: 'STABLE', people: others }),
    make('crisisSummary', 'LA-A', {
      currentRisks: [kind],
      knownTriggers: ['noise'],
      deEscalationStrategies: ['quiet'],
    }),
  );
}
