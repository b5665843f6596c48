import type { Queryable } from '../../database/openPool.ts';
import { AgreementError } from '../../policies/agreement/AgreementError.ts';
import { everyVersion } from '../../policies/agreement/everyVersion.ts';
import { readStoredAgreement } from '../../policies/agreement/readStoredAgreement.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { readAgreements } from './readAgreements.ts';

/**
 * Every agreement that decisions may have been taken under, by its version: what came with this version of Kinview, what
 * was published, and `more`. One that cannot be read any more is left out, so that nothing is taken again under another.
 */
export async function everyAgreement(
  database: Queryable,
  ...more: readonly Agreement[]
): Promise<ReadonlyMap<string, Agreement>> {
  const published = (await readAgreements(database)).flatMap(({ document }) => read(document));
  return everyVersion(...published, ...more);
}

function read(document: string): Agreement[] {
  try {
    return [readStoredAgreement(document)];
  } catch (error) {
    if (error instanceof AgreementError || error instanceof SyntaxError) return [];
    throw error;
  }
}
