import { type AccessQuestion, readLastAccesses } from '../../../records/trace/readLastAccesses.ts';
import type { GovernanceContext } from '../context.ts';
import { orProblem } from './problem.ts';

/** Who was shown something of a person, as a practitioner of the leading organisation may know it. */
export const lastAccesses = (_root: unknown, asked: AccessQuestion, { asking }: GovernanceContext) =>
  orProblem(async () => {
    const { accesses, hasNextPage } = await readLastAccesses(asking, asking.requester, asked);
    return { accesses, hasNextPage, endCursor: accesses.at(-1)?.cursor ?? null };
  });
