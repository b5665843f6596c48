import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import { checkVersion } from '../mutations/checkVersion.ts';
import { refuse as refuseChange } from '../mutations/refusals.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { checkCapacity } from './checkCapacity.ts';
import { checkCompetence } from './checkCompetence.ts';
import { checkDecision } from './checkDecision.ts';
import { checkGiver } from './checkGiver.ts';
import { checkGrounds } from './checkGrounds.ts';
import { checkUncontested } from './checkUncontested.ts';
import { consentChange } from './consentChange.ts';
import { checkReviewAfter, checkTalkedSince, earlierDecisions } from './earlierDecisions.ts';
import { keepUnseen } from './keepUnseen.ts';
import { type CurrentConsent, readCurrent } from './readCurrent.ts';
import { saveVersion } from './saveVersion.ts';
import { settle } from './settle.ts';
import { takeBackOthers } from './takeBackOthers.ts';
import { talkColumns } from './talkColumns.ts';
import type { ConsentDecision } from './types.ts';

/**
 * Records what somebody decided about sharing: a new consent, or the next version of one.
 * @throws Refusal with one of the codes in refusals.ts; nothing was changed.
 */
export function recordConsent(
  services: MutationServices,
  actor: Actor,
  decision: ConsentDecision,
): Promise<Recorded> {
  return runMutation(services, actor, {
    operation: 'recordConsent',
    idempotencyKey: decision.idempotencyKey,
    input: decision,
    dataClass: 'CONSENT_POSITION',
    locate: async () => ({ subject: decision.subject }),
    async change(client) {
      const { agreement, clock } = services;
      checkDecision(agreement, decision, clock.now());
      await checkCapacity(client, decision);
      const current = decision.consent === null ? null : await readCurrent(client, decision.consent);
      const place = await nextPlace(client, services, actor, decision, current);
      const decided = keepUnseen(agreement, actor.requester, decision, current, clock.now());
      const saved = await saveVersion(client, agreement, {
        ...place,
        ...(await talkColumns(client, services, actor, decision.subject, decided, decided)),
        subject: decision.subject,
        given_by: decision.givenBy,
        capacity: decision.capacity,
        capacity_assessed_by: decision.capacityAssessedBy,
        capacity_assessed_on: decision.capacityAssessedOn,
        status: decided.status,
        scope: decided.scope,
        conditions: decided.conditions,
        recorded_by: actor.requester.id,
        recorded_organisation: actor.requester.organisation,
      });
      await settle(client, services, actor, 'recordConsent', saved);
      const { recorded, changes } = consentChange(saved, 'CONSENT_RECORDED');
      const isAll = decision.status === 'REFUSED' && decision.scope.length === 0;
      const others = isAll ? await takeBackOthers(client, services, actor, saved, decision.givenBy) : [];
      return { recorded, changes: [changes[0], ...others] };
    },
  });
}

async function nextPlace(
  client: Client,
  { agreement, clock }: MutationServices,
  { requester }: Actor,
  decision: ConsentDecision,
  current: CurrentConsent | null,
) {
  if (current && current.subject !== decision.subject) refuseChange('NOT_FOUND_OR_NOT_PERMITTED');
  await checkGiver(client, agreement, requester, decision, current);
  if (current) checkVersion(current.version, decision.expectedVersion);
  await checkGrounds(client, decision);
  if (decision.status !== 'REFUSED') await checkCompetence(client, requester, decision);
  if (current && decision.status !== 'REFUSED') await checkUncontested(client, current);
  if (!current) return { id: randomUUID(), version: 1 };
  const earlier = earlierDecisions(current);
  if (decision.status !== 'REFUSED') {
    checkTalkedSince(earlier, decision.discussedOn);
    checkReviewAfter(earlier, decision.reviewDate, clock.now());
  }
  return { id: current.id, version: current.version + 1, earlier };
}
