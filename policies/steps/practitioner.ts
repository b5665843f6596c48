import type { OrganisationId, RoleTier, WorkFunction } from '../words.ts';

/** What is known of somebody at one organisation: what they signed in with last, or that others work with them there. */
export interface KnownPractitioner {
  readonly organisation: OrganisationId;
  /** null: they never signed in. */
  readonly roleTier: RoleTier | null;
  readonly function: WorkFunction | null;
}

/** By practitioner's id, one for each organisation; who is not in it is not known. */
export type KnownPractitioners = ReadonlyMap<string, readonly KnownPractitioner[]>;

/** AUDITOR and PUBLISHER work with no family, whatever is recorded for them (policy.md §6, P04). */
export function worksWithFamilies({ function: name }: Pick<KnownPractitioner, 'function'>): boolean {
  return name !== 'AUDITOR' && name !== 'PUBLISHER';
}
