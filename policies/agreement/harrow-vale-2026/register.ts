import type { Category } from '../../words.ts';
import type { CeilingCell, ClassData, ClassFlag } from '../data.ts';

type Row = readonly [
  dataClass: string,
  label: string,
  frontline: CeilingCell,
  careManager: CeilingCell,
  clinical: CeilingCell,
  ...flags: ClassFlag[],
];

/** policy.md §2 and §4: class, plain words, the cells for FRONTLINE, CARE_MANAGER and CLINICAL, flags. */
const REGISTER: Readonly<Record<Category, readonly Row[]>> = {
  ROUTINE_COORDINATION: [
    ['ATTENDANCE_UPDATE', 'attendance updates', 'YES', 'YES', 'YES'],
    ['APPOINTMENT_SCHEDULE', 'appointments', 'YES', 'YES', 'YES', 'SHOWS_SERVICE'],
    ['KEY_CONTACT', 'key contacts', 'YES', 'YES', 'YES', 'SHOWS_SERVICE', 'OPENS_ON_SELF_CLAIM'],
  ],
  FUNCTIONAL_ENGAGEMENT: [
    ['FUNCTIONAL_CONCERN', 'functional concerns', 'NO', 'YES', 'YES'],
    ['ENGAGEMENT_ISSUE', 'engagement issues', 'NO', 'YES', 'YES'],
    ['SUPPORT_INSTRUCTION', 'support instructions', 'YES', 'YES', 'YES'],
    ['OUTCOME_DATA', 'outcomes', 'NO', 'YES', 'NO'],
    ['UTILISATION_TREND', 'use of services', 'NO', 'YES', 'NO'],
    ['PLAN_REVIEW', 'plan reviews', 'NO', 'YES', 'NO'],
  ],
  SAFEGUARDING_CRITICAL: [
    ['RISK_ALERT', 'risk alerts', 'YES', 'YES', 'YES', 'DUTY_BEYOND_STATUTORY'],
    ['CRISIS_PLAN', 'crisis plans', 'YES', 'YES', 'YES', 'DUTY_BEYOND_STATUTORY'],
    ['PROTECTION_STATUS', 'protection status', 'UPLIFT', 'YES', 'YES'],
    ['SAFEGUARDING_INCIDENT', 'safeguarding incidents', 'UPLIFT', 'YES', 'UPLIFT'],
    ['INCIDENT_PATTERN', 'patterns of incidents', 'UPLIFT', 'UPLIFT', 'YES'],
  ],
  RESTRICTED_CLINICAL: [
    ['ASSESSMENT_SUMMARY', 'assessment summaries', 'NO', 'NO', 'YES'],
    ['MEDICATION', 'medications', 'NO', 'NO', 'YES'],
    ['DIAGNOSIS', 'diagnoses', 'NO', 'NO', 'YES'],
    ['SENSITIVE_SERVICE', 'restricted health records', 'NO', 'NO', 'YES', 'SENSITIVE_SERVICE'],
  ],
  IDENTITY: [
    ['IDENTITY_DETAIL', 'identity details', 'YES', 'YES', 'YES', 'OPENS_IN_CRISIS', 'OPENS_ON_SELF_CLAIM'],
    ['ADDRESS', 'addresses', 'YES', 'YES', 'YES', 'SHIELDABLE'],
  ],
  GOVERNANCE: [
    ['MEMBERSHIP', 'family membership', 'YES', 'YES', 'YES', 'OPENS_ON_SELF_CLAIM'],
    ['CONSENT_POSITION', 'consent positions', 'YES', 'YES', 'YES'],
    ['CONSENT_POSITION_CLINICAL', 'clinical parts of consent positions', 'NO', 'NO', 'YES'],
    ['RISK_TIER_RECORD', 'risk tier records', 'YES', 'YES', 'YES'],
    ['RELATIONSHIP_RECORD', 'working relationships', 'OWN', 'ALL_BUT_SENSITIVE', 'YES'],
    ['OVERRIDE_RECORD', 'override records', 'OWN', 'ALL_BUT_SENSITIVE', 'YES'],
    ['TASK', 'tasks', 'OWN', 'OWN_AND_FUNCTION', 'OWN'],
  ],
  CRISIS_SUMMARY: [['CRISIS_ITEM', 'crisis summaries', 'YES', 'YES', 'YES', 'OPENS_IN_CRISIS']],
  ANALYTIC_PROFILE: [['RISK_PROFILE', 'risk profiles', 'NO', 'YES', 'NO']],
  RESTRICTED_OPERATIONAL: [
    [
      'POLICE_INTELLIGENCE',
      'restricted police records',
      'NO',
      'OWN_ORGANISATION',
      'NO',
      'ORIGINATOR_CONTROLLED',
    ],
  ],
};

export const classes: readonly ClassData[] = Object.entries(REGISTER).flatMap(([category, rows]) =>
  rows.map(([dataClass, label, frontline, careManager, clinical, ...flags]) => ({
    dataClass,
    category,
    label,
    flags,
    ceiling: { FRONTLINE: frontline, CARE_MANAGER: careManager, CLINICAL: clinical },
  })),
);
