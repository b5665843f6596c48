import { describe, expect, test } from 'vitest';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import {
  checkApproval,
  checkAuthorise,
  checkConsultation,
  checkReject,
  checkRequest,
  checkRevoke,
  type OverrideState,
} from '../../policies/steps/override.ts';
import { HOUR, NOW } from '../support/facts.ts';
import { practitioners as u } from '../support/practitioners.ts';

const agreement = readAgreement(harrowVale2026);

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
    withdrawnAt: null,
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

  const known = new Map(
    Object.values(u).map(({ id, ...one }) => [
      id,
      id === 'u-vcs' ? [{ ...one, roleTier: null, function: null }] : [one],
    ]),
  );
  const holdersOf = () => new Set(['POLICE-X']);
  const grounds = { known, holdersOf };

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
    [
      'an originator that holds other records',
      { classes: ['POLICE_INTELLIGENCE'], originator: 'LA-A' },
      'ORIGINATOR_MISSING',
    ],
    ['its originator', { classes: ['POLICE_INTELLIGENCE'], originator: 'POLICE-X' }, null],
    ['somebody whom nobody knows', { recipients: ['u-ds', 'u-nobody'] }, 'OVERRIDE_RECIPIENT_UNKNOWN'],
    ['an auditor', { recipients: ['u-ed', 'u-aud'] }, 'OVERRIDE_RECIPIENT_UNFIT'],
    ['a publisher', { recipients: ['u-dev'] }, 'OVERRIDE_RECIPIENT_UNFIT'],
    ['somebody who never signed in', { recipients: ['u-vcs'] }, null],
    [
      'clinical for another who is not',
      { classes: ['MEDICATION'], recipients: ['u-ed', 'u-sw'] },
      'OVERRIDE_RECIPIENT_NOT_CLINICAL',
    ],
    [
      'clinical for somebody who never signed in',
      { classes: ['MEDICATION'], recipients: ['u-vcs'] },
      'OVERRIDE_RECIPIENT_NOT_CLINICAL',
    ],
    ['clinical for another who is', { classes: ['MEDICATION'], recipients: ['u-ed'] }, null],
    ['clinical for oneself, who is not', { classes: ['MEDICATION'] }, 'OVERRIDE_RECIPIENT_NOT_CLINICAL'],
    ['nothing wrong', {}, null],
  ] as const)('asked for with %s', (_what, change, code) => {
    expect(checkRequest(agreement, { ...request, ...change }, u['u-ds'], grounds, NOW)).toBe(code);
  });

  test('a clinical one lasts a day at most', () => {
    const asked = { ...request, classes: ['DIAGNOSIS'], recipients: ['u-ed'] };
    expect(
      checkRequest(agreement, { ...asked, expiresAt: NOW + 24 * HOUR }, u['u-ed'], grounds, NOW),
    ).toBeNull();
    expect(
      checkRequest(agreement, { ...asked, expiresAt: NOW + 24 * HOUR + 1 }, u['u-ed'], grounds, NOW),
    ).toBe('OVERRIDE_EXPIRY_INVALID');
  });

  test.each([
    ['its own requester, whatever their function', 'u-ds', state, 'OVERRIDE_INVALID'],
    ['whoever would receive it', 'u-sl', { ...state, recipients: ['u-sl'] }, 'OVERRIDE_INVALID'],
    ['a practitioner', 'u-sw', state, 'FUNCTION_NOT_PERMITTED'],
    ['the safeguarding lead', 'u-sl', state, null],
    ['the lead, a second time', 'u-sl', { ...state, authoriser: 'u-x' }, 'OVERRIDE_NOT_REQUESTED'],
    ['the lead, once rejected', 'u-sl', { ...state, rejectedAt: NOW }, 'OVERRIDE_NOT_REQUESTED'],
    ['the lead, once taken back', 'u-sl', { ...state, withdrawnAt: NOW }, 'OVERRIDE_NOT_REQUESTED'],
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
