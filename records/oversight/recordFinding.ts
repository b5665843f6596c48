import { randomUUID } from 'node:crypto';
import { requireWords } from '../mutations/requireWords.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { keepWords } from '../words/keepWords.ts';
import { assignOwner, ownerColumns } from './assignOwner.ts';
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
  const { subject, operation, kind, owner, follows } = input;
  const { requester } = actor;
  return runMutation(services, actor, {
    operation: 'recordFinding',
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'TASK',
    locate: async () => ({ subject }),
    async change(client) {
      requireWords({ words: input.words });
      const whose = seesAll(requester) ? null : requester.organisation;
      if (operation !== null) {
        const shownTo = await findOperation(client, operation, subject, whose);
        refuseOwn(kind, shownTo, requester.id, owner?.practitioner);
      } else if (kind === 'IN_ORDER' || kind === 'TRAINING_NEED') refuseOversight('OPERATION_NOT_FOUND');
      const id = randomUUID();
      await assignOwner(client, services, { finding: id, kind, status: 'RECORDED', subject }, owner);
      const said = { kind: `FINDING_${kind}`, about: subject, author: requester.id, text: input.words };
      const recordedAt = await insertReturningMoment(client, 'finding', {
        id,
        kind,
        subject,
        operation,
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
