import { describe, expect, test } from 'vitest';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { checkDeclare } from '../../policies/steps/crisis.ts';
import type { KnownPractitioner } from '../../policies/steps/practitioner.ts';
import {
  checkConfirm,
  checkEnd,
  checkStart,
  checkStartForm,
  type RelationshipStart,
} from '../../policies/steps/relationship.ts';
import {
  checkConfirmTier,
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
    setOrganisation: 'LA-A',
    confirmedBy: null,
    rejectedAt: null,
  } as const;

  const by = (id: 'u-sl' | 'u-sw' | 'u-ds' | 'u-hv') => ({ requester: u[id], leaders: ['LA-A'] });

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
    expect(checkSetTier(null, 'LOW', by('u-ds'))).toBeNull();
    expect(checkSetTier(high, 'HIGH', by('u-ds'))).toBe('TIER_AWAITS_CONFIRMATION');
    expect(checkSetTier({ ...high, confirmedBy: 'u-sl' }, 'HIGH', by('u-ds'))).toBe('TIER_UNCHANGED');
    expect(checkSetTier({ ...high, rejectedAt: NOW }, 'HIGH', by('u-ds'))).toBeNull();
    expect(checkSetTier(high, 'MODERATE', by('u-sw'))).toBeNull();
    expect(checkSetTier(high, 'MODERATE', by('u-ds')), 'the lead organisation lowers').toBe(
      'TIER_LEAD_LOWERS',
    );
  });

  test('the second person is another one, and there has to be something to confirm', () => {
    expect(checkConfirmTier(high, by('u-sl'))).toBeNull();
    expect(checkSecondPerson(high, u['u-ds'])).toBeNull();
    const theirs = { ...high, setBy: 'u-pc', setOrganisation: 'POLICE-X' };
    expect(checkConfirmTier(theirs, by('u-ds'))).toBe('TIER_OTHER_ORGANISATION_NEEDED');
    expect(checkConfirmTier(theirs, by('u-hv'))).toBeNull();
    expect(checkConfirmTier(high, by('u-sw'))).toBe('TIER_SECOND_PERSON_NEEDED');
    expect(checkConfirmTier(null, by('u-sl'))).toBe('TIER_NOT_SET');
    expect(checkConfirmTier({ ...high, confirmedBy: 'u-sl' }, by('u-ds'))).toBe(
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
  const known = new Map<string, readonly KnownPractitioner[]>([
    ...Object.values(u).map((one) => [one.id, [one]] as const),
    ['u-hv2', [{ organisation: 'NHS-COMM', roleTier: null, function: null }]],
  ]);

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
    [
      'the lead, for nobody who is known',
      'u-sw',
      { ...start, practitioner: 'u-hv3' },
      ties,
      'RELATIONSHIP_PRACTITIONER_UNKNOWN',
    ],
    [
      'the lead, at another organisation',
      'u-sw',
      { ...start, organisation: 'LA-A' },
      ties,
      'RELATIONSHIP_PRACTITIONER_UNKNOWN',
    ],
    [
      'the lead, for an auditor',
      'u-sw',
      { ...start, practitioner: 'u-aud', organisation: 'AUDIT-OFFICE' },
      ties,
      'RELATIONSHIP_PRACTITIONER_UNFIT',
    ],
    [
      'the lead, for a publisher',
      'u-sw',
      { ...start, practitioner: 'u-dev' },
      ties,
      'RELATIONSHIP_PRACTITIONER_UNFIT',
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
  ] as const)('started by %s', (_who, user, asked, tied, code) => {
    const form = checkStartForm(agreement, asked, u[user], NOW);
    expect(form ?? checkStart(asked, tied, u[user], known)).toBe(code);
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
    expect(checkEnd(claimed, u['u-vcs'], { isLead: false, reachesTheirs: false }, NOW)).toBeNull();
    expect(
      checkEnd(claimed, u['u-hv'], { isLead: true, reachesTheirs: true }, NOW),
      'who reaches theirs by it',
    ).toBeNull();
    expect(checkEnd(claimed, u['u-hv'], { isLead: true, reachesTheirs: false }, NOW)).toBe(
      'RELATIONSHIP_NOT_YOURS',
    );
    expect(checkEnd(claimed, u['u-sl'], { isLead: true, reachesTheirs: false }, NOW)).toBeNull();
    expect(checkEnd(claimed, u['u-sw'], { isLead: false, reachesTheirs: false }, NOW)).toBe(
      'RELATIONSHIP_NOT_YOURS',
    );
    expect(checkEnd({ ...claimed, to: NOW }, u['u-vcs'], { isLead: false, reachesTheirs: false }, NOW)).toBe(
      'RELATIONSHIP_ENDED',
    );
  });
});

test('a crisis that is active is not declared again; one that is over is no bar', () => {
  expect(checkDeclare([{ to: NOW, completedAt: null }], NOW)).toBeNull();
  expect(checkDeclare([{ to: NOW + 1, completedAt: null }], NOW)).toBe('CRISIS_ACTIVE');
});
