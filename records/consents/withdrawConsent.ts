import { inTransaction } from '../../database/inTransaction.ts';
import type { Client } from '../../database/openPool.ts';
import { recordChange } from '../ledger/recordChange.ts';
import { checkCapacity } from './checkCapacity.ts';
import { maySee, partsOf } from './checkGiver.ts';
import { checkWorksWith } from './checkWorksWith.ts';
import { findReplay } from './findReplay.ts';
import { type CurrentConsent, lockCurrent } from './lockCurrent.ts';
import { refuse } from './refusals.ts';
import { type NewVersion, saveVersion } from './saveVersion.ts';
import type { Actor, ConsentServices, ConsentWithdrawal, RecordedVersion } from './types.ts';

const withdrawable = new Set(['GIVEN', 'GIVEN_CONDITIONAL', 'REVIEW_DUE', 'REQUESTED', 'DISPUTED']);

/**
 * Withdraws a consent: from the moment this returns, nothing that rests on it can be recorded, so nothing is sent
 * (policy.md §8). It keeps its scope: that is what is objected to now.
 * @throws CodedError with one of the codes in refusals.ts; nothing was changed.
 */
export async function withdrawConsent(
  services: ConsentServices,
  actor: Actor,
  withdrawal: ConsentWithdrawal,
): Promise<RecordedVersion> {
  return inTransaction(services.pool, async (client) => {
    const replay = await findReplay(client, actor.requester.id, withdrawal.idempotencyKey, (earlier) => {
      return (
        earlier.id === withdrawal.consent &&
        earlier.status === 'WITHDRAWN' &&
        earlier.givenBy === withdrawal.withdrawnBy
      );
    });
    if (replay) return replay;
    const current = await lockCurrent(client, withdrawal.consent);
    await checkWorksWith(client, actor.requester, current.subject);
    if (!maySee(services.agreement, actor.requester, partsOf(current))) refuse('NOT_FOUND_OR_NOT_PERMITTED');
    const recorded = await saveVersion(client, await withdrawn(client, actor, withdrawal, current));
    await recordChange(client, services, {
      requester: actor.requester,
      purpose: actor.purpose,
      partOf: actor.operationId,
      mutation: 'withdrawConsent',
      subject: recorded.subject,
      dataClass: 'CONSENT_POSITION',
      code: 'CONSENT_WITHDRAWN',
      grounds: { consent: { id: recorded.id, version: recorded.version } },
    });
    return recorded;
  });
}

/** What a person decided for themselves only they withdraw; what a parent decided, whoever holds the responsibility. */
async function withdrawn(
  client: Client,
  { requester }: Actor,
  { expectedVersion, withdrawnBy, idempotencyKey }: ConsentWithdrawal,
  current: CurrentConsent,
): Promise<NewVersion> {
  if (expectedVersion !== null && current.version !== expectedVersion) refuse('CONSENT_VERSION_CONFLICT');
  if (!withdrawable.has(current.status)) refuse('CONSENT_NOT_GIVEN');
  await checkCapacity(client, { subject: current.subject, givenBy: withdrawnBy, capacity: current.capacity });
  const { recorded_at: _recordedAt, superseded_at: _supersededAt, ...before } = current.row;
  return {
    ...before,
    id: current.id,
    version: current.version + 1,
    given_by: withdrawnBy,
    status: 'WITHDRAWN',
    recorded_by: requester.id,
    recorded_organisation: requester.organisation,
    idempotency_key: idempotencyKey,
  };
}
