import type { Pool } from '../../database/openPool.ts';
import { everyVersion } from '../../policies/agreement/everyVersion.ts';
import { replay } from '../../policies/replay/replay.ts';
import { readForReplay } from '../../records/ledger/readForReplay.ts';

const OPERATIONS = 200;

export interface Replayed {
  readonly operations: number;
  readonly decisions: number;
}

/**
 * Checks that a governed run left what it has to: a record of every answer, and decisions that come out the same when
 * they are taken again from what was recorded. Throws on the first that does not.
 */
export async function replayLedger(registry: Pool, answered: number): Promise<Replayed> {
  const { rows: counted } = await registry.query<{ operations: number }>(
    `select count(*)::integer as operations from ledger.operation where outcome = 'ANSWERED'`,
  );
  const recorded = counted[0]!.operations;
  if (recorded < answered) throw new Error(`${answered} answers were given and ${recorded} recorded`);
  const { rows: sample } = await registry.query<{ id: string }>(
    `select operation_id as id from ledger.operation where outcome = 'ANSWERED' order by md5(operation_id::text) limit $1`,
    [OPERATIONS],
  );
  let decisions = 0;
  for (const { id } of sample) {
    const recordedDecisions = await readForReplay(registry, id);
    if (recordedDecisions.length === 0) throw new Error(`the operation ${id} has no entries`);
    const { decided, differences } = replay(everyVersion(), recordedDecisions);
    const [first] = differences;
    if (first) throw new Error(`${first.dataClass} was recorded as ${first.recorded}, and is ${first.again}`);
    decisions += decided;
  }
  return { operations: sample.length, decisions };
}
