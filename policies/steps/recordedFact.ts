import type { Agreement } from '../agreement/types.ts';
import type { DataClass, Instant, OrganisationId, Requester } from '../words.ts';

/** Facts that somebody records and the table reads (policy.md §3). */
export type RecordedFactKind = 'PROHIBITION' | 'COURT_ORDER' | 'DETRIMENT' | 'SHIELD';

/** Why a recorded fact may not be recorded or ended. */
export type RecordedFactRefusal =
  | 'FACT_CLASS_INVALID'
  | 'FACT_RECIPIENT_MISSING'
  | 'FACT_RECIPIENT_IS_RECORDER'
  | 'FACT_CONTROLLER_INVALID'
  | 'FACT_NOT_THE_HOLDER'
  | 'FACT_LEAD_NEEDED'
  | 'FACT_END_INVALID'
  | 'FACT_ENDED'
  | 'FACT_CONFIRMED'
  | 'FACT_SECOND_PERSON_NEEDED';

export interface RecordedFact {
  readonly kind: RecordedFactKind;
  readonly classes: readonly DataClass[];
  readonly controllers: readonly OrganisationId[];
  readonly recipients: readonly string[];
  /** null: no end. */
  readonly until: Instant | null;
}

/** Whether this person may record this fact; null: yes. */
export function checkRecordFact(
  agreement: Agreement,
  fact: RecordedFact,
  requester: Requester,
  now: Instant,
): RecordedFactRefusal | null {
  if (fact.classes.some((name) => !agreement.classes.has(name))) return 'FACT_CLASS_INVALID';
  if (fact.controllers.some((id) => !agreement.organisations.has(id))) return 'FACT_CONTROLLER_INVALID';
  if (fact.until !== null && fact.until <= now) return 'FACT_END_INVALID';
  if (fact.kind === 'COURT_ORDER') return checkOrder(fact, requester);
  return fact.kind === 'DETRIMENT' && fact.classes.length === 0 ? 'FACT_CLASS_INVALID' : null;
}

/** An order opens to those it names: nobody records one for themselves. */
function checkOrder({ classes, recipients }: RecordedFact, requester: Requester): RecordedFactRefusal | null {
  if (classes.length === 0) return 'FACT_CLASS_INVALID';
  if (recipients.length === 0) return 'FACT_RECIPIENT_MISSING';
  return recipients.includes(requester.id) ? 'FACT_RECIPIENT_IS_RECORDER' : null;
}

/**
 * Whether this person's organisation holds what a finding of detriment is about; null: it does.
 * `holdersOf`: who holds records of a class, by what is published.
 */
export function checkHolder(
  classes: readonly DataClass[],
  { organisation }: Requester,
  holdersOf: (dataClass: DataClass) => ReadonlySet<OrganisationId>,
): RecordedFactRefusal | null {
  return classes.every((name) => holdersOf(name).has(organisation)) ? null : 'FACT_NOT_THE_HOLDER';
}

export interface RecordedFactState {
  readonly kind: RecordedFactKind;
  /** DETRIMENT: the holder. */
  readonly controllers: readonly OrganisationId[];
  /** null: it was not recorded by anybody here. */
  readonly recordedBy: string | null;
  readonly to: Instant | null;
}

/**
 * Whether this person may end a recorded fact; null: yes. A finding is the holder's alone: who made it, or a lead of
 * theirs (`isLead`); whose function may end the
 * others, and for which organisation, is the agreement's table of operations. Nobody lifts the shield that they put up.
 */
export function checkEndFact(
  state: RecordedFactState,
  requester: Requester,
  isLead: boolean,
  now: Instant,
): RecordedFactRefusal | null {
  if (state.kind === 'DETRIMENT') {
    if (!state.controllers.includes(requester.organisation)) return 'FACT_NOT_THE_HOLDER';
    if (state.recordedBy !== requester.id && !isLead) return 'FACT_LEAD_NEEDED';
  }
  if (state.kind === 'SHIELD' && state.recordedBy === requester.id) return 'FACT_SECOND_PERSON_NEEDED';
  return state.to !== null && state.to <= now ? 'FACT_ENDED' : null;
}

/** A fact that a second person confirms. */
export interface ConfirmableState {
  readonly recordedBy: string | null;
  readonly confirmedBy: string | null;
  /** COURT_ORDER: to whom it opens. */
  readonly recipients: readonly string[];
  readonly to: Instant | null;
}

/** Whether this person may confirm a prohibition or an order; null: yes. It takes a second person whom it does not name, once. */
export function checkConfirmFact(
  state: ConfirmableState,
  requester: Requester,
  now: Instant,
): RecordedFactRefusal | null {
  if (state.recordedBy === requester.id) return 'FACT_SECOND_PERSON_NEEDED';
  if (state.recipients.includes(requester.id)) return 'FACT_RECIPIENT_IS_RECORDER';
  if (state.to !== null && state.to <= now) return 'FACT_ENDED';
  return state.confirmedBy === null ? null : 'FACT_CONFIRMED';
}
