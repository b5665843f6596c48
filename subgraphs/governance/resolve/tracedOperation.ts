import { CodedError } from '../../../database/codedError.ts';
import { everyVersion } from '../../../policies/agreement/everyVersion.ts';
import { replay } from '../../../policies/replay/replay.ts';
import { readForReplay } from '../../../records/ledger/readForReplay.ts';
import { readOperation } from '../../../records/trace/readOperation.ts';
import type { GovernanceContext } from '../context.ts';
import { presentRow, recordRead } from './disclosures.ts';
import { orProblem } from './problem.ts';

interface Traced {
  readonly operation?: string;
}

/** One operation with everything that it showed and withheld; its people are on the ledger as read about. */
export const tracedOperation = (_root: unknown, args: { operation: string }, context: GovernanceContext) =>
  orProblem(async () => {
    const found = await readOperation(context.asking.pool, args.operation);
    if (!found) throw new CodedError('OPERATION_NOT_FOUND', 'The ledger has no operation of this id.');
    await recordRead(context, 'tracedOperation', found.rows);
    const { operationId, recordedAt, decidedAt, rows, ...operation } = found;
    return {
      ...operation,
      operation: operationId,
      recordedAt: new Date(recordedAt),
      decidedAt: new Date(decidedAt),
      rows: rows.map(presentRow),
    };
  });

export const TracedOperation = {
  replay: async ({ operation }: Traced, _args: unknown, { asking }: GovernanceContext) => {
    if (operation === undefined) return null;
    const { decided, differences } = replay(
      everyVersion(asking.agreement),
      await readForReplay(asking.pool, operation),
    );
    return { decisions: decided, differences };
  },
};
