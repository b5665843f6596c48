import { randomUUID } from 'node:crypto';
import type { Clock } from '../../database/clock.ts';
import { CodedError } from '../../database/codedError.ts';
import type { Client } from '../../database/openPool.ts';
import { prepare } from './prepare.ts';
import { submit } from './submit.ts';
import type { LedgerOperation } from './types.ts';

/** An operation of the spine's own: what nobody's gateway recorded. */
export type OwnOperation = Omit<
  LedgerOperation,
  'operationId' | 'decidedAt' | 'agreementVersion' | 'supergraphVersion'
>;

/**
 * Writes an operation into the ledger inside the transaction of `client`: both become durable, or neither.
 * `chain`: the process's chain of its own operations, which is not a gateway's chain of disclosures.
 * @throws CodedError AGREEMENT_NOT_IN_FORCE, FACTS_CHANGING; nothing was recorded.
 */
export async function writeOperation(
  client: Client,
  { chain, clock }: { readonly chain: string; readonly clock: Clock },
  own: OwnOperation,
): Promise<void> {
  const { rows } = await client.query<{ version: string }>(
    'select version from agreement_in_force order by position desc limit 1',
  );
  const agreementVersion = rows[0]?.version;
  if (agreementVersion === undefined) throw notInForce();
  const operation = prepare({
    ...own,
    operationId: randomUUID(),
    decidedAt: clock.now(),
    agreementVersion,
    supergraphVersion: '',
  });
  const submitted = await submit(client, {
    chain,
    place: null,
    batch: [operation],
    offsetMs: clock.offsetMs(),
    texts: operation.subjects.flatMap(({ decidedOn }) => decidedOn ?? []),
    masks: operation.subjects.map(({ mask }) => mask),
  });
  if ('orderNo' in submitted) return;
  // A new agreement came between the two statements, or what was decided on moved before it was held.
  throw own.subjects.every(({ decidedOn }) => decidedOn === null)
    ? notInForce()
    : new CodedError('FACTS_CHANGING', 'What decides this is being changed: try again.');
}

function notInForce(): CodedError {
  return new CodedError(
    'AGREEMENT_NOT_IN_FORCE',
    'No sharing agreement is in force, or a new one just came: try again.',
  );
}
