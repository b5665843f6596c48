import type { RuleData } from '../ruleData.ts';

const every = { where: {}, moment: null, repeated: null, birthday: null, trigger: null, notice: null };

/**
 * What agencies look for in their own records. `trigger`: the consents of the person come up for review (policy.md §3);
 * `notice`: those to whom the class is open are told, or else the lead of the organisation that holds the record.
 */
export const rules: readonly RuleData[] = [
  {
    ...every,
    rule: 'ADMITTED',
    source: 'health',
    records: 'admissions',
    moment: 'admittedOn',
    trigger: 'HOSPITAL_ADMISSION',
  },
  {
    ...every,
    rule: 'POLICE_INCIDENT',
    source: 'police',
    records: 'incidents',
    moment: 'occurredAt',
    trigger: 'SAFEGUARDING_INCIDENT',
  },
  {
    ...every,
    rule: 'WENT_MISSING',
    source: 'police',
    records: 'missingEpisodes',
    moment: 'missingFrom',
    trigger: 'SAFEGUARDING_INCIDENT',
  },
  turned(16, 'AGE_16'),
  turned(18, 'AGE_18'),
  {
    ...every,
    rule: 'MISSED_MEDICATION_SUPPORT',
    source: 'health',
    records: 'medicationSupport',
    where: { outcome: ['MISSED'] },
    moment: 'dueAt',
    repeated: { times: 3, withinDays: 7 },
    notice: notice('MEDICATION', 'Support with medication was missed three times within seven days.'),
  },
  ...(['socialcare', 'police'] as const).map((source) => ({
    ...every,
    rule: `BEHAVIOUR_ESCALATING_${source.toUpperCase()}`,
    source,
    records: 'incidentPattern',
    where: { trend: ['RISING'] },
    notice: notice('INCIDENT_PATTERN', 'Incidents are becoming more frequent or more serious.'),
  })),
  ...(['socialcare', 'health', 'police'] as const).map((source) => ({
    ...every,
    rule: `ALERT_ON_LOW_CASE_${source.toUpperCase()}`,
    source,
    records: 'riskAlerts',
    notice: {
      ...notice('RISK_ALERT', 'There is an active risk alert, and the case is at LOW: review the risk tier.'),
      tier: 'LOW' as const,
    },
  })),
];

function turned(age: number, trigger: string): RuleData {
  return {
    ...every,
    rule: `TURNED_${age}`,
    source: 'socialcare',
    records: 'identity',
    moment: 'dateOfBirth',
    birthday: age,
    trigger,
  };
}

function notice(dataClass: string, text: string) {
  return { dataClass, text, tier: null, purpose: 'SAFEGUARDING' as const };
}
