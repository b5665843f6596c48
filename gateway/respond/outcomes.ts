import type { LedgerEntry } from '../../records/ledger/types.ts';
import type { OpenedGate } from '../gate/openGates.ts';
import type { Occurrence } from './notes.ts';
import type { Passed } from './passed.ts';
import type { ToldSubject } from './tellSubject.ts';

/**
 * How a data subject came out at one place of the operation: what the guard said, and what came through. What follows
 * from it is kept with it.
 */
export interface Outcome {
  /** Of no other outcome. */
  readonly number: number;
  readonly gates: readonly OpenedGate[];
  /** By the gate's index. */
  readonly passed: readonly Passed[];
  told: ToldSubject | null;
  /** The ledger's entries for whoever came out like this here, by the numbers of all outcomes of theirs. */
  readonly entries: Map<string, readonly LedgerEntry[]>;
}

/** By what the guard said, which follows from verdicts: they stand for one requester, purpose and agreement. */
const before = new WeakMap<readonly OpenedGate[], Outcome[]>();

/** A source that changes its mind all the time must not fill the memory. */
const mostOutcomes = 64;
let lastNumber = 0;

/** The same object where the guard said the same, and the same came through. */
export function outcomeOf({ gates, passed }: Occurrence): Outcome {
  let outcomes = before.get(gates);
  if (!outcomes) {
    outcomes = [];
    before.set(gates, outcomes);
  }
  for (const outcome of outcomes) if (isSame(outcome.passed, passed)) return outcome;
  if (outcomes.length >= mostOutcomes) outcomes.length = 0;
  const made = { number: ++lastNumber, gates, passed, told: null, entries: new Map() };
  outcomes.push(made);
  return made;
}

function isSame(one: readonly Passed[], other: readonly Passed[]): boolean {
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
