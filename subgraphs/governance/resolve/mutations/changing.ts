import type { Actor, MutationServices, Recorded } from '../../../../records/mutations/types.ts';
import type { GovernanceContext } from '../../context.ts';
import { orProblem } from '../problem.ts';

/** One of records' mutations. */
type Change<Asked> = (services: MutationServices, actor: Actor, asked: Asked) => Promise<Recorded>;

/** Who makes a change in one call, and as part of which operation. */
export const actorOf = ({ grant, asking }: GovernanceContext): Actor => ({
  requester: asking.requester,
  purpose: grant.purpose,
  operationId: grant.op,
});

/**
 * The resolver of a mutation: its record, and the person or family concerned, or the problem. `read` turns the input of
 * the graph into what records take.
 */
export const changing =
  <Input, Asked>(change: Change<Asked>, read: (input: Input) => Asked) =>
  (_root: unknown, { input }: { input: Input }, context: GovernanceContext) =>
    orProblem(async () => {
      const { subject, family, recordedAt, ...record } = await change(
        context.changes,
        actorOf(context),
        read(input),
      );
      return {
        record: { ...record, recordedAt: new Date(recordedAt) },
        person: subject === null ? null : { id: subject },
        family: family === null ? null : { id: family },
      };
    });
