import type { Obligation } from '../../policies/decision.ts';
import { obligationsForProvenance } from '../../policies/obligations/obligationsForProvenance.ts';
import type { OpenedGate } from '../gate/openGates.ts';
import { remember } from '../remember.ts';
import type { Passed } from './passed.ts';

/** What a shown field carries: of the controllers whose records are in the answer; of the decision itself where the field holds no records. */
export function obligationsOf({ verdict }: OpenedGate, passed: Passed): readonly Obligation[] {
  const carried = new Map<string, Obligation>();
  for (const { controller, decision } of verdict.decisions) {
    if (decision.effect !== 'DISCLOSE') continue;
    if (controller !== null && !passed.controllers.includes(controller)) continue;
    for (const obligation of decision.obligations) carried.set(keyOf(obligation), obligation);
  }
  for (const provenance of passed.provenances) {
    for (const obligation of obligationsForProvenance(provenance)) carried.set(keyOf(obligation), obligation);
  }
  return [...carried.values()];
}

/** Decisions share their obligations, and never change them. */
const keys = new WeakMap<Obligation, string>();

/** Equal for obligations that say the same. */
export function keyOf(obligation: Obligation): string {
  const { code, by = '', text = '' } = obligation;
  return remember(keys, obligation, () => `${code} ${by} ${text}`);
}

/** Whom an obligation names; null: nobody. */
export function personNamed({ code, text }: Obligation): string | null {
  return code === 'DO_NOT_REVEAL_TO' ? (text ?? '') : null;
}
