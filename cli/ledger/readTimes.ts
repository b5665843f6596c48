import type { Pool } from '../../database/openPool.ts';
import { everyVersion } from '../../policies/agreement/everyVersion.ts';
import { readStoredAgreement } from '../../policies/agreement/readStoredAgreement.ts';
import type { Times } from '../../policies/agreement/types.ts';
import { readAgreementOf, readInForce } from '../../records/agreements/readAgreements.ts';
import { CommandError } from '../commandError.ts';

/** The times of the agreement that is in force, and the database's now (ms). */
export async function readTimes(pool: Pool): Promise<{ readonly times: Times; readonly now: number }> {
  const { version, now } = await readInForce(pool);
  const published = version === null ? null : await readAgreementOf(pool, version);
  const agreement = published ? readStoredAgreement(published.document) : everyVersion().get(version ?? '');
  if (agreement) return { times: agreement.times, now };
  throw new CommandError('AGREEMENT_NOT_IN_FORCE', 'No agreement is in force.', 'Publish one, and sign it.');
}
