import type { Asking } from './asking.ts';
import { loadGroups } from './loadGroups.ts';

export interface FamilyRow {
  readonly id: string;
  readonly leadOrganisation: string;
}

export interface MemberRow {
  readonly person: string;
  readonly role: string;
  readonly parentalResponsibility: boolean;
  /** What waits for a second person; null: nothing. */
  readonly proposed: {
    readonly leaves: boolean;
    readonly role: string | null;
    readonly parentalResponsibility: boolean | null;
    readonly evidence: string;
    readonly evidenceOn: string;
  } | null;
}

/** Whether a person is in the registry, and at which stage of life. */
export const loadPeople = ({ pool }: Asking) =>
  loadGroups<{ stage: 'CHILD' | 'ADULT' | 'UNBORN' }>(pool, {
    name: 'people',
    text: 'select id as key, stage from person where id = any ($1::text[])',
  });

export const loadFamilies = ({ pool }: Asking) =>
  loadGroups<FamilyRow>(pool, {
    name: 'families',
    text: `select id as key, id, lead_organisation as "leadOrganisation" from family where id = any ($1::text[])`,
  });

/** By person. */
export const loadFamiliesOf = ({ pool }: Asking) =>
  loadGroups<FamilyRow>(pool, {
    name: 'families-of',
    text: `select m.person as key, f.id, f.lead_organisation as "leadOrganisation"
      from family_member m join family f on f.id = m.family
      where m.person = any ($1::text[]) order by f.id collate "C"`,
  });

/** By family, in the order of joining. */
export const loadMembers = ({ pool }: Asking) =>
  loadGroups<MemberRow>(pool, {
    name: 'members',
    text: `select m.family as key, m.person, m.role, m.parental_responsibility as "parentalResponsibility",
        case when p.id is not null then json_build_object('leaves', p.role is null, 'role', p.role,
          'parentalResponsibility', p.parental_responsibility, 'evidence', p.evidence,
          'evidenceOn', p.evidence_on::text) end as proposed
      from family_member m
        left join member_proposal p on p.family = m.family and p.person = m.person and p.outcome is null
      where m.family = any ($1::text[]) order by m.position`,
  });

/** The families with which the requester has a relationship in force. */
export const readMyFamilies = async ({ pool, requester }: Asking): Promise<readonly FamilyRow[]> => {
  const { rows } = await pool.query<FamilyRow>({
    name: 'my-families',
    text: `select id, lead_organisation as "leadOrganisation" from family
      where id in (select family from relationship where requester = $1 and organisation = $2
        and from_at <= kinview_now() and (to_at is null or to_at > kinview_now()))
      order by id collate "C"`,
    values: [requester.id, requester.organisation],
  });
  return rows;
};
