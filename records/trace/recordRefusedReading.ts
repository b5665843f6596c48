import { inTransaction } from '../../database/inTransaction.ts';
import { nameOf } from '../ledger/nameOf.ts';
import { writeOperation } from '../ledger/writeOperation.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';

/**
 * Records that a reading of the ledger was refused: looking for people in that way is seen as any other is. Somebody whom
 * nobody knows is kept as a digest, for what was asked by may be a name even.
 * @throws CodedError AGREEMENT_NOT_IN_FORCE
 */
export async function recordRefusedReading(
  services: Pick<MutationServices, 'pool' | 'chain' | 'clock'>,
  { requester, purpose, operationId }: Actor,
  { reading, person, code }: { readonly reading: string; readonly person: string; readonly code: string },
): Promise<void> {
  await inTransaction(services.pool, async (client) => {
    const subject = await nameOf(client, person);
    const entry = {
      source: 'governance',
      dataClass: null,
      effect: 'WITHHELD',
      code,
      rule: '',
      controllers: [],
      fields: [`Query.${reading}`],
      legalBasis: null,
      obligations: [],
      grounds: {},
    } as const;
    await writeOperation(client, services, {
      requester,
      purpose,
      validUntil: null,
      operationName: reading,
      documentHash: `operation:${operationId}`,
      outcome: 'REFUSED',
      refusal: code,
      subjects: [{ subject, decidedOn: null, entries: [entry] }],
    });
  });
}
