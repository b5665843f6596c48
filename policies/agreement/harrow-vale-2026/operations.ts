import type { Purpose, WorkFunction } from '../../words.ts';
import type { OperationData } from '../data.ts';
import { oversight } from './oversight.ts';
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
const APPROVERS: readonly WorkFunction[] = ['SAFEGUARDING_LEAD', 'CALDICOTT_GUARDIAN', 'GOVERNANCE_LEAD'];
/** Who keeps the list of a family's members, for the organisation that leads the work with it. */
const HOLDERS: readonly WorkFunction[] = ['PRACTITIONER', ...AUTHORISERS];
/** Who looks, for the organisation that leads a family, at what opens data or lifts a protection. */
const LOOKING: readonly WorkFunction[] = ['SAFEGUARDING_LEAD', 'GOVERNANCE_LEAD'];
/** Whose practitioners begin the work with a family, and are the second person for HIGH. */
const STATUTORY: readonly string[] = ['SOCIAL_CARE', 'HEALTH', 'POLICE'];
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
const registry = (operation: string, functions: readonly WorkFunction[]): OperationData => ({
  ...ask(operation, functions),
  purposes: [],
});

/** Who may run which root operation, under which purposes, and what it needs with the family. */
export const operations: readonly OperationData[] = [
  ask('person', ['*']),
  ask('family', ['*']),
  ask('myFamilies', ANYONE),
  ask('myTasks', ANYONE),
  ask('myNotices', ANYONE),
  ask('alerts', [...ANYONE, 'AUDITOR']),
  { ...ask('prohibitions', LEADS), purposes: SERVED },
  ask('explain', ANYONE),
  { ...ask('whoCanSee', ['SAFEGUARDING_LEAD', 'GOVERNANCE_LEAD']), needs: 'TASK' },
  { ...ask('findPerson', WORKING), purposes: SERVED },
  { ...ask('recordsAt', ['AUDITOR', 'GOVERNANCE_LEAD']), purposes: ['AUDIT'] },
  ...oversight,

  change('acknowledgeAlert', ANYONE, 'NOTHING'),
  change('acknowledgeNotice', LEADS, 'TASK'),

  { ...change('registerFamily', HOLDERS, 'NOTHING'), agencies: STATUTORY },
  change('registerPerson', HOLDERS, 'LEAD'),
  change('addFamilyMember', HOLDERS, 'LEAD'),
  change('changeFamilyMember', HOLDERS, 'LEAD'),
  change('removeFamilyMember', HOLDERS, 'LEAD'),

  change('recordConsent', ANYONE, 'RELATIONSHIP'),
  change('withdrawConsent', ANYONE, 'RELATIONSHIP'),
  change('requestConsent', ANYONE, 'RELATIONSHIP'),
  change('recordNotSought', ANYONE, 'RELATIONSHIP'),
  change('renewConsent', ANYONE, 'RELATIONSHIP'),
  change('confirmAge', ANYONE, 'RELATIONSHIP'),
  change('disputeConsent', ANYONE, 'RELATIONSHIP'),
  change('resolveDispute', ['GOVERNANCE_LEAD'], 'LEAD'),
  change('invalidateConsent', LOOKING, 'LEAD'),
  change('fireReviewTrigger', ANYONE, 'RELATIONSHIP'),

  change('setRiskTier', WORKING, 'RELATIONSHIP'),
  { ...change('confirmRiskTier', ANYONE, 'TASK'), agencies: STATUTORY },
  { ...change('rejectRiskTier', ANYONE, 'TASK'), agencies: STATUTORY },
  change('reviewRiskTier', ANYONE, 'TASK'),

  // Whoever tries to decide on their own request is refused as such, whatever their function; the agreement's
  // authorisers are the ones who may decide on another's.
  change('requestOverride', WORKING, 'RELATIONSHIP'),
  change('authoriseOverride', WORKING, 'TASK'),
  change('rejectOverride', WORKING, 'TASK'),
  change('revokeOverride', WORKING, 'TASK'),
  change('withdrawOverride', WORKING, 'NOTHING'),
  change('recordCaldicottConsultation', ['CALDICOTT_GUARDIAN'], 'TASK'),
  change('approveAsOriginator', WORKING, 'TASK'),
  change('recordFamilyDecision', LEADS, 'LEAD'),
  change('confirmDutyDisclosure', AUTHORISERS, 'LEAD'),

  { ...change('declareCrisis', WORKING, 'NOTHING'), purposes: CRISIS },
  change('recordInterimDecision', WORKING, 'NOTHING'),
  change('endCrisis', WORKING, 'NOTHING'),
  change('completeCrisisRecord', WORKING, 'NOTHING'),

  change('startRelationship', WORKING, 'NOTHING'),
  change('confirmRelationship', ANYONE, 'TASK'),
  change('endRelationship', ANYONE, 'NOTHING'),

  change('recordProhibition', ANYONE, 'RELATIONSHIP'),
  change('confirmProhibition', LOOKING, 'LEAD'),
  change('endProhibition', LOOKING, 'LEAD'),
  change('recordCourtOrder', LEADS, 'TASK'),
  change('confirmCourtOrder', LOOKING, 'LEAD'),
  change('endCourtOrder', LEADS, 'TASK'),
  change('recordDetriment', WORKING, 'RELATIONSHIP'),
  change('endDetriment', WORKING, 'RELATIONSHIP'),
  change('shieldAddress', ANYONE, 'TASK'),
  change('recordLivesElsewhere', ANYONE, 'TASK'),
  change('unshieldAddress', LOOKING, 'LEAD'),

  // The registry's own (docs/publishing.md): about no family, so under no purpose.
  registry('readRegistry', ['PUBLISHER', 'AUDITOR', ...APPROVERS]),
  registry('checkSubgraph', ['PUBLISHER']),
  registry('publishSubgraph', ['PUBLISHER']),
  registry('rollBackRelease', ['PUBLISHER']),
  registry('approvePublication', APPROVERS),
  registry('publishAgreement', ['PUBLISHER']),
  registry('signAgreement', APPROVERS),
];
