import type { Purpose, WorkFunction } from '../../words.ts';
import type { OperationData } from '../data.ts';
import { SERVED } from './purposes.ts';

const ANYONE: readonly WorkFunction[] = [
  'PRACTITIONER',
  'DUTY_WORKER',
  'SUPERVISOR',
  'SAFEGUARDING_LEAD',
  'CALDICOTT_GUARDIAN',
  'GOVERNANCE_LEAD',
];
const WORKING: readonly WorkFunction[] = ANYONE.filter((name) => name !== 'GOVERNANCE_LEAD');
const AUTHORISERS: readonly WorkFunction[] = ['SUPERVISOR', 'SAFEGUARDING_LEAD'];
const CRISIS: readonly Purpose[] = ['CRISIS_RESPONSE'];

/** Who may run which root operation, under which purposes, and what it needs with the family. */
export const operations: readonly OperationData[] = [
  { operation: 'person', functions: ['*'], purposes: ['*'], needs: 'NOTHING' },
  { operation: 'family', functions: ['*'], purposes: ['*'], needs: 'NOTHING' },
  { operation: 'myFamilies', functions: ANYONE, purposes: ['*'], needs: 'NOTHING' },
  { operation: 'findPerson', functions: WORKING, purposes: SERVED, needs: 'NOTHING' },
  { operation: 'explain', functions: ANYONE, purposes: ['*'], needs: 'NOTHING' },
  {
    operation: 'whoCanSee',
    functions: ['SAFEGUARDING_LEAD', 'GOVERNANCE_LEAD'],
    purposes: ['*'],
    needs: 'TASK',
  },
  {
    operation: 'disclosures',
    functions: ['AUDITOR', 'GOVERNANCE_LEAD'],
    purposes: ['AUDIT'],
    needs: 'NOTHING',
  },
  { operation: 'recordConsent', functions: ANYONE, purposes: SERVED, needs: 'RELATIONSHIP' },
  { operation: 'withdrawConsent', functions: ANYONE, purposes: SERVED, needs: 'RELATIONSHIP' },
  { operation: 'disputeConsent', functions: ANYONE, purposes: SERVED, needs: 'RELATIONSHIP' },
  { operation: 'fireReviewTrigger', functions: ANYONE, purposes: SERVED, needs: 'RELATIONSHIP' },
  { operation: 'setRiskTier', functions: WORKING, purposes: SERVED, needs: 'RELATIONSHIP' },
  { operation: 'confirmRiskTier', functions: WORKING, purposes: SERVED, needs: 'TASK' },
  { operation: 'rejectRiskTier', functions: WORKING, purposes: SERVED, needs: 'TASK' },
  { operation: 'requestOverride', functions: WORKING, purposes: SERVED, needs: 'RELATIONSHIP' },
  { operation: 'authoriseOverride', functions: AUTHORISERS, purposes: SERVED, needs: 'TASK' },
  { operation: 'rejectOverride', functions: AUTHORISERS, purposes: SERVED, needs: 'TASK' },
  { operation: 'revokeOverride', functions: AUTHORISERS, purposes: SERVED, needs: 'TASK' },
  { operation: 'declareCrisis', functions: WORKING, purposes: CRISIS, needs: 'NOTHING' },
  { operation: 'completeCrisisRecord', functions: WORKING, purposes: SERVED, needs: 'NOTHING' },
  { operation: 'startRelationship', functions: WORKING, purposes: SERVED, needs: 'NOTHING' },
  { operation: 'confirmRelationship', functions: WORKING, purposes: SERVED, needs: 'RELATIONSHIP' },
  { operation: 'endRelationship', functions: ANYONE, purposes: SERVED, needs: 'RELATIONSHIP' },
];
