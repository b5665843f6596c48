import type { Clock } from '../../database/clock.ts';
import type { Client } from '../../database/openPool.ts';
import type { Grounds } from '../../policies/decision.ts';
import type { DataClass, Requester } from '../../policies/words.ts';
import type { LedgerEntry, LedgerOperation } from './types.ts';
import { writeOperation } from './writeOperation.ts';

/** A record of the partnership that a mutation changed, or was not allowed to. */
export interface Change {
  readonly requester: Requester;
  /** null: the change is about no family, and under no purpose. */
  readonly purpose: string | null;
  /** The operation at the gateway that the change is part of. */
  readonly partOf: string;
  /** The mutation's field, e.g. `recordConsent`. */
  readonly mutation: string;
  readonly subject: string;
  /** null: the change is not about a class. */
  readonly dataClass: DataClass | null;
  /** What happened, e.g. `CONSENT_WITHDRAWN`. */
  readonly code: string;
  readonly grounds: Grounds;
}

/**
 * Writes a mutation's ledger row inside the transaction of `client`.
 * `chain`: the process's chain of changes, which is not its chain of disclosures.
 * @throws CodedError AGREEMENT_NOT_IN_FORCE
 */
export async function writeMutation(
  client: Client,
  services: { chain: string; clock: Clock },
  change: Change,
  became: Pick<LedgerOperation, 'outcome' | 'refusal'> & Pick<LedgerEntry, 'effect'>,
): Promise<void> {
  await writeOperation(client, services, {
    requester: change.requester,
    purpose: change.purpose,
    validUntil: null,
    operationName: change.mutation,
    documentHash: `operation:${change.partOf}`,
    outcome: became.outcome,
    refusal: became.refusal,
    // A change rests on the facts that it changes itself: there is nothing to compare.
    subjects: [{ subject: change.subject, decidedOn: null, entries: [entryOf(change, became.effect)] }],
  });
}

function entryOf({ dataClass, code, mutation, grounds }: Change, effect: LedgerEntry['effect']): LedgerEntry {
  return {
    source: 'governance',
    dataClass,
    effect,
    code,
    rule: '',
    controllers: [],
    fields: [`Mutation.${mutation}`],
    legalBasis: null,
    obligations: [],
    grounds,
  };
}
