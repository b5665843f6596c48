import type { GovernanceContext } from '../context.ts';

/** A person or family whose existence is known, or a reference from the gateway. */
export interface Stub {
  readonly id: string;
}

/** null for an id that nobody has. */
export const readPerson = async (id: unknown, { load }: GovernanceContext): Promise<Stub | null> => {
  if (typeof id !== 'string') return null;
  return (await load.people.load(id)).length > 0 ? { id } : null;
};

export const Person = {
  __resolveReference: ({ id }: Partial<Stub>, context: GovernanceContext) => readPerson(id, context),
  families: ({ id }: Stub, _args: unknown, { load }: GovernanceContext) => load.familiesOf.load(id),
  consentPosition: ({ id }: Stub) => ({ id }),
  riskTier: async ({ id }: Stub, _args: unknown, { load }: GovernanceContext) =>
    (await load.riskTiers.load(id))[0] ?? null,
  relationships: ({ id }: Stub, _args: unknown, { load }: GovernanceContext) => load.relationshipsOf.load(id),
  overrides: ({ id }: Stub, _args: unknown, { load }: GovernanceContext) => load.overrides.load(id),
  recordedFacts: ({ id }: Stub, _args: unknown, { load }: GovernanceContext) => load.recordedFacts.load(id),
  dutyDisclosures: ({ id }: Stub, _args: unknown, { load }: GovernanceContext) =>
    load.dutyDisclosures.load(id),
  tasks: ({ id }: Stub, _args: unknown, { load }: GovernanceContext) => load.tasksOf.load(id),
};
