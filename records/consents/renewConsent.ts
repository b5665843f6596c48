import type { ScopeEntry } from '../../policies/facts.ts';
import type { Actor, MutationServices, Recorded } from '../mutations/types.ts';
import { changeConsent } from './changeConsent.ts';
import { checkAssessment } from './checkAssessment.ts';
import { checkCapacity } from './checkCapacity.ts';
import { checkCompetence } from './checkCompetence.ts';
import { checkGrounds } from './checkGrounds.ts';
import { checkUncontested } from './checkUncontested.ts';
import { checkReviewAfter, checkTalkedSince, earlierDecisions } from './earlierDecisions.ts';
import { findMissing } from './findMissing.ts';
import type { CurrentConsent } from './readCurrent.ts';
import { refuse } from './refusals.ts';
import { talkColumns } from './talkColumns.ts';
import type { Talk } from './types.ts';

export interface ConsentRenewal extends Talk {
  readonly idempotencyKey: string;
  readonly consent: string;
  readonly expectedVersion: number | null;
  /** Who was talked with: the person who gave it. */
  readonly renewedBy: string;
  /** GILLICK_COMPETENT: a new assessment; null: the one that it was given on. */
  readonly capacityAssessedBy: string | null;
  /** A day. */
  readonly capacityAssessedOn: string | null;
}

type CurrentRow = CurrentConsent['row'];

const renewable = new Set(['GIVEN', 'GIVEN_CONDITIONAL', 'REVIEW_DUE']);

/**
 * The review of a consent: the person who gave it was talked with again and it stays as it is, lapsed or not. What they
 * want otherwise is a new decision (`recordConsent`).
 * @throws Refusal
 */
export function renewConsent(
  services: MutationServices,
  actor: Actor,
  renewal: ConsentRenewal,
): Promise<Recorded> {
  return changeConsent(services, actor, {
    operation: 'renewConsent',
    input: renewal,
    code: 'CONSENT_RENEWED',
    async columns(client, current) {
      const { subject, capacity, row } = current;
      await checkUncontested(client, current);
      if (!renewable.has(current.status)) refuse('CONSENT_NOT_GIVEN');
      if (row.given_by !== renewal.renewedBy) refuse('CONSENT_GIVER_DIFFERENT');
      const scope = row.scope as ScopeEntry[];
      const missing = findMissing(services.agreement, renewal, scope, true, services.clock.now());
      if (missing.length > 0) refuse('CONSENT_INCOMPLETE', { missing });
      checkTalkedSince(earlierDecisions(current), renewal.discussedOn);
      checkReviewAfter(earlierDecisions(current), renewal.reviewDate, services.clock.now());
      await checkCapacity(client, { subject, givenBy: renewal.renewedBy, capacity });
      const assessment = assessmentOf(renewal, row);
      checkAssessment(services.agreement, { capacity, ...assessment }, services.clock.now());
      await checkGrounds(client, { subject, capacity, ...assessment });
      await checkCompetence(client, actor.requester, { subject, capacity, ...assessment });
      const isConditional = (row.conditions as unknown[]).length > 0;
      const decided = { status: isConditional ? 'GIVEN_CONDITIONAL' : 'GIVEN', scope } as const;
      return {
        ...(await talkColumns(client, services, actor, subject, renewal, decided)),
        capacity_assessed_by: assessment.capacityAssessedBy,
        capacity_assessed_on: assessment.capacityAssessedOn,
        status: decided.status,
      };
    },
  });
}

function assessmentOf({ capacityAssessedBy: by, capacityAssessedOn: on }: ConsentRenewal, row: CurrentRow) {
  if (by !== null || on !== null) return { capacityAssessedBy: by, capacityAssessedOn: on };
  return {
    capacityAssessedBy: row.capacity_assessed_by as string | null,
    capacityAssessedOn: row.capacity_assessed_on as string | null,
  };
}
