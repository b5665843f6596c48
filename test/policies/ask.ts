import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { decide } from '../../policies/decide.ts';
import type { Decision } from '../../policies/decision.ts';
import type { Instant, Purpose, Requester } from '../../policies/words.ts';
import { NOW, type Subject } from '../support/facts.ts';
import { type PractitionerId, practitioners } from '../support/practitioners.ts';

export const agreement = readAgreement(harrowVale2026);

interface Asking {
  purpose: Purpose | null;
  controller: string | null;
  now?: Instant;
  requester?: Requester;
}

/** One decision, in the order of the sentence: who asks which class of whom. */
export function ask(
  who: PractitionerId,
  dataClass: string | null,
  whom: Subject | null,
  { purpose, controller, now = NOW, requester = practitioners[who] }: Asking,
): Decision {
  return decide(agreement, { requester, purpose, facts: whom?.facts() ?? null, dataClass, controller, now });
}

/** `✔CODE` or `✘CODE`, as policy.md §10 writes outcomes. */
export function outcome(decision: Decision): string {
  return `${decision.effect === 'DISCLOSE' ? '✔' : '✘'}${decision.code}`;
}

const FIELDS: Readonly<Record<string, readonly [dataClass: string, controller: string | null]>> = {
  'sc.identity': ['IDENTITY_DETAIL', 'LA-A'],
  'sc.address': ['ADDRESS', 'LA-A'],
  'sc.attendance': ['ATTENDANCE_UPDATE', 'SCHOOL'],
  'sc.keyContacts': ['KEY_CONTACT', 'LA-A'],
  'sc.functionalConcerns': ['FUNCTIONAL_CONCERN', 'LA-A'],
  'sc.engagementIssues': ['ENGAGEMENT_ISSUE', 'LA-A'],
  'sc.supportInstructions': ['SUPPORT_INSTRUCTION', 'LA-A'],
  'sc.riskAlerts': ['RISK_ALERT', 'LA-A'],
  'sc.protectionStatus': ['PROTECTION_STATUS', 'LA-A'],
  'sc.incidentPattern': ['INCIDENT_PATTERN', 'LA-A'],
  'sc.crisisSummary': ['CRISIS_ITEM', 'LA-A'],
  'h.appointments': ['APPOINTMENT_SCHEDULE', 'NHS-COMM'],
  'h.riskAlerts': ['RISK_ALERT', 'NHS-COMM'],
  'h.assessments': ['ASSESSMENT_SUMMARY', 'NHS-COMM'],
  'h.medications': ['MEDICATION', 'NHS-COMM'],
  'p.incidents': ['SAFEGUARDING_INCIDENT', 'POLICE-X'],
  'p.intelligence': ['POLICE_INTELLIGENCE', 'POLICE-X'],
  membership: ['MEMBERSHIP', null],
  'consent position': ['CONSENT_POSITION', null],
};

/** The outcome of each field; `of` says another controller than the household's usual one, e.g. NHS-MH for Jordan. */
export function answers(
  who: PractitionerId,
  purpose: Purpose,
  whom: Subject,
  fields: readonly string[],
  { of, now = NOW }: { of?: string; now?: Instant } = {},
): Record<string, string> {
  return Object.fromEntries(
    fields.map((field) => {
      const [dataClass, controller] = FIELDS[field]!;
      return [field, outcome(ask(who, dataClass, whom, { purpose, controller: of ?? controller, now }))];
    }),
  );
}

/** Every field with the same outcome. */
export function all(outcomeOfEach: string, ...fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, outcomeOfEach]));
}
