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
const LEADS: readonly WorkFunction[] = [...AUTHORISERS, 'GOVERNANCE_LEAD'];
const CRISIS: readonly Purpose[] = ['CRISIS_RESPONSE'];

type Needs = OperationData['needs'];

/** For every purpose, or for those that are served person by person. */
const ask = (operation: string, functions: OperationData['functions']): OperationData => ({
  operation,
  functions,
  purposes: ['*'],
  agencies: ['*'],
  needs: 'NOTHING',
});
const change = (operation: string, functions: readonly WorkFunction[], needs: Needs): OperationData => ({
  operation,
  functions,
  purposes: SERVED,
  agencies: ['*'],
  needs,
});

/** Who may run which root operation, under which purposes, and what it needs with the family. */
export const operations: readonly OperationData[] = [
  ask('person', ['*']),
  ask('family', ['*']),
  ask('myFamilies', ANYONE),
  ask('myTasks', ANYONE),
  ask('alerts', LEADS),
  ask('explain', ANYONE),
  { ...ask('whoCanSee', ['SAFEGUARDING_LEAD', 'GOVERNANCE_LEAD']), needs: 'TASK' },
  { ...ask('findPerson', WORKING), purposes: SERVED },
  { ...ask('disclosures', ['AUDITOR', 'GOVERNANCE_LEAD']), purposes: ['AUDIT'] },

  change('acknowledgeAlert', LEADS, 'LEAD'),

  change('recordConsent', ANYONE, 'RELATIONSHIP'),
  change('withdrawConsent', ANYONE, 'RELATIONSHIP'),
  change('disputeConsent', ANYONE, 'RELATIONSHIP'),
  change('renewConsent', ANYONE, 'RELATIONSHIP'),
  change('fireReviewTrigger', ANYONE, 'RELATIONSHIP'),

  change('setRiskTier', WORKING, 'RELATIONSHIP'),
  change('confirmRiskTier', WORKING, 'TASK'),
  change('rejectRiskTier', WORKING, 'TASK'),

  change('requestOverride', WORKING, 'RELATIONSHIP'),
  change('authoriseOverride', AUTHORISERS, 'TASK'),
  change('rejectOverride', AUTHORISERS, 'TASK'),
  change('revokeOverride', AUTHORISERS, 'TASK'),

  { ...change('declareCrisis', WORKING, 'NOTHING'), purposes: CRISIS },
  change('completeCrisisRecord', WORKING, 'NOTHING'),

  change('startRelationship', WORKING, 'NOTHING'),
  change('confirmRelationship', WORKING, 'RELATIONSHIP'),
  change('endRelationship', ANYONE, 'RELATIONSHIP'),
];
