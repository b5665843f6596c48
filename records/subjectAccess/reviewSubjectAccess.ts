import { refuse } from '../mutations/refusals.ts';
import { requireWords } from '../mutations/requireWords.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { insertReturningMoment } from '../oversight/insertReturningMoment.ts';
import { refuseOversight } from '../oversight/refusals.ts';
import { keepWords } from '../words/keepWords.ts';
import { findSubjectAccess } from './readSubjectAccess.ts';

export interface ReviewInput {
  readonly idempotencyKey: string;
  readonly request: string;
  readonly released: boolean;
  /** Numbers of held lines that are released all the same. */
  readonly releasedLines: readonly number[];
  readonly words: string;
}

/**
 * Reviews what a person is to be told: released or not, and which of the held lines with it. Whoever prepared it does not
 * review it.
 * @throws Refusal; nothing was released.
 */
export function reviewSubjectAccess(
  services: MutationServices,
  actor: Actor,
  input: ReviewInput,
): Promise<Recorded> {
  const { request, released, releasedLines } = input;
  const { id: reviewer } = actor.requester;
  const { agreement } = services;
  return runMutation(services, actor, {
    operation: 'reviewSubjectAccess',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'CONSENT_POSITION',
    locate: async (client) => ({
      subject: (
        (await findSubjectAccess({ database: client, agreement }, request)) ??
        refuse('NOT_FOUND_OR_NOT_PERMITTED')
      ).person,
    }),
    async change(client) {
      requireWords({ words: input.words });
      const found = (await findSubjectAccess({ database: client, agreement }, request))!;
      if (found.preparedBy === reviewer) refuseOversight('REVIEWED_BY_ANOTHER');
      if (found.status !== 'PREPARED') refuseOversight('REVIEWED_ALREADY');
      const numbers = found.lines.map(({ number }) => number);
      if (releasedLines.some((number) => !numbers.includes(number))) refuseOversight('LINE_UNKNOWN');
      const { person: subject } = found;
      const said = { kind: 'SUBJECT_ACCESS_REVIEW', about: subject, author: reviewer, text: input.words };
      const recordedAt = await insertReturningMoment(client, 'subject_access_review', {
        request,
        released,
        released_lines: released ? releasedLines : [],
        held: JSON.stringify(Object.fromEntries(found.lines.map(({ number, heldFor }) => [number, heldFor]))),
        words: await keepWords(client, services.words, said),
        reviewed_by: reviewer,
      });
      const status = released ? 'RELEASED' : 'REFUSED';
      const change = { subject, dataClass: 'CONSENT_POSITION', record: request, before: 1, after: 2 };
      return {
        recorded: { id: request, version: 2, subject, family: null, status, recordedAt },
        changes: [{ ...change, code: `SUBJECT_ACCESS_${status}` }],
      };
    },
  });
}
