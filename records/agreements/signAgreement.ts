import { inTransaction } from '../../database/inTransaction.ts';
import { readReleaseNumber } from '../publications/readRelease.ts';
import { recordPublication } from '../publications/recordPublication.ts';
import { refuse } from '../publications/refusals.ts';
import type { PublicationServices, Publisher } from '../publications/types.ts';
import { readAgreementOf } from './readAgreements.ts';
import type { PublishedAgreement } from './types.ts';

/**
 * Signs an agreement for one's organisation; with the last signature it is scheduled for its day. Nobody signs twice,
 * nor what they proposed.
 * @param asked `base` is the release that the agreement was found to fit
 * @throws CodedError AGREEMENT_UNKNOWN, REGISTRY_MOVED, APPROVAL_OF_OWN, SIGNATURE_NOT_YOURS, AGREEMENT_TOO_EARLY where the last
 * signature comes after its day
 */
export async function signAgreement(
  services: PublicationServices,
  by: Publisher,
  { version, base }: { readonly version: string; readonly base: number },
): Promise<PublishedAgreement> {
  return inTransaction(services.pool, async (client) => {
    await client.query('select publication.lock()');
    const agreement = await readAgreementOf(client, version);
    if (!agreement || agreement.isScheduled || agreement.isWithdrawn) return refuse('AGREEMENT_UNKNOWN');
    if ((await readReleaseNumber(client)) !== base) refuse('REGISTRY_MOVED');
    if (agreement.proposedBy === by.id) refuse('APPROVAL_OF_OWN');
    const signed = new Set(agreement.signatures.map(({ need }) => need));
    const need = agreement.needs.find(
      (one) =>
        !signed.has(one.need) && one.organisation === by.organisation && one.functions.includes(by.function),
    );
    if (!need || agreement.signatures.some(({ signer }) => signer === by.id)) refuse('SIGNATURE_NOT_YOURS');
    await client.query(
      'insert into publication.signature (agreement, need, signer, organisation, function) values ($1, $2, $3, $4, $5)',
      [version, need.need, by.id, by.organisation, by.function],
    );
    await recordPublication(client, services, {
      by,
      operation: 'signAgreement',
      subject: `agreement:${version}`,
      code: 'AGREEMENT_SIGNED',
      what: `agreement ${version}: ${need.need}`,
    });
    if (signed.size + 1 === agreement.needs.length) {
      const { rows } = await client.query<{ scheduled: boolean }>(
        'select publication.schedule($1) as scheduled',
        [version],
      );
      if (!rows[0]!.scheduled) refuse('AGREEMENT_TOO_EARLY');
    }
    return (await readAgreementOf(client, version))!;
  });
}
