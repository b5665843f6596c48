import type { Decision } from '../../policies/decision.ts';
import type { LedgerEffect, LedgerEntry } from '../../records/ledger/types.ts';
import type { OpenedGate } from '../gate/openGates.ts';
import type { Notes } from './notes.ts';
import { isReached, isShown } from './tellDisclosure.ts';

type Collected = { -readonly [K in keyof LedgerEntry]: LedgerEntry[K] } & {
  fields: string[];
  controllers: string[];
};

/**
 * The ledger's entries for an answer: one for each (data subject, source, class, effect, code), with its controllers
 * and fields. Everything in the answer is in them; an entry more than the answer shows is the safe direction.
 */
export function listEntries(notes: Notes, factsHashOf: (subject: string) => string | null): LedgerEntry[] {
  const entries = new Map<string, Collected>();
  const seen = new Set<OpenedGate>();
  for (const { subject, gates } of notes.occurrences) {
    for (const opened of gates) {
      if (seen.has(opened) || !isReached(opened, gates)) continue;
      seen.add(opened);
      enter(
        subject,
        opened,
        isShown(opened, notes.passed.get(opened)),
        notes.passed.get(opened)?.isUnavailable ?? false,
      );
    }
  }
  return [...entries.values()];

  function enter(subject: string, opened: OpenedGate, shown: boolean, unavailable: boolean): void {
    const { verdict } = opened;
    if (verdict.hasFailed || (verdict.isOpen && !opened.mayShow)) {
      add(subject, opened, 'FAILED', failed, null);
      return;
    }
    for (const { controller, decision } of verdict.decisions) {
      if (decision.effect === 'WITHHOLD') add(subject, opened, 'WITHHELD', decision, controller);
      else if (shown) add(subject, opened, 'DISCLOSED', decision, controller);
      else if (unavailable) add(subject, opened, 'UNAVAILABLE', decision, controller);
    }
  }

  function add(
    subject: string,
    { gate }: OpenedGate,
    effect: LedgerEffect,
    decision: Pick<Decision, 'code' | 'rule' | 'legalBasis' | 'obligations' | 'grounds'>,
    controller: string | null,
  ): void {
    const { code, rule, legalBasis, obligations, grounds } = decision;
    const key = `${subject} ${gate.source} ${gate.dataClass ?? ''} ${effect} ${code}`;
    let entry = entries.get(key);
    if (!entry) {
      entry = {
        subject,
        source: gate.source,
        dataClass: gate.dataClass,
        effect,
        code,
        rule,
        controllers: [],
        fields: [],
        legalBasis,
        obligations,
        grounds,
        factsHash: factsHashOf(subject),
      };
      entries.set(key, entry);
    }
    if (controller !== null && !entry.controllers.includes(controller)) entry.controllers.push(controller);
    for (const field of gate.ledgerFields) if (!entry.fields.includes(field)) entry.fields.push(field);
  }
}

/** The policy could not be evaluated: recorded as such, never as a refusal. */
const failed = { code: 'POLICY_FAILURE', rule: '', legalBasis: null, obligations: [], grounds: {} } as const;
