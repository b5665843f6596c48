import type { Pool } from '../../database/openPool.ts';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { decide } from '../../policies/decide.ts';
import type { Purpose } from '../../policies/words.ts';
import { type RecordedDecision, readForReplay } from '../../records/ledger/readForReplay.ts';

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
    for (const decision of recordedDecisions) decisions += replay(decision);
  }
  return { operations: sample.length, decisions };
}

const agreement = readAgreement(harrowVale2026);

/** How many decisions the row stands for. */
function replay(row: RecordedDecision): number {
  const controllers = row.controllers.length > 0 ? row.controllers : [null];
  for (const controller of controllers) {
    const { effect, code, rule } = decide(agreement, {
      requester: row.requester,
      purpose: row.purpose as Purpose,
      facts: row.facts,
      dataClass: row.dataClass,
      controller,
      now: row.decidedAt,
    });
    const expected = row.effect === 'WITHHELD' ? 'WITHHOLD' : 'DISCLOSE';
    if (effect !== expected || code !== row.code || rule !== row.rule) {
      throw new Error(`${row.dataClass} was recorded as ${row.effect} ${row.code}, and is ${effect} ${code}`);
    }
  }
  return controllers.length;
}
