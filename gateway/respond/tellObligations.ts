import type { Obligation } from '../../policies/decision.ts';
import { obligationsForProvenance } from '../../policies/obligations/obligationsForProvenance.ts';
import type { OpenedGate, OpenedGates } from '../gate/openGates.ts';
import type { Verdict } from '../gate/verdict.ts';
import { remember } from '../remember.ts';
import type { Passed } from './notes.ts';

type Path = readonly (string | number)[];

export type ObligationNotice = Obligation & { readonly path: Path };

/** What one shown field carries. */
export interface Owed {
  readonly path: Path;
  readonly obligations: readonly Obligation[];
}

/**
 * The obligations of an answer. One holds for everything at and below its path: what every shown field carries is
 * told once, at the empty path, so that what is special about a field can be seen.
 */
export function tellObligations(
  owed: readonly Owed[],
  mayMention: (person: string) => boolean,
): ObligationNotice[] {
  const told = owed.map(({ path, obligations }) => ({
    path,
    obligations: obligations.filter(({ code, text }) => code !== notToReveal || mayMention(text ?? '')),
  }));
  const carrying = told.filter(({ obligations }) => obligations.length > 0);
  const counts = new Map<string, { obligation: Obligation; count: number }>();
  for (const { obligations } of carrying) {
    for (const obligation of obligations) {
      remember(counts, keyOf(obligation), () => ({ obligation, count: 0 })).count += 1;
    }
  }
  const common = [...counts.values()].filter(({ count }) => carrying.length > 1 && count === carrying.length);
  const isCommon = new Set(common.map(({ obligation }) => keyOf(obligation)));
  return [
    ...common.map(({ obligation }) => ({ path: [], ...obligation })),
    ...carrying.flatMap(({ path, obligations }) =>
      obligations.flatMap((obligation) => (isCommon.has(keyOf(obligation)) ? [] : { path, ...obligation })),
    ),
  ];
}

const notToReveal = 'DO_NOT_REVEAL_TO';

/** Whom obligations name: they too are told of only to those who may know of them. */
export function peopleNamed(opened: OpenedGates): string[] {
  const people = new Set<string>();
  for (const bySubject of opened.values()) {
    for (const gates of bySubject.values()) {
      for (const { verdict } of gates) {
        for (const { decision } of verdict.rulings) {
          for (const { code, text } of decision.obligations)
            if (code === notToReveal && text) people.add(text);
        }
      }
    }
  }
  return [...people];
}

const carriedBefore = new WeakMap<Verdict, Map<string, readonly Obligation[]>>();

/** Of the controllers whose records are in the answer; of the decision itself where the field holds no records. */
export function obligationsOf({ verdict }: OpenedGate, passed: Passed | undefined): readonly Obligation[] {
  const ofVerdict = remember(carriedBefore, verdict, () => new Map());
  const key = passed ? `${[...passed.controllers].join()} ${[...passed.provenances].join()}` : '';
  return remember(ofVerdict, key, () => {
    const carried = new Map<string, Obligation>();
    for (const { controller, decision } of verdict.decisions) {
      if (decision.effect !== 'DISCLOSE') continue;
      if (controller !== null && !passed?.controllers.has(controller)) continue;
      for (const obligation of decision.obligations) carried.set(keyOf(obligation), obligation);
    }
    for (const provenance of passed?.provenances ?? []) {
      for (const obligation of obligationsForProvenance(provenance))
        carried.set(keyOf(obligation), obligation);
    }
    return [...carried.values()];
  });
}

function keyOf({ code, by = '', text = '' }: Obligation): string {
  return `${code} ${by} ${text}`;
}
