import type { AgreementData } from './data.ts';
import { alerts } from './harrow-vale-2026/alerts.ts';
import { cells } from './harrow-vale-2026/cells.ts';
import { legalBases } from './harrow-vale-2026/legalBases.ts';
import { operations } from './harrow-vale-2026/operations.ts';
import { detectors, oversightAlerts, oversightTasks } from './harrow-vale-2026/oversight.ts';
import { agencies, organisations, protocols, sources } from './harrow-vale-2026/partners.ts';
import { publication } from './harrow-vale-2026/publication.ts';
import { functions, purposes, roleTiers } from './harrow-vale-2026/purposes.ts';
import { classes } from './harrow-vale-2026/register.ts';
import { rules } from './harrow-vale-2026/rules.ts';
import { tasks } from './harrow-vale-2026/tasks.ts';

/** The agreement of the synthetic Harrow Vale partnership (policy.md §10). Plain data; `readAgreement` checks it. */
export const harrowVale2026: AgreementData = {
  version: '2026-1',
  from: '2026-01-01T00:00:00Z',
  to: '2029-01-01T00:00:00Z',
  title: 'Harrow Vale information sharing agreement',
  dutyContact: 'Harrow Vale duty safeguarding lead, 01632 960 001',
  formalRequestRoute:
    'Requests for the prevention or detection of crime go in writing to the controller’s information governance team.',
  interimDecision:
    'Until the duty safeguarding lead can be reached, the on-call manager of your own organisation decides.',
  authorisers: ['SUPERVISOR', 'SAFEGUARDING_LEAD'],
  agencies,
  roleTiers,
  functions,
  purposes,
  organisations,
  sources,
  classes,
  cells,
  protocols,
  keyHolders: ['LA-A'],
  legalBases,
  operations,
  tasks: [...tasks, ...oversightTasks],
  alerts: [...alerts, ...oversightAlerts],
  detectors,
  introspection: [
    'PRACTITIONER',
    'DUTY_WORKER',
    'SUPERVISOR',
    'SAFEGUARDING_LEAD',
    'CALDICOTT_GUARDIAN',
    'GOVERNANCE_LEAD',
    'PUBLISHER',
  ],
  rules,
  publication,
  limits: {
    explanationsPerMinute: 30,
    searchesPerHour: 20,
    missedSearchesAlertedAt: 5,
    reviewSampleSize: 20,
  },
  times: {
    crisisHours: 4,
    retrospectiveRecordHours: 24,
    overrideHours: 72,
    clinicalOverrideHours: 24,
    tierConfirmationHours: 24,
    dutyConfirmationWorkingDays: 1,
    consentReviewMonths: 6,
    explicitConsentReviewMonths: 3,
    consentReviewMonthsAtMost: 12,
    explicitConsentReviewMonthsAtMost: 6,
    consentTalkDaysAtMost: 90,
    capacityAssessmentDaysAtMost: 90,
    memberSlipHours: 24,
    memberReturnDays: 28,
    disputeTriageWorkingDays: 2,
    familyDeferralDaysAtMost: 28,
    selfClaimedHours: 24,
    tierReviewDays: { LOW: 180, MODERATE: 90, HIGH: 28 },
    smallNumbersBelow: 10,
    ledgerOnlineMonths: 24,
    ledgerYears: {
      '*': 8,
      RISK_ALERT: 35,
      CRISIS_PLAN: 35,
      PROTECTION_STATUS: 35,
      SAFEGUARDING_INCIDENT: 35,
      INCIDENT_PATTERN: 35,
    },
    holidays: [
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-04',
      '2026-05-25',
      '2026-08-31',
      '2026-12-25',
      '2026-12-28',
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2027-05-03',
      '2027-05-31',
      '2027-08-30',
      '2027-12-27',
      '2027-12-28',
      '2028-01-03',
    ],
  },
};
