import type { RuleData } from '../ruleData.ts';

const every = { where: {}, moment: null, repeated: null, birthday: null, trigger: null, notice: null };

/**
 * What agencies look for in their own records. `trigger`: the consents of the person come up for review (policy.md §3);
 * `notice`: those to whom the class is open are told, or else the lead of the organisation that holds the record.
 */
export const rules: readonly RuleData[] = [
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

function notice(dataClass: string, text: string) {
  return { dataClass, text, tier: null, purpose: 'SAFEGUARDING' as const };
}
