import type { Client } from '../../database/openPool.ts';
import { findDispute } from '../../policies/consent/findDispute.ts';
import { isObjection } from '../../policies/consent/isObjection.ts';
import { standingOf } from '../../policies/consent/standingOf.ts';
import type { ConsentStatus } from '../../policies/words.ts';
import type { Actor, MutationServices, RecordChange, Recorded } from '../mutations/types.ts';
import { changeConsent } from './changeConsent.ts';
import { consentRow } from './consentChange.ts';
import { leftAfter } from './earlierDecisions.ts';
import { keepRationale } from './keepRationale.ts';
import { readConsents } from './readConsents.ts';
import { type CurrentConsent, readCurrent } from './readCurrent.ts';
import { readOpenDispute } from './readOpenDispute.ts';
import { refuse } from './refusals.ts';
import { saveNext } from './saveVersion.ts';

export interface DisputeResolution {
  readonly idempotencyKey: string;
  readonly consent: string;
  readonly expectedVersion: number | null;
  /** STANDS: this decision counts, and what contradicts it does not. SET_ASIDE: this one does not count. */
  readonly outcome: 'STANDS' | 'SET_ASIDE';
  /** Why; sealed. It has to be said. */
  readonly rationale: string | null;
}

const setAside = { status: 'INVALIDATED', determination: 'DISPUTE_RESOLVED' };

/**
 * A governance lead of the organisation that leads the family settles who is right, whatever was decided since the
 * disagreement began.
 * @throws Refusal
 */
export function resolveDispute(
  services: MutationServices,
  actor: Actor,
  resolution: DisputeResolution,
): Promise<Recorded> {
  const stands = resolution.outcome === 'STANDS';
  return changeConsent(services, actor, {
    operation: 'resolveDispute',
    input: resolution,
    code: stands ? 'DISPUTE_RESOLVED_STANDS' : 'DISPUTE_RESOLVED_SET_ASIDE',
    async columns(client, current) {
      const opponents = await findOpponents(client, services, current);
      const dispute = await readOpenDispute(client, current.subject);
      const isPart = current.status === 'DISPUTED' || dispute?.consents.includes(current.id);
      if (!isPart && opponents.length === 0) refuse('CONSENT_NOT_DISPUTED');
      if (dispute?.doubtedBy === actor.requester.id) refuse('CONSENT_SECOND_PERSON_NEEDED');
      if (!resolution.rationale) refuse('CONSENT_INCOMPLETE', { missing: ['rationale'] });
      const rationale = await keepRationale(client, services, actor, current.subject, resolution.rationale);
      const status = await statusBefore(client, current);
      if (!stands) {
        const opposed = current.status === 'DISPUTED' || opponents.some(({ objects }) => objects);
        const earlier = leftAfter(current, status, standingOf(status) === 'VALID' && opposed);
        return { ...setAside, earlier, rationale };
      }
      return {
        status,
        earlier: leftAfter(current, status, true),
        rationale,
        ...(current.status === 'DISPUTED' ? { determination: null } : {}),
      };
    },
    async besides(client, current) {
      const changes: RecordChange[] = [];
      const objects = standingOf(await statusBefore(client, current)) === 'OBJECTION';
      for (const { id, status } of stands ? await findOpponents(client, services, current) : []) {
        const opponent = await readCurrent(client, id);
        const earlier = leftAfter(opponent, status, standingOf(status) === 'VALID' && objects);
        const saved = await saveNext(client, services.agreement, actor, opponent, { ...setAside, earlier });
        changes.push(consentRow(saved, 'DISPUTE_RESOLVED_SET_ASIDE'));
      }
      return changes;
    },
  });
}

interface Opponent {
  readonly id: string;
  readonly status: ConsentStatus;
  readonly objects: boolean;
}

/** The consents about the same person that contradict this one, as it was before anybody disputed it. */
async function findOpponents(
  client: Client,
  { agreement, clock }: MutationServices,
  current: CurrentConsent,
): Promise<Opponent[]> {
  const { kind, consents } = await readConsents(client, current.subject);
  const status = await statusBefore(client, current);
  const own = { ...consents.find(({ id }) => id === current.id)!, status };
  return consents
    .filter(({ id, status: other }) => id !== current.id && other !== 'DISPUTED')
    .filter((other) => findDispute(agreement, { kind, consents: [own, other] }, clock.now()))
    .map((other) => ({ id: other.id, status: other.status, objects: isObjection(other) }));
}

/** What a disputed consent was before; any other is what it is. */
async function statusBefore(client: Client, { id, status }: CurrentConsent): Promise<ConsentStatus> {
  if (status !== 'DISPUTED') return status;
  const { rows } = await client.query<{ status: ConsentStatus }>(
    `select status from consent where id = $1 and status <> 'DISPUTED' order by version desc limit 1`,
    [id],
  );
  return rows[0]?.status ?? 'UNKNOWN';
}
