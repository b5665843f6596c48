import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createGuard } from '../../gateway/gate/guard.ts';
import { createPlanner } from '../../gateway/plan/createPlanner.ts';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import type { Purpose, Requester, WorkFunction } from '../../policies/words.ts';
import { readClassification } from '../../schema/classification/readClassification.ts';

const agreement = readAgreement(harrowVale2026);
const supergraph = readFileSync('schema/supergraph.graphql', 'utf8');
const { apiSchema } = createPlanner(supergraph);
const guard = createGuard(
  apiSchema,
  readClassification(supergraph, new Set(agreement.classes.keys())),
  agreement,
);

/** Functions by a letter each: who may run a root field, under every purpose that it serves. */
const letters: readonly (readonly [string, WorkFunction])[] = [
  ['P', 'PRACTITIONER'],
  ['D', 'DUTY_WORKER'],
  ['S', 'SUPERVISOR'],
  ['L', 'SAFEGUARDING_LEAD'],
  ['C', 'CALDICOTT_GUARDIAN'],
  ['G', 'GOVERNANCE_LEAD'],
  ['A', 'AUDITOR'],
  ['U', 'PUBLISHER'],
];

/** Functions of the statutory agencies; after a stroke, those of the others. */
const table: Readonly<Record<string, string>> = {
  registerFamily: 'PSL/',
  registerPerson: 'PSL',
  addFamilyMember: 'PSL',
  changeFamilyMember: 'PSL',
  removeFamilyMember: 'PSL',
  recordConsent: 'PDSLCG',
  requestConsent: 'PDSLCG',
  recordNotSought: 'PDSLCG',
  renewConsent: 'PDSLCG',
  withdrawConsent: 'PDSLCG',
  disputeConsent: 'PDSLCG',
  confirmAge: 'PDSLCG',
  resolveDispute: 'G',
  invalidateConsent: 'LG',
  fireReviewTrigger: 'PDSLCG',
  acknowledgeAlert: 'PDSLCG',
  acknowledgeNotice: 'SLG',
  setRiskTier: 'PDSLC',
  confirmRiskTier: 'PDSLCG/',
  rejectRiskTier: 'PDSLCG/',
  reviewRiskTier: 'PDSLCG',
  requestOverride: 'PDSLC',
  authoriseOverride: 'PDSLC',
  rejectOverride: 'PDSLC',
  revokeOverride: 'PDSLC',
  withdrawOverride: 'PDSLC',
  recordCaldicottConsultation: 'C',
  recordCommitments: 'U',
  approveAsOriginator: 'PDSLC',
  recordFamilyDecision: 'SLG',
  confirmDutyDisclosure: 'SL',
  declareCrisis: 'PDSLC',
  recordInterimDecision: 'PDSLC',
  endCrisis: 'PDSLC',
  completeCrisisRecord: 'PDSLC',
  startRelationship: 'PDSLC',
  confirmRelationship: 'PDSLCG',
  endRelationship: 'PDSLCG',
  recordProhibition: 'PDSLCG',
  confirmProhibition: 'LG',
  endProhibition: 'LG',
  recordCourtOrder: 'SLG',
  confirmCourtOrder: 'LG',
  endCourtOrder: 'SLG',
  recordDetriment: 'PDSLC',
  endDetriment: 'PDSLC',
  shieldAddress: 'PDSLCG',
  unshieldAddress: 'LG',
  recordLivesElsewhere: 'PDSLCG',
  recordOutcome: 'PDSLCG',
  drawReviewSample: 'SLCG',
  recordFinding: 'SLCGA',
  recordFindingStep: 'PDSLCGA',
  prepareSubjectAccess: 'G',
  reviewSubjectAccess: 'G',
};

const requester = (agency: string, workFunction: WorkFunction): Requester => ({
  id: 'u-any',
  organisation: 'LA-A',
  agency,
  roleTier: 'CARE_MANAGER',
  function: workFunction,
});
const rootFields = ['Query', 'Mutation'].flatMap((type) =>
  Object.keys((type === 'Query' ? apiSchema.getQueryType() : apiSchema.getMutationType())!.getFields()).map(
    (field) => [type, field] as const,
  ),
);
async function mayRun(type: string, field: string, agency: string, purposes: readonly Purpose[]) {
  let who = '';
  for (const [letter, workFunction] of letters) {
    const asked = await Promise.all(
      purposes.map((purpose) =>
        guard.mayRun(type, field, { requester: requester(agency, workFunction), purpose }),
      ),
    );
    if (asked.some((may) => may)) who += letter;
  }
  return who;
}
const every = [...agreement.purposes.keys()] as Purpose[];

test('who may run which mutation, function by function, as graphql-shield says', async () => {
  const found: Record<string, string> = {};
  for (const [type, field] of rootFields.filter(([name]) => name === 'Mutation')) {
    const own = await mayRun(type, field, 'SOCIAL_CARE', every);
    const others = await mayRun(type, field, 'VOLUNTARY', every);
    found[field] = own === others ? own : `${own}/${others}`;
  }
  expect(found).toEqual(table);
});

/** What is not about working with a family has purposes of its own. */
const apart: Readonly<Record<string, string>> = {
  drawReviewSample: 'SLCG',
  recordFinding: 'SLCGA',
  recordFindingStep: 'PDSLCGA',
  prepareSubjectAccess: 'G',
  reviewSubjectAccess: 'G',
};

test('nobody changes a record of a family under a purpose that is not served, or to audit', async () => {
  const unserved = ['AUDIT', 'STATISTICS', 'SUBJECT_ACCESS', 'RECORD_TRANSFER', 'CRIME_PREVENTION'] as const;
  for (const [type, field] of rootFields.filter(([name]) => name === 'Mutation'))
    expect([field, await mayRun(type, field, 'SOCIAL_CARE', unserved)]).toEqual([field, apart[field] ?? '']);
});

test('every root field is in the agreement, and every task is done by one of them', () => {
  for (const [, field] of rootFields) expect(agreement.operations.has(field), field).toBe(true);
  const names = new Set<string>(rootFields.map(([, field]) => field));
  for (const { kind, doneBy } of agreement.taskKinds.values())
    for (const operation of doneBy) expect(names, `${kind}: ${operation}`).toContain(operation);
});
