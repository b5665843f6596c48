import { describe, expect, test } from 'vitest';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { checkDeclare } from '../../policies/steps/crisis.ts';
import {
  checkApproval,
  checkAuthorise,
  checkConsultation,
  checkReject,
  checkRequest,
  checkRevoke,
  type OverrideState,
} from '../../policies/steps/override.ts';
import { checkEndFact, checkRecordFact, type RecordedFact } from '../../policies/steps/recordedFact.ts';
import {
  checkConfirm,
  checkEnd,
  checkStart,
  type RelationshipStart,
} from '../../policies/steps/relationship.ts';
import {
  checkReviewTier,
  checkSecondPerson,
  checkSetTier,
  tierBefore,
  tierInEffect,
  triggerOf,
} from '../../policies/steps/riskTier.ts';
import { HOUR, NOW } from '../support/facts.ts';
import { practitioners as u } from '../support/practitioners.ts';

const agreement = readAgreement(harrowVale2026);

describe('risk tier', () => {
  const high = {
    tier: 'HIGH',
    previousTier: 'LOW',
    setBy: 'u-sw',
    confirmedBy: null,
    rejectedAt: null,
  } as const;

  test('none recorded counts as LOW, rejected as the tier before', () => {
    expect(tierInEffect(null)).toBe('LOW');
    expect(tierInEffect(high)).toBe('HIGH');
    expect(tierInEffect({ ...high, rejectedAt: NOW })).toBe('LOW');
  });

  test('an unconfirmed HIGH is never the tier before: two settings by one person are not two people', () => {
    expect(tierBefore(high)).toBe('LOW');
    expect(tierBefore({ ...high, confirmedBy: 'u-sl' })).toBe('HIGH');
  });

  test('setting what counts already is no setting', () => {
    expect(checkSetTier(null, 'LOW')).toBeNull();
    expect(checkSetTier(high, 'HIGH')).toBe('TIER_AWAITS_CONFIRMATION');
    expect(checkSetTier({ ...high, confirmedBy: 'u-sl' }, 'HIGH')).toBe('TIER_UNCHANGED');
    expect(checkSetTier({ ...high, rejectedAt: NOW }, 'HIGH')).toBeNull();
    expect(checkSetTier(high, 'MODERATE')).toBeNull();
  });

  test('the second person is another one, and there has to be something to confirm', () => {
    expect(checkSecondPerson(high, 'u-sl')).toBeNull();
    expect(checkSecondPerson(high, 'u-sw')).toBe('TIER_SECOND_PERSON_NEEDED');
    expect(checkSecondPerson(null, 'u-sl')).toBe('TIER_NOT_SET');
    expect(checkSecondPerson({ ...high, confirmedBy: 'u-sl' }, 'u-ds')).toBe(
      'TIER_NOT_AWAITING_CONFIRMATION',
    );
    expect(checkReviewTier(high)).toBe('TIER_AWAITS_CONFIRMATION');
    expect(checkReviewTier({ ...high, confirmedBy: 'u-sl' })).toBeNull();
  });

  test('moving up is ESCALATION, moving down STEP_DOWN', () => {
    expect([triggerOf('LOW', 'HIGH'), triggerOf('HIGH', 'MODERATE'), triggerOf('LOW', 'LOW')]).toEqual([
      'ESCALATION',
      'STEP_DOWN',
      null,
    ]);
  });
});

describe('override', () => {
  const request = {
    ground: 'SIGNIFICANT_HARM',
    classes: ['FUNCTIONAL_CONCERN'],
    recipients: ['u-ds'],
    originator: null,
    expiresAt: NOW + 10 * HOUR,
  } as const;
  const state: OverrideState = {
    ...request,
    requester: 'u-ds',
    authoriser: null,
    rejectedAt: null,
    revokedAt: null,
    caldicottGuardian: null,
    originatorApproval: null,
  };
  const clinical = { ...state, requester: 'u-ed', recipients: ['u-ed'], classes: ['ASSESSMENT_SUMMARY'] };
  const polices = {
    ...state,
    requester: 'u-sw',
    recipients: ['u-sw'],
    classes: ['POLICE_INTELLIGENCE'],
    originator: 'POLICE-X',
  };

  test.each([
    ['no class', { classes: [] }, 'OVERRIDE_CLASS_INVALID'],
    ['a class of nobody’s', { classes: ['SHOE_SIZE'] }, 'OVERRIDE_CLASS_INVALID'],
    ['a record of the partnership', { classes: ['CONSENT_POSITION_CLINICAL'] }, 'OVERRIDE_CLASS_INVALID'],
    ['what a crisis opens', { classes: ['CRISIS_ITEM'] }, 'OVERRIDE_CLASS_INVALID'],
    ['nobody named', { recipients: [] }, 'OVERRIDE_RECIPIENT_MISSING'],
    ['SHIELD for what has no shield', { ground: 'SHIELD' }, 'OVERRIDE_GROUND_INVALID'],
    ['a past end', { expiresAt: NOW }, 'OVERRIDE_EXPIRY_INVALID'],
    ['more than three days', { expiresAt: NOW + 72 * HOUR + 1 }, 'OVERRIDE_EXPIRY_INVALID'],
    ['intelligence of nobody’s', { classes: ['POLICE_INTELLIGENCE'] }, 'ORIGINATOR_MISSING'],
    ['an originator of what has none', { originator: 'POLICE-X' }, 'ORIGINATOR_MISSING'],
    [
      'an originator that holds nothing',
      { classes: ['POLICE_INTELLIGENCE'], originator: 'CHARITY' },
      'ORIGINATOR_MISSING',
    ],
    ['clinical for oneself, who is not', { classes: ['MEDICATION'] }, 'OVERRIDE_RECIPIENT_NOT_CLINICAL'],
    ['nothing wrong', {}, null],
  ] as const)('asked for with %s', (_what, change, code) => {
    expect(checkRequest(agreement, { ...request, ...change }, u['u-ds'], NOW)).toBe(code);
  });

  test('a clinical one lasts a day at most', () => {
    const asked = { ...request, classes: ['DIAGNOSIS'], recipients: ['u-ed'] };
    expect(checkRequest(agreement, { ...asked, expiresAt: NOW + 24 * HOUR }, u['u-ed'], NOW)).toBeNull();
    expect(checkRequest(agreement, { ...asked, expiresAt: NOW + 24 * HOUR + 1 }, u['u-ed'], NOW)).toBe(
      'OVERRIDE_EXPIRY_INVALID',
    );
  });

  test.each([
    ['its own requester, whatever their function', 'u-ds', state, 'OVERRIDE_INVALID'],
    ['whoever would receive it', 'u-sl', { ...state, recipients: ['u-sl'] }, 'OVERRIDE_INVALID'],
    ['a practitioner', 'u-sw', state, 'FUNCTION_NOT_PERMITTED'],
    ['the safeguarding lead', 'u-sl', state, null],
    ['the lead, a second time', 'u-sl', { ...state, authoriser: 'u-x' }, 'OVERRIDE_NOT_REQUESTED'],
    ['the lead, once rejected', 'u-sl', { ...state, rejectedAt: NOW }, 'OVERRIDE_NOT_REQUESTED'],
    ['the lead, too late', 'u-sl', { ...state, expiresAt: NOW }, 'OVERRIDE_EXPIRED'],
    ['the lead, no guardian consulted', 'u-sl', clinical, 'CALDICOTT_CONSULTATION_MISSING'],
    [
      'the lead, who was the guardian',
      'u-sl',
      { ...clinical, caldicottGuardian: 'u-sl' },
      'CALDICOTT_THIRD_PERSON_NEEDED',
    ],
    ['the lead, a guardian consulted', 'u-sl', { ...clinical, caldicottGuardian: 'u-cg' }, null],
    ['the lead, the originator not asked', 'u-sl', polices, 'ORIGINATOR_APPROVAL_MISSING'],
    ['the lead, the originator willing', 'u-sl', { ...polices, originatorApproval: 'POLICE-X' }, null],
  ] as const)('authorised by %s', (_who, user, override, code) => {
    expect(checkAuthorise(agreement, override, u[user], NOW)).toBe(code);
  });

  test('a lead of an organisation that is not statutory authorises nothing', () => {
    const lead = { ...u['u-dsl'], function: 'SAFEGUARDING_LEAD' } as const;
    expect(checkAuthorise(agreement, state, lead, NOW)).toBe('AUTHORISER_NOT_STATUTORY');
    expect(checkReject(agreement, state, lead)).toBe('AUTHORISER_NOT_STATUTORY');
  });

  test('a consultation is a guardian’s, a third person’s, and of clinical classes', () => {
    expect(checkConsultation(agreement, clinical, u['u-cg'], NOW)).toBeNull();
    expect(checkConsultation(agreement, clinical, u['u-sl'], NOW)).toBe('FUNCTION_NOT_PERMITTED');
    expect(checkConsultation(agreement, { ...clinical, requester: 'u-cg' }, u['u-cg'], NOW)).toBe(
      'CALDICOTT_THIRD_PERSON_NEEDED',
    );
    expect(checkConsultation(agreement, state, u['u-cg'], NOW)).toBe('OVERRIDE_NOT_CLINICAL');
    expect(checkConsultation(agreement, { ...clinical, caldicottGuardian: 'u-x' }, u['u-cg'], NOW)).toBe(
      'OVERRIDE_ALREADY_CONSULTED',
    );
    expect(checkConsultation(agreement, { ...clinical, expiresAt: NOW }, u['u-cg'], NOW)).toBe(
      'OVERRIDE_EXPIRED',
    );
  });

  test('an approval is the originator’s own, by who sees such records there', () => {
    expect(checkApproval(agreement, polices, u['u-ds'], NOW)).toBeNull();
    expect(checkApproval(agreement, polices, u['u-pc'], NOW), 'above the ceiling there').toBe(
      'ORIGINATOR_NOT_YOURS',
    );
    expect(checkApproval(agreement, polices, u['u-sw'], NOW)).toBe('ORIGINATOR_NOT_YOURS');
    expect(checkApproval(agreement, { ...polices, requester: 'u-ds' }, u['u-ds'], NOW)).toBe(
      'OVERRIDE_INVALID',
    );
    expect(checkApproval(agreement, state, u['u-ds'], NOW)).toBe('OVERRIDE_NOT_ORIGINATOR_CONTROLLED');
    expect(checkApproval(agreement, { ...polices, originatorApproval: 'POLICE-X' }, u['u-ds'], NOW)).toBe(
      'OVERRIDE_ALREADY_APPROVED',
    );
  });

  test('what is in force is revoked, by who may authorise or who asked', () => {
    const inForce = { ...state, authoriser: 'u-sl' };
    expect(checkRevoke(agreement, inForce, u['u-sl'], NOW)).toBeNull();
    expect(checkRevoke(agreement, inForce, u['u-ds'], NOW)).toBeNull();
    expect(checkRevoke(agreement, inForce, u['u-sw'], NOW)).toBe('FUNCTION_NOT_PERMITTED');
    expect(checkRevoke(agreement, state, u['u-sl'], NOW)).toBe('OVERRIDE_NOT_AUTHORISED');
    expect(checkRevoke(agreement, { ...inForce, expiresAt: NOW }, u['u-sl'], NOW)).toBe('OVERRIDE_EXPIRED');
    expect(checkRevoke(agreement, { ...inForce, revokedAt: NOW }, u['u-sl'], NOW)).toBe(
      'OVERRIDE_NOT_AUTHORISED',
    );
  });
});

describe('relationship', () => {
  const start: RelationshipStart = {
    practitioner: 'u-hv',
    organisation: 'NHS-COMM',
    kind: 'ALLOCATED',
    reason: null,
    evidence: 'allocation 7',
    until: null,
  };
  const claim: RelationshipStart = {
    ...start,
    practitioner: 'u-vcs',
    organisation: 'CHARITY',
    kind: 'SELF_CLAIMED',
    reason: 'a call',
    evidence: null,
  };
  const ties = { leadOrganisation: 'LA-A', isWorkedWith: true };
  const none = { ...ties, isWorkedWith: false };

  test.each([
    ['the lead, for another organisation', 'u-sw', start, ties, null],
    ['a colleague', 'u-hv', { ...start, practitioner: 'u-hv2' }, ties, null],
    [
      'oneself',
      'u-sw',
      { ...start, practitioner: 'u-sw', organisation: 'LA-A' },
      ties,
      'RELATIONSHIP_SELF_STARTED',
    ],
    ['oneself, unknown to the family', 'u-hv', start, none, 'RELATIONSHIP_SELF_STARTED'],
    ['somebody unknown to the family', 'u-sw', start, none, 'NOT_FOUND_OR_NOT_PERMITTED'],
    ['a third organisation', 'u-ds', start, ties, 'RELATIONSHIP_NOT_YOURS'],
    [
      'the lead, without evidence',
      'u-sw',
      { ...start, evidence: null },
      ties,
      'RELATIONSHIP_EVIDENCE_MISSING',
    ],
    [
      'the lead, for nobody’s organisation',
      'u-sw',
      { ...start, organisation: 'ACME' },
      ties,
      'ORGANISATION_UNKNOWN',
    ],
    ['the lead, already over', 'u-sw', { ...start, until: NOW }, ties, 'RELATIONSHIP_END_INVALID'],
    ['claiming for oneself', 'u-vcs', claim, none, null],
    ['claiming without a reason', 'u-vcs', { ...claim, reason: null }, none, 'RELATIONSHIP_REASON_MISSING'],
    ['claiming with an end', 'u-vcs', { ...claim, until: NOW + HOUR }, none, 'RELATIONSHIP_END_INVALID'],
    ['claiming for another', 'u-sw', claim, ties, 'RELATIONSHIP_CLAIMED_FOR_ANOTHER'],
    [
      'claiming at another organisation',
      'u-vcs',
      { ...claim, organisation: 'LA-A' },
      none,
      'RELATIONSHIP_CLAIMED_FOR_ANOTHER',
    ],
  ] as const)('started by %s', (_who, user, asked, known, code) => {
    expect(checkStart(agreement, asked, known, u[user], NOW)).toBe(code);
  });

  test('a claim is confirmed by another person of the lead, in time', () => {
    const claimed = {
      practitioner: 'u-vcs',
      organisation: 'CHARITY',
      kind: 'SELF_CLAIMED',
      to: NOW + 1,
      leadOrganisation: 'LA-A',
    } as const;
    expect(checkConfirm(claimed, u['u-sw'], NOW)).toBeNull();
    expect(checkConfirm(claimed, u['u-hv'], NOW)).toBe('RELATIONSHIP_NOT_LEAD_ORGANISATION');
    expect(checkConfirm({ ...claimed, practitioner: 'u-sw' }, u['u-sw'], NOW)).toBe(
      'RELATIONSHIP_SECOND_PERSON_NEEDED',
    );
    expect(checkConfirm({ ...claimed, to: NOW }, u['u-sw'], NOW)).toBe('RELATIONSHIP_ENDED');
    expect(checkConfirm({ ...claimed, kind: 'TEAM' }, u['u-sw'], NOW)).toBe('RELATIONSHIP_NOT_CLAIMED');
    expect(checkEnd(claimed, u['u-vcs'], NOW)).toBeNull();
    expect(checkEnd(claimed, u['u-hv'], NOW)).toBe('RELATIONSHIP_NOT_YOURS');
    expect(checkEnd({ ...claimed, to: NOW }, u['u-vcs'], NOW)).toBe('RELATIONSHIP_ENDED');
  });
});

describe('recorded facts', () => {
  const fact: RecordedFact = {
    kind: 'PROHIBITION',
    classes: ['INCIDENT_PATTERN'],
    controllers: [],
    recipients: [],
    until: null,
  };

  test.each([
    ['a prohibition', 'u-sw', {}, null],
    ['of a class of nobody’s', 'u-sw', { classes: ['SHOE_SIZE'] }, 'FACT_CLASS_INVALID'],
    ['of nobody’s organisation', 'u-sw', { controllers: ['ACME'] }, 'FACT_CONTROLLER_INVALID'],
    ['that is over', 'u-sw', { until: NOW }, 'FACT_END_INVALID'],
    ['an order that names nobody', 'u-sl', { kind: 'COURT_ORDER' }, 'FACT_RECIPIENT_MISSING'],
    [
      'an order that names who records it',
      'u-sl',
      { kind: 'COURT_ORDER', recipients: ['u-sl'] },
      'FACT_RECIPIENT_IS_RECORDER',
    ],
    [
      'an order of no class',
      'u-sl',
      { kind: 'COURT_ORDER', recipients: ['u-pc'], classes: [] },
      'FACT_CLASS_INVALID',
    ],
    ['a finding of the holder', 'u-sw', { kind: 'DETRIMENT' }, null],
    ['a finding of no class', 'u-sw', { kind: 'DETRIMENT', classes: [] }, 'FACT_CLASS_INVALID'],
    ['a finding of who holds nothing', 'u-vcs', { kind: 'DETRIMENT' }, 'FACT_NOT_THE_HOLDER'],
    ['a shield', 'u-hv', { kind: 'SHIELD', classes: [] }, null],
  ] as const)('%s is recorded', (_what, user, change, code) => {
    expect(checkRecordFact(agreement, { ...fact, ...change }, u[user], NOW)).toBe(code);
  });

  test('what withholds is lifted by who may authorise, a finding by its holder', () => {
    const state = { kind: 'SHIELD', controllers: [], to: null } as const;
    expect(checkEndFact(agreement, state, u['u-sl'], NOW)).toBeNull();
    expect(checkEndFact(agreement, state, u['u-sw'], NOW)).toBe('FUNCTION_NOT_PERMITTED');
    expect(checkEndFact(agreement, { ...state, to: NOW }, u['u-sl'], NOW)).toBe('FACT_ENDED');
    const finding = { ...state, kind: 'DETRIMENT', controllers: ['LA-A'] } as const;
    expect(checkEndFact(agreement, finding, u['u-sw'], NOW)).toBeNull();
    expect(checkEndFact(agreement, finding, u['u-hv'], NOW)).toBe('FACT_NOT_THE_HOLDER');
  });
});

test('a crisis that is active is not declared again; one that is over is no bar', () => {
  expect(checkDeclare([{ to: NOW, completedAt: null }], NOW)).toBeNull();
  expect(checkDeclare([{ to: NOW + 1, completedAt: null }], NOW)).toBe('CRISIS_ACTIVE');
});
