import type { Pool } from '../../database/openPool.ts';
import { prepare } from '../ledger/prepare.ts';
import { submit } from '../ledger/submit.ts';
import type { LedgerOperation } from '../ledger/types.ts';

/**
 * Puts an operation of an outage on the ledger, once however often it is asked. It was decided on a snapshot: its facts
 * are kept as they were, without an epoch, for there is nothing to compare any more; and under the agreement of then.
 * @throws whatever the database throws; Error when the ledger did not take it
 */
export async function recordLater(
  pool: Pool,
  { chain, offsetMs }: { readonly chain: string; readonly offsetMs: number },
  operation: LedgerOperation,
): Promise<void> {
  const { operationId } = operation;
  const known = await pool.query('select from ledger.operation where operation_id = $1', [operationId]);
  if (known.rowCount) return;
  const inForce = await pool.query<{ version: string }>(
    'select version from agreement_in_force order by position desc limit 1',
  );
  const subjects = operation.subjects.map((subject) => ({
    ...subject,
    decidedOn: subject.decidedOn && { ...subject.decidedOn, epoch: null as unknown as number },
  }));
  const prepared = prepare({ ...operation, subjects });
  // What is compared when it is recorded; what is kept is in the leaf.
  const compared = { ...operation, agreementVersion: inForce.rows[0]?.version ?? '', validUntil: null };
  const submitted = await submit(pool, {
    chain,
    place: null,
    batch: [{ ...prepared, operation: compared }],
    offsetMs,
    texts: subjects.flatMap(({ decidedOn }) => decidedOn ?? []),
    masks: prepared.subjects.map(({ mask }) => mask),
  });
  if (!('orderNo' in submitted)) throw new Error('the ledger did not take an operation of an outage');
}
