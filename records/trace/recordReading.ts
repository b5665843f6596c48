import { inTransaction } from '../../database/inTransaction.ts';
import type { LedgerEntry } from '../ledger/types.ts';
import { writeOperation } from '../ledger/writeOperation.ts';
import type { Actor, MutationServices } from '../mutations/types.ts';

/**
 * Records that rows about these people and families were read: whoever asks who looked at a child finds the auditor,
 * too, whatever the auditor asked by. Durable when this returns; nothing is to be answered before.
 * `reading`: the root field, e.g. `disclosures`.
 * @throws CodedError AGREEMENT_NOT_IN_FORCE
 */
export async function recordReading(
  services: Pick<MutationServices, 'pool' | 'chain' | 'clock'>,
  { requester, purpose, operationId }: Actor,
  reading: string,
  subjects: Iterable<string>,
): Promise<void> {
  const people = [...new Set(subjects)];
  if (people.length === 0) return;
  const entries = [{ ...read, fields: [`Query.${reading}`] }];
  await inTransaction(services.pool, (client) =>
    writeOperation(client, services, {
      requester,
      purpose,
      validUntil: null,
      operationName: reading,
      documentHash: `operation:${operationId}`,
      outcome: 'ANSWERED',
      refusal: null,
      subjects: people.map((subject) => ({ subject, decidedOn: null, entries })),
    }),
  );
}

const read: LedgerEntry = {
  source: 'governance',
  dataClass: null,
  effect: 'DISCLOSED',
  code: 'OPERATION',
  rule: '',
  controllers: [],
  fields: [],
  legalBasis: null,
  obligations: [],
  grounds: {},
};
