import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import { checkVersion } from '../mutations/checkVersion.ts';
import { refuse as refuseChange } from '../mutations/refusals.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { checkCapacity } from './checkCapacity.ts';
import { checkDecision } from './checkDecision.ts';
import { checkGiver } from './checkGiver.ts';
import { checkGrounds } from './checkGrounds.ts';
import { checkUncontested } from './checkUncontested.ts';
import { consentChange } from './consentChange.ts';
import { checkTalkedSince, earlierObjections } from './earlierObjections.ts';
import { readCurrent } from './readCurrent.ts';
import { saveVersion } from './saveVersion.ts';
import { settle } from './settle.ts';
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
      checkDecision(services.agreement, decision, services.clock.now());
      await checkCapacity(client, decision);
      const place = await nextPlace(client, services, actor, decision);
      const saved = await saveVersion(client, services.agreement, {
        ...place,
        ...(await talkColumns(client, services, actor, decision.subject, decision, decision)),
        subject: decision.subject,
        given_by: decision.givenBy,
        capacity: decision.capacity,
        capacity_assessed_by: decision.capacityAssessedBy,
        capacity_assessed_on: decision.capacityAssessedOn,
        status: decision.status,
        scope: decision.scope,
        conditions: decision.conditions,
        recorded_by: actor.requester.id,
        recorded_organisation: actor.requester.organisation,
      });
      await settle(client, services, actor, 'recordConsent', saved);
      return consentChange(saved, 'CONSENT_RECORDED');
    },
  });
}

async function nextPlace(
  client: Client,
  { agreement }: MutationServices,
  { requester }: Actor,
  decision: ConsentDecision,
) {
  const current = decision.consent === null ? null : await readCurrent(client, decision.consent);
  if (current && current.subject !== decision.subject) refuseChange('NOT_FOUND_OR_NOT_PERMITTED');
  await checkGiver(client, agreement, requester, decision, current);
  if (current) checkVersion(current.version, decision.expectedVersion);
  await checkGrounds(client, decision);
  if (current && decision.status !== 'REFUSED') await checkUncontested(client, current);
  if (!current) return { id: randomUUID(), version: 1 };
  const earlier = earlierObjections(current);
  if (decision.status !== 'REFUSED') checkTalkedSince(earlier, decision.discussedOn);
  return { id: current.id, version: current.version + 1, earlier };
}
