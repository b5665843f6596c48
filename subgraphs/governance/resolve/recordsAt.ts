import { readRecordsAt } from '../../../records/history/readRecordsAt.ts';
import type { GovernanceContext } from '../context.ts';
import { isPossibleId } from '../read/loadGroups.ts';
import { orProblem } from './problem.ts';

interface RecordsAtArgs {
  readonly subject: string;
  readonly at: Date;
}

/** The partnership's records about somebody as they were. Who may ask is the gateway's to decide. */
export const recordsAt = (_root: unknown, { subject, at }: RecordsAtArgs, { asking }: GovernanceContext) =>
  orProblem(async () => {
    if (!isPossibleId(subject)) return { records: [] };
    const hidden = asking.hiddenServices('RELATIONSHIP_RECORD');
    return { records: await readRecordsAt(asking.pool, subject, at.getTime(), hidden) };
  });
