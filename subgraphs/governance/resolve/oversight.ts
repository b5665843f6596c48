import { CodedError } from '../../../database/codedError.ts';
import { statementOf } from '../../../policies/trace/subjectLines.ts';
import { monthOf } from '../../../records/oversight/monthOf.ts';
import { readFindings } from '../../../records/oversight/readFindings.ts';
import { readSample } from '../../../records/oversight/readSample.ts';
import { seesAll } from '../../../records/oversight/seesAll.ts';
import { partlyArchived } from '../../../records/retention/archivedTimes.ts';
import { findSubjectAccess } from '../../../records/subjectAccess/readSubjectAccess.ts';
import { ledgerReader } from '../../../records/trace/ledgerReader.ts';
import { readOperation } from '../../../records/trace/readOperation.ts';
import { recordReading } from '../../../records/trace/recordReading.ts';
import type { GovernanceContext } from '../context.ts';
import { recordRead } from './disclosures.ts';
import { actorOf } from './mutations/changing.ts';
import { orProblem, problemOf } from './problem.ts';
import { presentOperation } from './tracedOperation.ts';

interface SampleArgs {
  readonly month: string;
  readonly organisation?: string | null;
}

/** The month's sample, each operation as a whole; whoever is in it is on the ledger as read about. */
export const reviewSample = (_root: unknown, args: SampleArgs, context: GovernanceContext) =>
  orProblem(async () => {
    const { pool, requester } = context.asking;
    const own = requester.organisation;
    // Of another organisation's operations a governance lead is not shown all.
    const organisation = ledgerReader(requester) ? own : (args.organisation ?? own);
    const sample = await readSample(pool, args.month, organisation);
    if (!sample) throw new CodedError('SAMPLE_NOT_DRAWN', 'No sample of this month was drawn: draw it.');
    const found = await Promise.all(sample.operations.map((id) => readOperation(pool, id, null)));
    const operations = found.filter((one) => one !== null);
    const rows = operations.flatMap((one) => one.rows);
    await recordRead(context, 'reviewSample', rows);
    const archived =
      operations.length < found.length ? await partlyArchived(pool, monthOf(args.month) ?? {}) : null;
    return {
      ...sample,
      problem: archived && problemOf(archived),
      operations: operations.map((one) => presentOperation(context.asking, one)),
    };
  });

/** Findings of the requester's own organisation; a governance lead's, of families that they oversee, too; an auditor's: all. */
export const findings = (_root: unknown, { open }: { open: boolean }, context: GovernanceContext) =>
  orProblem(async () => {
    const { pool, requester } = context.asking;
    const reader = seesAll(requester) ? ledgerReader(requester) : null;
    const organisation = seesAll(requester) && !reader ? null : requester.organisation;
    const found = await readFindings(pool, { organisation, open, operation: null, reader });
    const subjects = found.map(({ subject }) => subject);
    await recordReading(context.changes, actorOf(context), 'findings', subjects);
    return { findings: found };
  });

/** What a person is to be told; what may be handed to them is `statement`, and nothing before its review. */
export const subjectAccess = (_root: unknown, args: { request: string }, context: GovernanceContext) =>
  orProblem(async () => {
    const found = await findSubjectAccess(
      { database: context.asking.pool, agreement: context.asking.agreement },
      args.request,
    );
    if (!found) throw new CodedError('NOT_FOUND_OR_NOT_PERMITTED', 'Nothing was prepared under this id.');
    const { person, ...access } = found;
    await recordReading(context.changes, actorOf(context), 'subjectAccess', [person]);
    const released = access.lines.filter(({ isReleased }) => isReleased).map(({ text }) => text);
    return {
      ...access,
      subject: person,
      statement: access.status === 'RELEASED' ? statementOf(released) : null,
    };
  });
