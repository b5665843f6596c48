import { checkPurpose } from '../agreement/checkPurpose.ts';
import type { Agreement } from '../agreement/types.ts';
import type { Grounds, Question } from '../decision.ts';
import type { CourtOrder, Crisis, Detriment, Override, Prohibition, SubjectFacts } from '../facts.ts';
import { type StandingObligations, standingObligationsOf } from '../obligations/standingObligations.ts';
import type { Outcome } from '../table/row.ts';
import type { DataClass, Instant, Purpose, Requester } from '../words.ts';
import { activeCrisis } from './activeCrisis.ts';
import { allInForce } from './inForce.ts';
import { nextChange } from './nextChange.ts';
import { type Standing, standingWith } from './standingWith.ts';
import { type SeenTier, tierSeen } from './tierSeen.ts';

/** Everything about one (requester, data subject, purpose, moment) that all its decisions share, worked out once. */
export interface SubjectView {
  readonly agreement: Agreement;
  readonly requester: Requester;
  readonly purpose: Purpose | null;
  readonly facts: SubjectFacts | null;
  readonly now: Instant;
  readonly purposeServed: boolean;
  readonly standing: Standing;
  readonly crisis: Crisis | null;
  readonly seen: SeenTier;
  /** The requester's agency is SOCIAL_CARE, HEALTH or POLICE. */
  readonly statutory: boolean;
  /** The purpose is one under which duty applies: SAFEGUARDING or CRISIS_RESPONSE. */
  readonly safeguarding: boolean;
  /** In force and naming this requester. */
  readonly overrides: readonly Override[];
  /** In force and naming this requester. */
  readonly courtOrders: readonly CourtOrder[];
  readonly prohibitions: readonly Prohibition[];
  readonly detriments: readonly Detriment[];
  readonly shielded: boolean;
  readonly validUntil: Instant | null;
  /** What a disclosure without a narrower ground stands on. */
  readonly tieGrounds: Grounds;
  /** What every disclosure about the subject carries. */
  readonly standingObligations: StandingObligations;
  /** P20's outcomes as they are first asked for, by class. */
  readonly cells: Map<DataClass, Outcome | null>;
}

export type SubjectQuestion = Pick<Question, 'requester' | 'purpose' | 'facts' | 'now'>;

/** Works out the view of one data subject for one requester; pure. */
export function viewSubject(agreement: Agreement, question: SubjectQuestion): SubjectView {
  const { requester, purpose, facts, now } = question;
  const naming = <T extends { readonly recipients: readonly string[] }>(
    records: readonly T[],
  ): readonly T[] =>
    records.length === 0 ? records : records.filter((record) => record.recipients.includes(requester.id));
  const standing = standingWith(agreement, facts, now);
  return {
    agreement,
    requester,
    purpose,
    facts,
    now,
    purposeServed: checkPurpose(agreement, requester, purpose) === null,
    standing,
    crisis: activeCrisis(agreement, facts, purpose, now),
    seen: tierSeen(facts, requester.id, now),
    statutory: agreement.agencies.get(requester.agency)?.statutory === true,
    safeguarding: purpose !== null && agreement.purposes.get(purpose)?.safeguarding === true,
    overrides: naming(allInForce(facts?.overrides ?? [], now)),
    courtOrders: naming(allInForce(facts?.courtOrders ?? [], now)),
    prohibitions: allInForce(facts?.prohibitions ?? [], now),
    detriments: allInForce(facts?.detriments ?? [], now),
    shielded: allInForce(facts?.shields ?? [], now).length > 0,
    validUntil: nextChange(agreement, facts, now),
    tieGrounds: groundsOf(standing),
    standingObligations: standingObligationsOf(purpose, facts),
    cells: new Map(),
  };
}

function groundsOf({ relationship, selfClaimed, task }: Standing): Grounds {
  const tie = relationship ?? selfClaimed ?? task;
  return Object.freeze(tie === null ? {} : { relationship: tie.id });
}
