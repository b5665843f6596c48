import { randomUUID } from 'node:crypto';
import { inTransaction } from '../../database/inTransaction.ts';
import type { Client } from '../../database/openPool.ts';
import { recordChange } from '../ledger/recordChange.ts';
import { checkCapacity } from './checkCapacity.ts';
import { checkDecision } from './checkDecision.ts';
import { checkGiver } from './checkGiver.ts';
import { checkWorksWith } from './checkWorksWith.ts';
import { findReplay } from './findReplay.ts';
import { lockCurrent } from './lockCurrent.ts';
import { refuse } from './refusals.ts';
import { reviewDateOf } from './reviewDateOf.ts';
import { type NewVersion, saveVersion } from './saveVersion.ts';
import type { Actor, ConsentDecision, ConsentServices, RecordedVersion } from './types.ts';

/**
 * Records what somebody decided about sharing: a new consent, or the next version of one. Durable with its ledger row
 * when this returns; the same idempotency key again gives the first answer and changes nothing.
 * @throws CodedError with one of the codes in refusals.ts; nothing was changed.
 */
export async function recordConsent(
  services: ConsentServices,
  actor: Actor,
  decision: ConsentDecision,
): Promise<RecordedVersion> {
  checkDecision(services.agreement, decision, services.clock.now());
  return inTransaction(services.pool, async (client) => {
    const replay = await findReplay(client, actor.requester.id, decision.idempotencyKey, (earlier) => {
      const isSameConsent =
        decision.consent === null ? earlier.version === 1 : earlier.id === decision.consent;
      return (
        isSameConsent &&
        earlier.subject === decision.subject &&
        earlier.status === decision.status &&
        earlier.givenBy === decision.givenBy
      );
    });
    if (replay) return replay;
    await checkWorksWith(client, actor.requester, decision.subject);
    await checkCapacity(client, decision);
    const recorded = await saveVersion(client, await nextVersion(client, services, actor, decision));
    await recordChange(client, services, {
      requester: actor.requester,
      purpose: actor.purpose,
      partOf: actor.operationId,
      mutation: 'recordConsent',
      subject: recorded.subject,
      dataClass: 'CONSENT_POSITION',
      code: 'CONSENT_RECORDED',
      grounds: { consent: { id: recorded.id, version: recorded.version } },
    });
    return recorded;
  });
}

async function nextVersion(
  client: Client,
  { agreement, clock }: ConsentServices,
  { requester }: Actor,
  decision: ConsentDecision,
): Promise<NewVersion> {
  const current = decision.consent === null ? null : await lockCurrent(client, decision.consent);
  if (current && current.subject !== decision.subject) refuse('NOT_FOUND_OR_NOT_PERMITTED');
  await checkGiver(client, agreement, requester, decision, current);
  if (current && current.version !== decision.expectedVersion) refuse('CONSENT_VERSION_CONFLICT');
  const reviewDate = reviewDateOf(agreement, decision, clock.now());
  return {
    id: current?.id ?? randomUUID(),
    version: (current?.version ?? 0) + 1,
    subject: decision.subject,
    given_by: decision.givenBy,
    capacity: decision.capacity,
    capacity_assessed_by: decision.capacityAssessedBy,
    capacity_assessed_on: decision.capacityAssessedOn,
    status: decision.status,
    scope: decision.scope,
    conditions: decision.conditions,
    understanding_confirmed: decision.understandingConfirmed,
    evidence: decision.evidence,
    discussed_on: decision.discussedOn,
    review_date: reviewDate === null ? null : new Date(reviewDate),
    recorded_by: requester.id,
    recorded_organisation: requester.organisation,
    idempotency_key: decision.idempotencyKey,
  };
}
