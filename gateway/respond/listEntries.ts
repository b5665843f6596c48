import type { Decision } from '../../policies/decision.ts';
import type { LedgerEffect, LedgerEntry } from '../../records/ledger/types.ts';
import type { OpenedGate } from '../gate/openGates.ts';
import { type Ruling, rulingsOf, type Verdict } from '../gate/verdict.ts';
import { remember } from '../remember.ts';
import type { Notes } from './notes.ts';
import type { Outcome } from './outcomes.ts';
import type { Passed } from './passed.ts';
import { isReached, isShown } from './tellSubject.ts';

type Collected = Omit<LedgerEntry, 'fields'> & { fields: readonly string[] };
type Recorded = Pick<Decision, 'code' | 'rule' | 'legalBasis' | 'obligations' | 'grounds'>;

/**
 * The ledger's entries for an answer, by data subject: one for each (source, class, effect, decision), with its
 * controllers and fields. Everything in the answer is in them; an entry more than the answer shows is the safe way.
 * A list is made once for all who came out alike at the same places.
 *
 * @param outcomes by occurrence
 */
export function listEntries(
  { occurrences }: Notes,
  outcomes: readonly Outcome[],
): Map<string, readonly LedgerEntry[]> {
  const places = new Map<string, Outcome[]>();
  for (const [at, outcome] of outcomes.entries()) {
    if (outcome.gates.length === 0) continue;
    const ofSubject = remember(places, occurrences[at]!.subject, () => []);
    if (!ofSubject.includes(outcome)) ofSubject.push(outcome);
  }
  const entries = new Map<string, readonly LedgerEntry[]>();
  for (const [subject, ofSubject] of places) {
    let numbers = '';
    for (const { number } of ofSubject) numbers += `${number} `;
    const known = ofSubject[0]!.entries;
    if (known.size >= mostLists) known.clear();
    entries.set(
      subject,
      remember(known, numbers, () => makeEntries(ofSubject)),
    );
  }
  return entries;
}

/** Kept with one outcome: the others may have been forgotten, and come out anew. */
const mostLists = 64;

function makeEntries(places: readonly Outcome[]): readonly LedgerEntry[] {
  const rulings = new Map<Verdict, Ruling[]>();
  /** By what was decided: a ruling is one object for one person, source and class. */
  const entries = new Map<object, Collected[]>();
  for (const { gates, passed } of places) {
    for (const opened of gates) if (isReached(opened, gates)) enter(opened, passed[opened.gate.index]!);
  }
  return [...entries.values()].flat();

  function enter(opened: OpenedGate, passed: Passed): void {
    const { verdict, mayShow } = opened;
    if (verdict.hasFailed || (verdict.isOpen && !mayShow)) {
      add(opened, 'FAILED', verdict, failed, []);
      return;
    }
    const shown = isShown(opened, passed);
    for (const ruling of remember(rulings, verdict, () => rulingsOf(verdict))) {
      const { decision, controllers } = ruling;
      if (decision.effect === 'WITHHOLD') add(opened, 'WITHHELD', ruling, decision, controllers);
      else if (shown) add(opened, 'DISCLOSED', ruling, decision, controllers);
      else if (passed.isUnavailable) add(opened, 'UNAVAILABLE', ruling, decision, controllers);
    }
  }

  function add(
    { gate }: OpenedGate,
    effect: LedgerEffect,
    decided: object,
    { code, rule, legalBasis, obligations, grounds }: Recorded,
    controllers: readonly string[],
  ): void {
    const ofDecision = remember(entries, decided, () => [] as Collected[]);
    const entry = ofDecision.find((one) => one.effect === effect);
    if (entry) {
      const isMore = gate.ledgerFields.some((field) => !entry.fields.includes(field));
      if (isMore) entry.fields = [...new Set([...entry.fields, ...gate.ledgerFields])];
      return;
    }
    ofDecision.push({
      source: gate.source,
      dataClass: gate.dataClass,
      effect,
      code,
      rule,
      controllers,
      fields: gate.ledgerFields,
      legalBasis,
      obligations,
      grounds,
    });
  }
}

/** The policy could not be evaluated: recorded as such, never as a refusal. */
const failed = { code: 'POLICY_FAILURE', rule: '', legalBasis: null, obligations: [], grounds: {} } as const;
