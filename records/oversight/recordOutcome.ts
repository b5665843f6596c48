import { randomUUID } from 'node:crypto';
import { requireWords } from '../mutations/requireWords.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { keepWords } from '../words/keepWords.ts';
import { findOperation } from './findOperation.ts';
import { insertReturningMoment } from './insertReturningMoment.ts';

export interface OutcomeInput {
  readonly idempotencyKey: string;
  /** The operation on the ledger, of one's own organisation. */
  readonly operation: string;
  readonly subject: string;
  readonly kind: 'ACTION' | 'RATIONALE';
  readonly words: string;
}

/**
 * Adds to a disclosure what was done with it, or why it was needed: a row beside the ledger's, never an edit.
 * @throws Refusal; nothing was added.
 */
export function recordOutcome(
  services: MutationServices,
  actor: Actor,
  input: OutcomeInput,
): Promise<Recorded> {
  const { subject, operation, kind } = input;
  const { id: author, organisation } = actor.requester;
  return runMutation(services, actor, {
    operation: 'recordOutcome',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'TASK',
    locate: async () => ({ subject }),
    async change(client) {
      requireWords({ words: input.words });
      await findOperation(client, operation, subject, organisation);
      const id = randomUUID();
      const words = await keepWords(client, services.words, {
        kind: `OUTCOME_${kind}`,
        about: subject,
        author,
        text: input.words,
      });
      const recordedAt = await insertReturningMoment(client, 'outcome', {
        id,
        operation,
        subject,
        kind,
        words,
        recorded_by: author,
        organisation,
      });
      return {
        recorded: { id, version: 1, subject, family: null, status: kind, recordedAt },
        changes: [
          { subject, dataClass: 'TASK', code: 'OUTCOME_RECORDED', record: id, before: null, after: 1 },
        ],
      };
    },
  });
}
