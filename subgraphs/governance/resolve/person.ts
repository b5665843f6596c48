import { presentConsent } from '../consent/presentConsent.ts';
import { type Part, partOf } from '../consent/splitClinical.ts';
import type { GovernanceContext } from '../context.ts';

/** A person or family whose existence is known, or a reference from the gateway. */
export interface Stub {
  readonly id: string;
}

/** null for an id that nobody has. */
export const findPerson = async (id: unknown, { load }: GovernanceContext): Promise<Stub | null> => {
  if (typeof id !== 'string') return null;
  return (await load.people.load(id)).length > 0 ? { id } : null;
};

export const Person = {
  __resolveReference: ({ id }: Partial<Stub>, context: GovernanceContext) => findPerson(id, context),
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

/** The parent is the person. */
export const ConsentPosition = {
  consents: ({ id }: Stub, _args: unknown, context: GovernanceContext) =>
    readConsents(id, 'GENERAL', context),
  clinicalConsents: ({ id }: Stub, _args: unknown, context: GovernanceContext) =>
    context.asking.rowsOf('CONSENT_POSITION').clinicalScopes ? readConsents(id, 'CLINICAL', context) : null,
};

const readConsents = async (person: string, part: Part, { load, asking }: GovernanceContext) => {
  const rows = await load.consents.load(person);
  const parts = rows.flatMap((row) => partOf(asking.agreement, row, part) ?? []);
  return parts.map((row) => presentConsent(row, asking.now));
};
