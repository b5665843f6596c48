import type { Client } from '../../database/openPool.ts';
import { refuse } from './refusals.ts';
import type { Evidence, Place } from './types.ts';

const proofs: ReadonlySet<string> = new Set(['BIRTH_RECORD', 'COURT_ORDER', 'PROFESSIONAL_RECORD']);

/**
 * The mother decides for the unborn (policy.md §1), so where one is in the family nobody becomes it on somebody's word.
 * @throws Refusal MOTHER_UNPROVEN
 */
export async function checkMother(
  client: Client,
  { family, role }: Pick<Place, 'role'> & { readonly family: string },
  evidence: Evidence,
): Promise<void> {
  if (role !== 'MOTHER') return;
  const { rowCount } = await client.query(
    `select from family_member where family = $1 and role = 'UNBORN' limit 1`,
    [family],
  );
  if (rowCount) checkMotherProof(evidence);
}

/** @throws Refusal MOTHER_UNPROVEN */
export function checkMotherProof({ evidence }: Evidence): void {
  if (!proofs.has(evidence)) refuse('MOTHER_UNPROVEN');
}
