import { Refusal } from '../../../records/mutations/refusals.ts';
import { partlyArchived } from '../../../records/retention/archivedTimes.ts';
import { type AccessQuestion, readLastAccesses } from '../../../records/trace/readLastAccesses.ts';
import { recordRefusedReading } from '../../../records/trace/recordRefusedReading.ts';
import type { GovernanceContext } from '../context.ts';
import { actorOf } from './mutations/changing.ts';
import { orProblem, problemOf } from './problem.ts';

/** Who was shown something of a person, as a practitioner of the leading organisation may know it. */
export const lastAccesses = (_root: unknown, asked: AccessQuestion, context: GovernanceContext) =>
  orProblem(async () => {
    const { asking, changes } = context;
    try {
      const { accesses, hasNextPage } = await readLastAccesses(asking, asking.requester, asked);
      const archived = hasNextPage ? null : await partlyArchived(asking.pool);
      const problem = archived && problemOf(archived);
      return { accesses, problem, hasNextPage, endCursor: accesses.at(-1)?.cursor ?? null };
    } catch (error) {
      if (error instanceof Refusal) {
        const { code } = error;
        const refused = { reading: 'lastAccesses', person: asked.person, code };
        await recordRefusedReading(changes, actorOf(context), refused);
      }
      throw error;
    }
  });
