import { inTransaction } from '../../database/inTransaction.ts';
import { recordPublication } from '../publications/recordPublication.ts';
import { refuse } from '../publications/refusals.ts';
import type { PublicationServices, Publisher } from '../publications/types.ts';
import { readAgreementOf } from './readAgreements.ts';
import type { PublishedAgreement } from './types.ts';

/**
 * Takes back an agreement that has not begun: whoever may sign for an organisation that has to sign it may say no, until
 * its day. It stays on record, and its version is not used again.
 * @throws CodedError AGREEMENT_UNKNOWN, SIGNATURE_NOT_YOURS, AGREEMENT_BEGUN
 */
export async function withdrawAgreement(
  services: PublicationServices,
  by: Publisher,
  { version, rationale }: { readonly version: string; readonly rationale: string },
): Promise<PublishedAgreement> {
  return inTransaction(services.pool, async (client) => {
    await client.query('select publication.lock()');
    const agreement = await readAgreementOf(client, version);
    if (!agreement) return refuse('AGREEMENT_UNKNOWN');
    const isTheirs = agreement.needs.some(
      (one) => one.organisation === by.organisation && one.functions.includes(by.function),
    );
    if (!isTheirs) refuse('SIGNATURE_NOT_YOURS');
    const { rows } = await client.query<{ withdrawn: boolean }>(
      'select publication.withdraw($1, $2, $3, $4, $5) as withdrawn',
      [version, by.id, by.organisation, by.function, rationale],
    );
    if (!rows[0]!.withdrawn) refuse('AGREEMENT_BEGUN');
    await recordPublication(client, services, {
      by,
      operation: 'withdrawAgreement',
      subject: `agreement:${version}`,
      code: 'AGREEMENT_WITHDRAWN',
      what: `agreement ${version}`,
    });
    return (await readAgreementOf(client, version))!;
  });
}
