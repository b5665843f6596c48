import type { OpenedGate } from '../gate/openGates.ts';
import { catalogue } from '../refuse/catalogue.ts';
import type { Notes, Passed } from './notes.ts';
import { type ObligationNotice, type Owed, obligationsOf, tellObligations } from './tellObligations.ts';
import type { Tell } from './tellWithheld.ts';

type Path = readonly (string | number)[];

/** One field of one person that was not shown, or not from every controller. */
export interface WithheldNotice {
  readonly path: Path;
  readonly dataClass: string | null;
  readonly code: 'SHARE_WITH_ACTION' | 'TEMPORARILY_UNAVAILABLE' | 'NOT_SHARED';
  readonly message: string;
  readonly contact: string;
}

/** `extensions.disclosure`, documented in docs/extensions.md. */
export interface DisclosureExtension {
  readonly receipt: string;
  readonly withheld: readonly WithheldNotice[];
  readonly obligations: readonly ObligationNotice[];
}

/** What the requester is told: never a fine code, never whether withheld data exists (policy.md §7). */
export function tellDisclosure(
  notes: Notes,
  tell: Tell,
  mayMention: (person: string) => boolean,
): Omit<DisclosureExtension, 'receipt'> {
  const withheld: WithheldNotice[] = [];
  const owed: Owed[] = [];
  for (const rootKey of notes.failedRoots)
    withheld.push({ path: [rootKey], dataClass: null, ...tell.unavailable(null) });
  for (const rootKey of notes.unknownRoots)
    withheld.push({ path: [rootKey], dataClass: null, ...tell.unknown() });
  for (const { gates, path: base } of notes.occurrences) {
    for (const opened of gates) {
      if (!isReached(opened, gates)) continue;
      const path = [...base, ...opened.gate.path];
      const { dataClass } = opened.gate;
      const passed = notes.passed.get(opened);
      if (passed?.isUnavailable) withheld.push({ path, dataClass, ...tell.unavailable(dataClass) });
      else if (opened.verdict.isWithheld || !opened.mayShow)
        withheld.push({ path, dataClass, ...tell.withheld(opened) });
      if (isShown(opened, passed)) owed.push({ path, obligations: obligationsOf(opened, passed) });
    }
  }
  return { withheld, obligations: tellObligations(owed, mayMention) };
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

/** The answer when nothing could be recorded: no data, and the same for everyone. */
export function tellLedgerUnavailable(contact: string): { withheld: WithheldNotice[]; obligations: [] } {
  const { message } = catalogue.LEDGER_UNAVAILABLE;
  return {
    withheld: [{ path: [], dataClass: null, code: 'TEMPORARILY_UNAVAILABLE', message, contact }],
    obligations: [],
  };
}
