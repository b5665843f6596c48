import type { Purpose } from '../../words.ts';
import type { FunctionData, PurposeData, RoleTierData } from '../data.ts';

/** The purposes that are served person by person to every practitioner (policy.md §3). */
export const SERVED: readonly Purpose[] = [
  'COORDINATION',
  'PLANNING',
  'EARLY_HELP',
  'SAFEGUARDING',
  'CRISIS_RESPONSE',
  'CLINICAL_CARE',
];

const plain = { functions: ['*'], safeguarding: false, crisis: false, audit: false } as const;

export const purposes: readonly PurposeData[] = [
  ...SERVED.map(
    (purpose): PurposeData => ({
      ...plain,
      purpose,
      served: 'PERSON',
      safeguarding: purpose === 'SAFEGUARDING' || purpose === 'CRISIS_RESPONSE',
      crisis: purpose === 'CRISIS_RESPONSE',
    }),
  ),
  { ...plain, purpose: 'AUDIT', served: 'PERSON', functions: ['AUDITOR', 'GOVERNANCE_LEAD'], audit: true },
  { ...plain, purpose: 'STATISTICS', served: 'OPERATION' },
  { ...plain, purpose: 'SUBJECT_ACCESS', served: 'OPERATION' },
  { ...plain, purpose: 'RECORD_TRANSFER', served: 'OPERATION' },
  { ...plain, purpose: 'CRIME_PREVENTION', served: 'NEVER' },
];

export const roleTiers: readonly RoleTierData[] = [
  { roleTier: 'FRONTLINE', label: 'frontline', clinical: false },
  { roleTier: 'CARE_MANAGER', label: 'care manager', clinical: false },
  { roleTier: 'CLINICAL', label: 'clinical', clinical: true },
];

export const functions: readonly FunctionData[] = [
  { function: 'PRACTITIONER', governance: false, words: 'OWN' },
  { function: 'DUTY_WORKER', governance: false, words: 'OWN' },
  { function: 'SUPERVISOR', governance: true, words: 'ALL' },
  { function: 'SAFEGUARDING_LEAD', governance: true, words: 'ALL' },
  { function: 'CALDICOTT_GUARDIAN', governance: true, words: 'ALL' },
  { function: 'GOVERNANCE_LEAD', governance: true, words: 'ALL' },
  { function: 'AUDITOR', governance: true, words: 'OVERSIGHT' },
  { function: 'PUBLISHER', governance: false, words: 'OWN' },
];
