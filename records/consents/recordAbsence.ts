import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import { standingOf } from '../../policies/consent/standingOf.ts';
import { statusAt } from '../../policies/consent/statusAt.ts';
import type { Condition, ConsentRecord, ScopeEntry } from '../../policies/facts.ts';
import type { Instant } from '../../policies/words.ts';
import { checkVersion } from '../mutations/checkVersion.ts';
import { refuse as refuseChange } from '../mutations/refusals.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { checkAssessment } from './checkAssessment.ts';
import { checkCapacity } from './checkCapacity.ts';
import { checkKnown } from './checkDecision.ts';
import { checkGiver } from './checkGiver.ts';
import { checkGrounds } from './checkGrounds.ts';
import { consentChange } from './consentChange.ts';
import { earlierDecisions } from './earlierDecisions.ts';
import { isRecentDay } from './isRecentDay.ts';
import { type CurrentConsent, readCurrent } from './readCurrent.ts';
import { refuse } from './refusals.ts';
import { type SavedConsent, saveVersion } from './saveVersion.ts';
import { settle } from './settle.ts';
import type { Deciding } from './types.ts';

/** A version that says that nobody has decided. */
export interface Absence {
  readonly operation: string;
  readonly input: Deciding & {
    readonly idempotencyKey: string;
    readonly consent: string | null;
    readonly expectedVersion: number | null;
    readonly scope?: readonly ScopeEntry[];
    readonly conditions?: readonly Condition[];
  };
  readonly code: string;
  /** A day that must have come, and not long ago; null: none is told. */
  readonly day: { readonly name: string; readonly on: string } | null;
  readonly columns: Readonly<Record<string, unknown>>;
  before?(client: Client): Promise<Readonly<Record<string, unknown>>>;
  after(client: Client, saved: SavedConsent): Promise<void>;
}

/**
 * Records that nobody has decided. It never takes the place of a decision: what somebody objected to, or agreed to, only
 * they change; whose consent has lapsed is asked again.
 * @throws Refusal CONSENT_DECIDED, and the others of refusals.ts.
 */
export function recordAbsence(services: MutationServices, actor: Actor, absence: Absence): Promise<Recorded> {
  const { operation, input, day, columns } = absence;
  const { scope = [], conditions = [] } = input;
  return runMutation(services, actor, {
    operation,
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'CONSENT_POSITION',
    locate: async () => ({ subject: input.subject }),
    async change(client) {
      const now = services.clock.now();
      checkAssessment(services.agreement, input, now);
      checkKnown(services.agreement, { scope, conditions });
      if (day && !isRecentDay(day.on, services.agreement.times.consentTalkDaysAtMost, now))
        refuse('CONSENT_INCOMPLETE', { missing: [day.name] });
      await checkCapacity(client, input);
      await checkGrounds(client, input);
      const place = await placeOf(client, services, actor, absence);
      const saved = await saveVersion(client, services.agreement, {
        ...place,
        subject: input.subject,
        given_by: input.givenBy,
        capacity: input.capacity,
        capacity_assessed_by: input.capacityAssessedBy,
        capacity_assessed_on: input.capacityAssessedOn,
        scope,
        conditions,
        understanding_confirmed: false,
        evidence: 'VERBAL',
        discussed_on: null,
        review_date: null,
        triggers_fired: [],
        ...columns,
        ...(await absence.before?.(client)),
        recorded_by: actor.requester.id,
        recorded_organisation: actor.requester.organisation,
      });
      await settle(client, services, actor, operation, saved);
      await absence.after(client, saved);
      return consentChange(saved, absence.code);
    },
  });
}

/** A decision whose time is over: they are asked again, and what they shut out goes on counting (earlierDecisions.ts). */
function hasLapsed({ status, row }: CurrentConsent, now: Instant): boolean {
  const { review_date: review, ...rest } = row;
  const reviewDate = review === null ? null : new Date(review as string).getTime();
  return statusAt({ ...(rest as unknown as ConsentRecord), status, reviewDate }, 'CHILD', now) === 'LAPSED';
}

async function placeOf(
  client: Client,
  { agreement, clock }: MutationServices,
  { requester }: Actor,
  { operation, input }: Absence,
) {
  const current = input.consent === null ? null : await readCurrent(client, input.consent);
  if (current && current.subject !== input.subject) refuseChange('NOT_FOUND_OR_NOT_PERMITTED');
  const { scope = [], conditions = [] } = input;
  await checkGiver(client, agreement, requester, { ...input, scope, conditions }, current);
  if (!current) return { id: randomUUID(), version: 1 };
  checkVersion(current.version, input.expectedVersion);
  const isLapsed = operation === 'requestConsent' && hasLapsed(current, clock.now());
  if (standingOf(current.status) !== 'ABSENT' && !isLapsed) refuse('CONSENT_DECIDED');
  return { id: current.id, version: current.version + 1, earlier: earlierDecisions(current) };
}
