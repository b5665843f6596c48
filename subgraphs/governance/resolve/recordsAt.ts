import { standingWith } from '../../../policies/subject/standingWith.ts';
import { readRecordsAt } from '../../../records/history/readRecordsAt.ts';
import type { GovernanceContext } from '../context.ts';
import { isPossibleId } from '../read/loadGroups.ts';
import { orProblem } from './problem.ts';

interface RecordsAtArgs {
  readonly subject: string;
  readonly at: Date;
}

/**
 * The partnership's records about somebody as they were. Which functions may ask is the gateway's to decide; anybody but an
 * auditor is answered about families that they work with or have a task about, and else as if nobody were known.
 */
export const recordsAt = (_root: unknown, { subject, at }: RecordsAtArgs, context: GovernanceContext) =>
  orProblem(async () => {
    const { asking } = context;
    if (!isPossibleId(subject) || !(await mayLook(context, subject))) return { records: [] };
    const hidden = asking.hiddenServices('RELATIONSHIP_RECORD');
    return { records: await readRecordsAt(asking.pool, subject, at.getTime(), hidden) };
  });

/** policy.md §4: governance leads see the records of families that they have a relationship or an assigned task with; §6, P04. */
async function mayLook({ readFacts, asking }: GovernanceContext, subject: string): Promise<boolean> {
  const { agreement, requester, now } = asking;
  if (requester.function === 'AUDITOR') return true;
  const found = await readFacts(requester, { people: [subject], families: [] });
  const { relationship, task } = standingWith(agreement, found.get(subject)?.read() ?? null, now);
  return (relationship ?? task) !== null;
}
