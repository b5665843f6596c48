import type { OpenedGate, OpenedGates } from '../gate/openGates.ts';
import { remember } from '../remember.ts';
import { personNamed } from './obligationsOf.ts';

/** Whom obligations name: they too are told of only to those who may know of them. */
export function peopleNamed(opened: OpenedGates): string[] {
  const people = new Set<string>();
  for (const bySubject of opened.values()) {
    for (const gates of bySubject.values()) {
      for (const person of remember(namedBefore, gates, () => namedBy(gates))) people.add(person);
    }
  }
  return [...people];
}

const namedBefore = new WeakMap<readonly OpenedGate[], readonly string[]>();

function namedBy(gates: readonly OpenedGate[]): string[] {
  const decisions = gates.flatMap(({ verdict }) => verdict.decisions);
  return decisions
    .flatMap(({ decision }) => decision.obligations)
    .flatMap((obligation) => personNamed(obligation) || []);
}
