import { BoundedCache } from '../../database/boundedCache.ts';
import type { Obligation } from '../../policies/decision.ts';
import type { Told } from '../../policies/reasons/tell.ts';
import type { DataClass } from '../../policies/words.ts';
import type { OpenedGate } from '../gate/openGates.ts';
import type { Occurrence, Passed } from './notes.ts';
import { obligationsOf } from './obligationsOf.ts';
import type { Tell } from './tellWithheld.ts';

/** What is told of one data subject at one place of the operation; paths begin at the subject's own object. */
export interface ToldSubject {
  readonly withheld: readonly ({
    readonly path: readonly string[];
    readonly dataClass: DataClass | null;
  } & Told)[];
  /** What each shown field carries, where it carries anything. */
  readonly owed: readonly Owed[];
  readonly failures: readonly {
    readonly path: readonly string[];
    readonly code: 'SOURCE_UNAVAILABLE' | 'POLICY_FAILURE';
  }[];
}

export interface Owed {
  readonly path: readonly string[];
  readonly obligations: readonly Obligation[];
}

/** By what the guard said of a subject at a place, then by what came through. */
const toldBefore = new WeakMap<readonly OpenedGate[], Map<string, ToldSubject>>();

/** Outcomes kept for one subject at one place: a source that changes its mind all the time must not fill the memory. */
const mostOutcomes = 64;

/**
 * What is told of an occurrence. It follows from verdicts, which stand for one requester, purpose, agreement and text
 * of facts, and from what came through the gates: where all of that is the same, it is the same object.
 */
export function tellSubject({ gates, passed }: Occurrence, tell: Tell): ToldSubject {
  let outcome = '';
  for (let index = 0; index < gates.length; index++) outcome += `${passed[index]?.key ?? ''}|`;
  let before = toldBefore.get(gates);
  if (!before) {
    before = new Map();
    toldBefore.set(gates, before);
  }
  let told = before.get(outcome);
  if (!told) {
    if (before.size >= mostOutcomes) before.clear();
    told = alike(tellGates(gates, passed, tell));
    before.set(outcome, told);
  }
  return told;
}

/** One object for all who are told the same, whoever they are: most of a partnership's people are. */
function alike(told: ToldSubject): ToldSubject {
  const text = JSON.stringify(told);
  const same = kept.get(text);
  if (!same) kept.set(text, told);
  return same ?? told;
}

const kept = new BoundedCache<string, ToldSubject>(1_000);

function tellGates(
  gates: readonly OpenedGate[],
  passedGates: readonly (Passed | undefined)[],
  tell: Tell,
): ToldSubject {
  const withheld: ToldSubject['withheld'][number][] = [];
  const owed: Owed[] = [];
  const failures: ToldSubject['failures'][number][] = [];
  for (const [index, opened] of gates.entries()) {
    const passed = passedGates[index];
    const { path, dataClass } = opened.gate;
    const code = failureOf(opened, passed);
    if (code) failures.push({ path, code });
    if (!isReached(opened, gates)) continue;
    if (passed?.isUnavailable) withheld.push({ path, dataClass, ...tell.unavailable(dataClass) });
    else if (opened.verdict.isWithheld || !opened.mayShow)
      withheld.push({ path, dataClass, ...tell.withheld(opened) });
    const obligations = isShown(opened, passed) ? obligationsOf(opened, passed) : [];
    if (obligations.length > 0) owed.push({ path, obligations });
  }
  return { withheld, owed, failures };
}

function failureOf({ verdict, mayShow }: OpenedGate, passed: Passed | undefined) {
  if (passed?.isUnavailable) return 'SOURCE_UNAVAILABLE';
  return verdict.hasFailed || (verdict.isOpen && !mayShow) ? 'POLICY_FAILURE' : null;
}

/** A gate under a closed gate was never come to: the closed one speaks for it. */
export function isReached({ gate }: OpenedGate, gates: readonly OpenedGate[]): boolean {
  for (let above = gate.parent; above; above = above.parent) {
    const opened = gates[above.index];
    if (!opened?.mayShow || !opened.verdict.isOpen) return false;
  }
  return true;
}

/** Whether anything of the gate's field is in the answer, be it that there is none. */
export function isShown({ mayShow, verdict }: OpenedGate, passed: Passed | undefined): boolean {
  return mayShow && verdict.isOpen && !passed?.isUnavailable;
}
