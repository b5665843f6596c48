import { BoundedCache } from '../../database/boundedCache.ts';
import type { Obligation } from '../../policies/decision.ts';
import type { Told } from '../../policies/reasons/tell.ts';
import type { DataClass } from '../../policies/words.ts';
import type { OpenedGate } from '../gate/openGates.ts';
import { remember } from '../remember.ts';
import { obligationsOf, personNamed } from './obligationsOf.ts';
import type { Outcome } from './outcomes.ts';
import type { Passed } from './passed.ts';
import type { Tell } from './tellWithheld.ts';

/** What is told of one data subject at one place of the operation; paths begin at the subject's own object. */
export interface ToldSubject extends Telling {
  /** Of nothing else that is told. */
  readonly number: number;
  /** Whether an obligation names somebody: of whom only those may hear who may know of that person. */
  readonly namesSomebody: boolean;
}

interface Telling {
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

/**
 * What is told of whoever came out like this. It follows from verdicts, which stand for one requester, purpose and
 * agreement, and from what came through the gates.
 */
export function tellSubject(outcome: Outcome, tell: Tell): ToldSubject {
  outcome.told ??= alike(tellGates(outcome, tell));
  return outcome.told;
}

/** One object for all who are told the same, whoever they are: most of a partnership's people are. */
function alike({ withheld, owed, failures }: Telling): ToldSubject {
  return remember(kept, JSON.stringify([withheld, owed, failures]), () => ({
    number: ++lastNumber,
    namesSomebody: owed.some(({ obligations }) => obligations.some((one) => personNamed(one) !== null)),
    withheld,
    owed,
    failures,
  }));
}

const kept = new BoundedCache<string, ToldSubject>(1_000);
let lastNumber = 0;

function tellGates({ gates, passed: passedGates }: Outcome, tell: Tell): Telling {
  const withheld: ToldSubject['withheld'][number][] = [];
  const owed: Owed[] = [];
  const failures: ToldSubject['failures'][number][] = [];
  for (const [index, opened] of gates.entries()) {
    const passed = passedGates[index]!;
    const { path, dataClass } = opened.gate;
    const code = failureOf(opened, passed);
    if (code) failures.push({ path, code });
    if (!isReached(opened, gates)) continue;
    if (passed.isUnavailable) withheld.push({ path, dataClass, ...tell.unavailable(dataClass) });
    else if (opened.verdict.isWithheld || !opened.mayShow)
      withheld.push({ path, dataClass, ...tell.withheld(opened) });
    const obligations = isShown(opened, passed) ? obligationsOf(opened, passed) : [];
    if (obligations.length > 0) owed.push({ path, obligations });
  }
  return { withheld, owed, failures };
}

function failureOf({ verdict, mayShow }: OpenedGate, passed: Passed) {
  if (passed.isUnavailable) return 'SOURCE_UNAVAILABLE';
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
export function isShown({ mayShow, verdict }: OpenedGate, passed: Passed): boolean {
  return mayShow && verdict.isOpen && !passed.isUnavailable;
}
