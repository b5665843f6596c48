import type { GovernanceContext } from '../context.ts';
import type { MemberRow } from '../read/families.ts';
import type { Stub } from './person.ts';

export const Family = {
  members: ({ id }: Stub, _args: unknown, { load }: GovernanceContext) => load.members.load(id),
  relationships: ({ id }: Stub, _args: unknown, { load }: GovernanceContext) => load.relationships.load(id),
  crises: ({ id }: Stub, _args: unknown, { load }: GovernanceContext) => load.crises.load(id),
  tasks: ({ id }: Stub, _args: unknown, { load }: GovernanceContext) => load.tasks.load(id),
};

export const FamilyMember = {
  person: ({ person }: MemberRow) => ({ id: person }),
};
