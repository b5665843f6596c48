import { randomUUID } from 'node:crypto';
import type { Clock } from '../../database/clock.ts';
import { CodedError } from '../../database/codedError.ts';
import type { Client } from '../../database/openPool.ts';
import type { Grounds } from '../../policies/decision.ts';
import type { DataClass, Requester } from '../../policies/words.ts';
import { prepare } from './prepare.ts';
import { submit } from './submit.ts';
import type { LedgerEntry, LedgerOperation } from './types.ts';

/** A record of the partnership that a mutation changed, or was not allowed to. */
export interface Change {
  readonly requester: Requester;
  readonly purpose: string;
  /** The operation at the gateway that the change is part of. */
  readonly partOf: string;
  /** The mutation's field, e.g. `recordConsent`. */
  readonly mutation: string;
  readonly subject: string;
  readonly dataClass: DataClass;
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
  const { rows } = await client.query<{ version: string }>(
    'select version from agreement_in_force order by position desc limit 1',
  );
  const agreementVersion = rows[0]?.version;
  if (agreementVersion === undefined) throw notInForce();
  const operation = prepare({
    operationId: randomUUID(),
    requester: change.requester,
    purpose: change.purpose,
    decidedAt: services.clock.now(),
    validUntil: null,
    agreementVersion,
    supergraphVersion: '',
    operationName: change.mutation,
    documentHash: `operation:${change.partOf}`,
    outcome: became.outcome,
    refusal: became.refusal,
    // A change rests on the facts that it changes itself: there is nothing to compare.
    subjects: [{ subject: change.subject, decidedOn: null, entries: [entryOf(change, became.effect)] }],
  });
  const offsetMs = services.clock.offsetMs();
  const submitted = await submit(client, {
    chain: services.chain,
    place: null,
    batch: [operation],
    offsetMs,
    texts: [],
    masks: operation.subjects.map(({ mask }) => mask),
  });
  // A new agreement came between the two statements.
  if (!('orderNo' in submitted)) throw notInForce();
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

function notInForce(): CodedError {
  return new CodedError(
    'AGREEMENT_NOT_IN_FORCE',
    'No sharing agreement is in force, or a new one just came: try again.',
  );
}
