import type { Obligation } from '../../policies/decision.ts';
import { obligationsForProvenance } from '../../policies/obligations/obligationsForProvenance.ts';
import type { OpenedGate } from '../gate/openGates.ts';
import { catalogue } from '../refuse/catalogue.ts';
import type { Notes, Passed } from './notes.ts';
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

export type ObligationNotice = Obligation & { readonly path: Path };

/** `extensions.disclosure`, documented in docs/extensions.md. */
export interface DisclosureExtension {
  readonly receipt: string;
  readonly withheld: readonly WithheldNotice[];
  readonly obligations: readonly ObligationNotice[];
}

/** What the requester is told: never a fine code, never whether withheld data exists (policy.md §7). */
export function tellDisclosure(notes: Notes, tell: Tell): Omit<DisclosureExtension, 'receipt'> {
  const withheld: WithheldNotice[] = [];
  const obligations: ObligationNotice[] = [];
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
      if (isShown(opened, passed))
        for (const owed of obligationsOf(opened, passed)) obligations.push({ path, ...owed });
    }
  }
  return { withheld, obligations };
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

/** Of the controllers whose records are in the answer; of all that are open where the field holds no records. */
function obligationsOf({ verdict }: OpenedGate, passed: Passed | undefined): Iterable<Obligation> {
  const owed = new Map<string, Obligation>();
  for (const { controller, decision } of verdict.decisions) {
    if (decision.effect !== 'DISCLOSE' || (controller !== null && !passed?.controllers.has(controller)))
      continue;
    for (const obligation of decision.obligations)
      owed.set(`${obligation.code} ${obligation.by ?? ''}`, obligation);
  }
  for (const provenance of passed?.provenances ?? []) {
    for (const obligation of obligationsForProvenance(provenance)) owed.set(obligation.code, obligation);
  }
  return owed.values();
}

/** The answer when nothing could be recorded: no data, and the same for everyone. */
export function tellLedgerUnavailable(contact: string): { withheld: WithheldNotice[]; obligations: [] } {
  const { message } = catalogue.LEDGER_UNAVAILABLE;
  return {
    withheld: [{ path: [], dataClass: null, code: 'TEMPORARILY_UNAVAILABLE', message, contact }],
    obligations: [],
  };
}
