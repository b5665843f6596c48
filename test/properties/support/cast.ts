import type { MemberRow, PersonRow, RegistryRows } from '../../../demo/households/registryRows.ts';

type Member = [family: string, person: string, role: MemberRow['role'], parentalResponsibility: boolean];

const stages: Readonly<Record<string, PersonRow['stage']>> = {
  maya: 'CHILD',
  tyler: 'CHILD',
  unborn: 'UNBORN',
  dana: 'ADULT',
  jordan: 'ADULT',
  nia: 'CHILD',
  wren: 'CHILD',
};

const members: readonly Member[] = [
  ['harrow-vale', 'maya', 'CHILD', false],
  ['harrow-vale', 'tyler', 'CHILD', false],
  ['harrow-vale', 'unborn', 'UNBORN', false],
  ['harrow-vale', 'dana', 'MOTHER', true],
  ['harrow-vale', 'jordan', 'FATHER', true],
  // Jordan belongs to two families: what is worked out through one must not leak through the other.
  ['east-lane', 'jordan', 'PARTNER', false],
  ['east-lane', 'nia', 'CHILD', false],
  ['far-end', 'wren', 'CHILD', false],
];

export const registered: readonly string[] = Object.keys(stages);
/** Agencies hold records about somebody whom the partnership does not know. */
export const people: readonly string[] = [...registered, 'nobody'];
export const families: readonly string[] = ['harrow-vale', 'east-lane', 'far-end'];
/** Whose tier is their own. */
export const children: readonly string[] = registered.filter((id) => stages[id] !== 'ADULT');

/** Who exists and who belongs together: the same in every generated world. */
export function castRows(): Pick<RegistryRows, 'person' | 'family' | 'family_member'> {
  return {
    person: Object.entries(stages).map(([id, stage]) => ({ id, stage })),
    family: families.map((id) => ({ id, lead_organisation: 'LA-A' })),
    family_member: members.map(([family, person, role, parental_responsibility]) => ({
      family,
      person,
      role,
      parental_responsibility,
    })),
  };
}
