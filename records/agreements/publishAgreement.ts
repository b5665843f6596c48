import { inTransaction } from '../../database/inTransaction.ts';
import type { Client } from '../../database/openPool.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { recordPublication } from '../publications/recordPublication.ts';
import { refuse } from '../publications/refusals.ts';
import type { PublicationServices, Publisher } from '../publications/types.ts';
import { readAgreementOf } from './readAgreements.ts';
import type { PublishedAgreement } from './types.ts';

/**
 * Publishes the next agreement. It begins at its own `from` once everyone has signed whom the agreement in force names.
 * @throws AgreementError for a document that cannot be used; CodedError AGREEMENT_TOO_EARLY, AGREEMENT_VERSION_TAKEN
 */
export async function publishAgreement(
  services: PublicationServices,
  by: Publisher,
  inForce: Agreement,
  { document, rationale }: { readonly document: string; readonly rationale: string },
): Promise<PublishedAgreement> {
  const agreement = readAgreement(JSON.parse(document));
  const needs = inForce.data.publication.signatories.map(({ organisation, functions }) => ({
    need: organisation,
    organisation,
    functions,
  }));
  return inTransaction(services.pool, async (client) => {
    await client.query('select publication.lock()');
    await checkPlace(client, agreement);
    await client.query(
      `insert into publication.agreement (version, document, from_at, needs, rationale, proposed_by, organisation)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        agreement.version,
        document,
        new Date(agreement.from),
        JSON.stringify(needs),
        rationale,
        by.id,
        by.organisation,
      ],
    );
    await recordPublication(client, services, {
      by,
      operation: 'publishAgreement',
      subject: `agreement:${agreement.version}`,
      code: 'AGREEMENT_PROPOSED',
      what: `agreement ${agreement.version}`,
    });
    return (await readAgreementOf(client, agreement.version))!;
  });
}

async function checkPlace(client: Client, { version, from }: Agreement): Promise<void> {
  const { rows } = await client.query<{ taken: boolean; early: boolean }>(
    `select exists (select from agreement_start where version = $1)
         or exists (select from publication.agreement where version = $1) as taken,
       $2 <= kinview_now() or exists (select from agreement_start where from_at >= $2) as early`,
    [version, new Date(from)],
  );
  if (rows[0]!.taken) refuse('AGREEMENT_VERSION_TAKEN');
  if (rows[0]!.early) refuse('AGREEMENT_TOO_EARLY');
}
