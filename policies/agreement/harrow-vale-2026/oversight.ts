import type { Purpose, WorkFunction } from '../../words.ts';
import type { AlertKindData, OperationData, TaskKindData } from '../data.ts';
import type { DetectorData } from '../detectorData.ts';
import { SERVED } from './purposes.ts';

const AUDITORS: readonly WorkFunction[] = ['AUDITOR', 'GOVERNANCE_LEAD'];
const REVIEWERS: readonly WorkFunction[] = [
  'SUPERVISOR',
  'SAFEGUARDING_LEAD',
  'CALDICOTT_GUARDIAN',
  'GOVERNANCE_LEAD',
];
const WORKING: readonly WorkFunction[] = ['PRACTITIONER', 'DUTY_WORKER', ...REVIEWERS];
const REVIEWING: readonly Purpose[] = [...SERVED, 'AUDIT'];

const may = (
  operation: string,
  functions: readonly WorkFunction[],
  purposes: readonly Purpose[],
  needs: OperationData['needs'] = 'NOTHING',
): OperationData => ({ operation, functions, purposes, agencies: ['*'], needs });

/** Who may trace what was disclosed, review it, and tell the person whom it is about. */
export const oversight: readonly OperationData[] = [
  may('disclosures', AUDITORS, ['AUDIT']),
  may('tracedOperation', AUDITORS, ['AUDIT']),
  may('exportLedger', AUDITORS, ['AUDIT']),
  may('changeLegalHold', ['GOVERNANCE_LEAD'], ['AUDIT']),
  may('lastAccesses', ['PRACTITIONER', 'SUPERVISOR', 'SAFEGUARDING_LEAD'], SERVED, 'LEAD'),
  may('recordOutcome', WORKING, SERVED, 'RELATIONSHIP'),
  may('drawReviewSample', REVIEWERS, REVIEWING),
  may('reviewSample', [...REVIEWERS, 'AUDITOR'], REVIEWING),
  may('recordFinding', [...REVIEWERS, 'AUDITOR'], REVIEWING),
  may('recordFindingStep', [...WORKING, 'AUDITOR'], REVIEWING),
  may('findings', [...REVIEWERS, 'AUDITOR'], REVIEWING),
  may('complianceReport', [...REVIEWERS, 'AUDITOR'], ['STATISTICS']),
  may('recordCommitments', ['PUBLISHER'], SERVED),
  may('prepareSubjectAccess', ['GOVERNANCE_LEAD'], ['SUBJECT_ACCESS']),
  may('reviewSubjectAccess', ['GOVERNANCE_LEAD'], ['SUBJECT_ACCESS']),
  may('subjectAccess', ['GOVERNANCE_LEAD'], ['SUBJECT_ACCESS']),
];

const followUp = (kind: string, label: string): TaskKindData => ({
  kind,
  label,
  doneBy: ['recordFindingStep'],
  dueWorkingDays: null,
  dueHours: null,
});

export const oversightTasks: readonly TaskKindData[] = [
  followUp('INVESTIGATE_BREACH', 'Investigate a breach'),
  followUp('ANSWER_COMPLAINT', 'Look into a complaint'),
  followUp('CORRECTIVE_ACTION', 'Put right what a review found'),
  followUp('CLOSE_FINDING', 'See that what was put right holds, and close it'),
];

export const oversightAlerts: readonly AlertKindData[] = [
  { kind: 'OUTSIDE_CASELOAD', label: 'Somebody looked for people whom they do not work with' },
  { kind: 'BURST', label: 'Somebody was shown unusually many people in a short time' },
  { kind: 'RELATIVE', label: 'Somebody was shown a person of their own surname or address' },
  { kind: 'REPEATED_CRISIS', label: 'Somebody declared crises again and again' },
  { kind: 'NO_RATIONALE', label: 'Something was shown exceptionally, and nobody added why' },
  { kind: 'COMMITMENTS_CONTRADICTED', label: 'A source told another root for a day whose root is recorded' },
  { kind: 'SEQUENCE_GAP', label: 'A chain of the ledger has a gap' },
];

const detector = (
  name: DetectorData['detector'],
  hours: number,
  atLeast: number,
  organisation: string | null = null,
): DetectorData => ({ detector: name, alert: name, hours, atLeast, organisation });

/** A risk tier that was raised by whoever then used it is chased as it happens (TIER_RAISED_AND_USED). */
export const detectors: readonly DetectorData[] = [
  detector('OUTSIDE_CASELOAD', 24, 5),
  detector('BURST', 1, 60),
  detector('RELATIVE', 24, 1),
  detector('REPEATED_CRISIS', 24 * 28, 3),
  detector('NO_RATIONALE', 72, 1),
  detector('SEQUENCE_GAP', 24, 1, 'LA-A'),
];
