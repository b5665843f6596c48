import { CodedError } from '../../../database/codedError.ts';
import { replay } from '../../../policies/replay/replay.ts';
import { knowsFineCodes } from '../../../policies/trace/knowsFineCodes.ts';
import { decisionCode } from '../../../records/agreements/decisionCode.ts';
import { everyAgreement } from '../../../records/agreements/everyAgreement.ts';
import { readForReplay } from '../../../records/ledger/readForReplay.ts';
import { readFindings } from '../../../records/oversight/readFindings.ts';
import { readOutcomes } from '../../../records/oversight/readOutcomes.ts';
import { refuseUnknownHere } from '../../../records/retention/archivedTimes.ts';
import { ledgerReader } from '../../../records/trace/ledgerReader.ts';
import { readOperation, type TracedOperation as Traced } from '../../../records/trace/readOperation.ts';
import type { GovernanceContext } from '../context.ts';
import type { Asking } from '../read/asking.ts';
import { presentRows, recordRead } from './disclosures.ts';
import { orProblem } from './problem.ts';

/** Nothing of an operation, where there is a problem instead. */
interface Parent {
  readonly operation?: string;
  readonly rows?: readonly { readonly subject: string }[];
}

/** One operation with everything that it showed and withheld; its people are on the ledger as read about. */
export const tracedOperation = (_root: unknown, args: { operation: string }, context: GovernanceContext) =>
  orProblem(async () => {
    const { pool, requester } = context.asking;
    const found = await readOperation(pool, args.operation, ledgerReader(requester));
    if (!found) await refuseUnknownHere(pool);
    if (!found) throw new CodedError('OPERATION_NOT_FOUND', 'The ledger has no operation of this id.');
    await recordRead(context, 'tracedOperation', found.rows);
    return presentOperation(context.asking, found);
  });

/** An operation as the schema shows it. */
export const presentOperation = (
  asking: Asking,
  { operationId, recordedAt, decidedAt, rows, ...operation }: Traced,
) => ({
  ...operation,
  operation: operationId,
  recordedAt: new Date(recordedAt),
  decidedAt: new Date(decidedAt),
  rows: presentRows(asking, rows),
});

interface About {
  readonly subject: string;
}

/** Reads of an operation what is asked for, where there is one; about those only of whom the reader was told. */
const reading =
  <Result>(
    read: (
      operation: string,
      context: GovernanceContext,
      told: <Row extends About>(rows: readonly Row[]) => Row[],
    ) => Promise<Result>,
  ) =>
  async ({ operation, rows = [] }: Parent, _args: unknown, context: GovernanceContext) => {
    if (operation === undefined) return null;
    const isAll = ledgerReader(context.asking.requester) === null;
    const people = new Set(rows.map(({ subject }) => subject));
    return read(operation, context, (all) => all.filter(({ subject }) => isAll || people.has(subject)));
  };

export const TracedOperation = {
  replay: reading(async (operation, { asking }, told) => {
    const recorded = told(await readForReplay(asking.pool, operation));
    const { decided, under, differences } = replay(
      await everyAgreement(asking.pool, asking.agreement),
      recorded,
    );
    // That one comes out differently is a reviewer's to see; how, is told in fine codes.
    const seen = knowsFineCodes(asking.requester)
      ? differences
      : differences.map(({ subject, dataClass }) => ({ subject, dataClass }));
    return {
      decisions: decided,
      agreements: [...under.keys()],
      code: decisionCode(),
      differences: seen,
    };
  }),
  outcomes: reading(async (operation, { asking }, told) => told(await readOutcomes(asking.pool, operation))),
  findings: reading(async (operation, { asking }, told) =>
    told(await readFindings(asking.pool, { operation, open: false, organisation: null })),
  ),
};
