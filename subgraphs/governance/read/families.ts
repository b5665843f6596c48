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
    text: `select family as key, person, role, parental_responsibility as "parentalResponsibility"
      from family_member where family = any ($1::text[]) order by position`,
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
