import type { DisclosureQuestion } from '../../../records/ledger/readDisclosures.ts';
import type { GovernanceContext } from '../context.ts';
import { isPossibleId } from '../read/loadGroups.ts';
import { orProblem } from './problem.ts';

interface DisclosuresArgs {
  readonly subject: string;
  readonly filter?: {
    readonly [Limit in keyof Omit<DisclosureQuestion, 'subject' | 'first' | 'after' | 'from' | 'to'>]?:
      | DisclosureQuestion[Limit]
      | null;
  } & { readonly from?: Date | null; readonly to?: Date | null };
  readonly first: number;
  readonly after?: string | null;
}

/** A page of the ledger's rows, or the problem with how it was asked for. Who may ask is the gateway's to decide. */
export const disclosures = (_root: unknown, args: DisclosuresArgs, { readDisclosures }: GovernanceContext) =>
  orProblem(async () => {
    const { subject, filter, first, after } = args;
    if (!isPossibleId(subject)) return { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
    const page = await readDisclosures({
      ...filter,
      from: filter?.from?.getTime() ?? null,
      to: filter?.to?.getTime() ?? null,
      subject,
      first,
      after: after ?? null,
    });
    return {
      edges: page.rows.map(({ cursor, operationId, recordedAt, ...row }) => ({
        cursor,
        node: { ...row, operation: operationId, recordedAt: new Date(recordedAt) },
      })),
      pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.endCursor },
    };
  });
