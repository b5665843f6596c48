import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import { nameOf } from '../ledger/nameOf.ts';
import { refuse } from '../mutations/refusals.ts';
import { requireWords } from '../mutations/requireWords.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { keepWords } from '../words/keepWords.ts';
import { assignOwner, ownerColumns } from './assignOwner.ts';
import { findFollowed } from './findFollowed.ts';
import { findOperation } from './findOperation.ts';
import { insertReturningMoment } from './insertReturningMoment.ts';
import { refuseOversight } from './refusals.ts';
import { seesAll } from './seesAll.ts';
import type { FindingInput } from './types.ts';

/**
 * Records what reviewing a disclosure found, or a complaint, with who has to act on it and by when. Supervisors and leads
 * find on operations of their own organisation.
 * @throws Refusal; nothing was recorded.
 */
export function recordFinding(
  services: MutationServices,
  actor: Actor,
  input: FindingInput,
): Promise<Recorded> {
  const { subject, kind, owner, follows } = input;
  const { requester } = actor;
  return runMutation(services, actor, {
    operation: 'recordFinding',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'TASK',
    locate: async (client) => ({ subject: await known(client, input) }),
    async change(client) {
      requireWords({ words: input.words });
      const whose = seesAll(requester) ? null : requester.organisation;
      const followed = await findFollowed(client, input, whose);
      // What follows a finding about an operation is about that operation.
      const { operation, shownTo } =
        input.operation === null
          ? followed
          : { ...input, shownTo: await findOperation(client, input.operation, subject, whose) };
      if (shownTo !== null) refuseOwn(kind, shownTo, requester.id, owner?.practitioner);
      if (operation === null && (kind === 'IN_ORDER' || kind === 'TRAINING_NEED'))
        refuseOversight('OPERATION_NOT_FOUND');
      const id = randomUUID();
      await assignOwner(client, services, { finding: id, kind, status: 'RECORDED', subject }, owner);
      const said = { kind: `FINDING_${kind}`, about: subject, author: requester.id, text: input.words };
      const recordedAt = await insertReturningMoment(client, 'finding', {
        id,
        kind,
        subject,
        operation,
        shown_to: shownTo,
        follows,
        words: await keepWords(client, services.words, said),
        recorded_by: requester.id,
        organisation: requester.organisation,
        ...ownerColumns(owner),
      });
      return {
        recorded: { id, version: 1, subject, family: null, status: 'RECORDED', recordedAt },
        changes: [
          { subject, dataClass: 'TASK', code: 'FINDING_RECORDED', record: id, before: null, after: 1 },
        ],
      };
    },
  });
}

/**
 * Whom it is about: somebody who is registered; or, of an operation, somebody of whom the ledger holds no more than a digest.
 * Anything else would be on the ledger for good, as it was typed.
 * @throws Refusal NOT_FOUND_OR_NOT_PERMITTED
 */
async function known(client: Client, { subject, operation }: FindingInput): Promise<string> {
  if (operation !== null && /^unknown:[0-9a-f]{32}$/.test(subject)) return subject;
  return (await nameOf(client, subject)) === subject ? subject : refuse('NOT_FOUND_OR_NOT_PERMITTED');
}

/** Anybody may report a breach of their own, for somebody else to investigate. */
function refuseOwn(
  kind: FindingInput['kind'],
  shownTo: string,
  reviewer: string,
  owner: string | undefined,
): void {
  const isInvestigated = kind === 'BREACH' || kind === 'COMPLAINT';
  if (isInvestigated ? owner === shownTo : reviewer === shownTo) refuseOversight('OWN_DISCLOSURE');
}
