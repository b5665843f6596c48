import type { Decision } from '../../policies/decision.ts';
import type { LedgerEffect, LedgerEntry } from '../../records/ledger/types.ts';
import type { OpenedGate } from '../gate/openGates.ts';
import { type Ruling, rulingsOf, type Verdict } from '../gate/verdict.ts';
import type { GatePlan } from '../prepare/answerPlan.ts';
import { remember } from '../remember.ts';
import type { Notes, Passed, PassedGates } from './notes.ts';
import { isReached, isShown } from './tellSubject.ts';

type Collected = Omit<LedgerEntry, 'fields'> & { fields: readonly string[] };
type Recorded = Pick<Decision, 'code' | 'rule' | 'legalBasis' | 'obligations' | 'grounds'>;

/** By verdict, then by places and outcomes: what was listed before for the same verdicts, shown in the same way. */
const listed = new WeakMap<Verdict, Map<string, readonly LedgerEntry[]>>();

/**
 * The ledger's entries for an answer, by data subject: one for each (source, class, effect, decision), with its
 * controllers and fields. Everything in the answer is in them; an entry more than the answer shows is the safe way.
 * A person's list is made once for the same verdicts, at the same places, shown in the same way.
 */
export function listEntries(notes: Notes): Map<string, readonly LedgerEntry[]> {
  const places = new Map<string, Map<readonly OpenedGate[], PassedGates>>();
  for (const { subject, gates, passed } of notes.occurrences) {
    if (gates.length > 0) remember(places, subject, () => new Map()).set(gates, passed);
  }
  const entries = new Map<string, readonly LedgerEntry[]>();
  for (const [subject, [...ofSubject]] of places) {
    const ofVerdict = remember(listed, ofSubject[0]![0][0]!.verdict, () => new Map());
    let key = '';
    for (const [gates, passed] of ofSubject) key += outcomeOf(gates, passed);
    entries.set(
      subject,
      remember(ofVerdict, key, () => makeEntries(ofSubject)),
    );
  }
  return entries;
}

/** The place's number, and a letter for each gate: how it came out. */
function outcomeOf(gates: readonly OpenedGate[], passed: PassedGates): string {
  let outcome = `${remember(numberOf, gates[0]!.gate, () => ++lastNumber)} `;
  for (const { gate, mayShow } of gates)
    outcome += passed[gate.index]?.isUnavailable ? 'u' : mayShow ? 's' : '-';
  return outcome;
}

const numberOf = new WeakMap<GatePlan, number>();
let lastNumber = 0;

function makeEntries(
  places: readonly (readonly [readonly OpenedGate[], PassedGates])[],
): readonly LedgerEntry[] {
  const rulings = new Map<Verdict, Ruling[]>();
  /** By what was decided: a ruling is one object for one person, source and class. */
  const entries = new Map<object, Collected[]>();
  for (const [gates, passed] of places) {
    for (const opened of gates) if (isReached(opened, gates)) enter(opened, passed[opened.gate.index]);
  }
  return [...entries.values()].flat();

  function enter(opened: OpenedGate, passed: Passed | undefined): void {
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
      else if (passed?.isUnavailable) add(opened, 'UNAVAILABLE', ruling, decision, controllers);
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
