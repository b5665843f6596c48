import { users } from '../../issuer/users.ts';
import { type ConsentRow, emptyRegistry, type RegistryRows, type TierRow } from '../registryRows.ts';
import type { Calendar } from '../types.ts';

export const family = 'harrow-vale';

type MemberOf = [person: string, stage: 'CHILD' | 'ADULT' | 'UNBORN', role: string, responsible: boolean];

const members: readonly MemberOf[] = [
  ['maya', 'CHILD', 'CHILD', false],
  ['tyler', 'CHILD', 'CHILD', false],
  ['unborn', 'UNBORN', 'UNBORN', false],
  ['dana', 'ADULT', 'MOTHER', true],
  ['jordan', 'ADULT', 'FATHER', true],
  ['lee', 'ADULT', 'PARTNER', false],
];

/** Who works with the family (policy.md §10); the others of the twelve do not. */
export const relationships = {
  'u-vcs': 'TEAM',
  'u-hv': 'ALLOCATED',
  'u-ed': 'UNSCHEDULED_ATTENDANCE',
  'u-sw': 'ALLOCATED',
  'u-pc': 'MASH_ENQUIRY',
  'u-ds': 'MASH_ENQUIRY',
  'u-dsl': 'TEAM',
  'u-sl': 'TEAM',
} as const;

/** The Harrow-Vale household as policy.md §10 starts it. */
export function harrowValeRegistry(calendar: Calendar): RegistryRows {
  const { moment } = calendar;
  return {
    ...emptyRegistry(),
    person: members.map(([id, stage]) => ({ id, stage })),
    family: [{ id: family, lead_organisation: 'LA-A' }],
    family_member: members.map(([person, , role, responsible]) => ({
      family,
      person,
      role: role as 'CHILD',
      parental_responsibility: responsible,
    })),
    relationship: Object.entries(relationships).map(([requester, kind]) => ({
      id: `relationship-${requester}`,
      family,
      requester,
      organisation: organisationOf(requester),
      kind,
      from_at: moment(-30),
      to_at: null,
    })),
    risk_tier: [
      { ...tierRow('maya', calendar), tier: 'HIGH', previous_tier: 'MODERATE', confirmed_by: 'u-sl' },
      { ...tierRow('tyler', calendar), tier: 'MODERATE' },
      tierRow('unborn', calendar),
    ],
    consent: [
      consentRow('maya', 'dana', calendar),
      { ...consentRow('tyler', 'dana', calendar) },
      { ...consentRow('tyler', 'tyler', calendar), status: 'REFUSED', scope: [clinical] },
      consentRow('dana', 'dana', calendar),
      { ...consentRow('jordan', 'jordan', calendar), status: 'WITHDRAWN' },
      { ...consentRow('lee', 'lee', calendar), status: 'NOT_SOUGHT' },
    ],
  };
}

const clinical = {
  classes: [],
  categories: ['RESTRICTED_CLINICAL'],
  recipients: [],
  purposes: [],
  explicit: false,
};

export function organisationOf(userId: string): string {
  return users.find(({ id }) => id === userId)?.organisation ?? 'LA-A';
}

/** LOW, set by the social worker ten days ago. */
export function tierRow(subject: string, { moment }: Calendar): TierRow {
  return {
    id: `tier-${subject}`,
    subject,
    tier: 'LOW',
    previous_tier: 'LOW',
    set_by: 'u-sw',
    set_at: moment(-10),
    confirmed_by: null,
    rejected_at: null,
    review_due: moment(80),
  };
}

/** General, given two weeks ago, good for six months. A child who decides was assessed as competent. */
export function consentRow(subject: string, givenBy: string, { moment, date }: Calendar): ConsentRow {
  const own = subject === givenBy;
  const isChild = members.some(([id, stage]) => id === subject && stage !== 'ADULT');
  return {
    id: own ? `consent-${subject}` : `consent-${subject}-${givenBy}`,
    version: 1,
    subject,
    given_by: givenBy,
    capacity: own ? (isChild ? 'GILLICK_COMPETENT' : 'ADULT') : 'PARENTAL_RESPONSIBILITY',
    capacity_assessed_by: own && isChild ? 'u-sw' : null,
    capacity_assessed_on: own && isChild ? date(-14) : null,
    status: 'GIVEN',
    scope: [],
    conditions: [],
    understanding_confirmed: true,
    evidence: 'WRITTEN',
    review_date: moment(168),
    triggers_fired: [],
    recorded_by: 'u-sw',
    recorded_organisation: 'LA-A',
    recorded_at: moment(-14),
  };
}
