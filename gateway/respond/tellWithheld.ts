import type { Agreement } from '../../policies/agreement/types.ts';
import { type Told, tell } from '../../policies/reasons/tell.ts';
import type { DataClass, Requester } from '../../policies/words.ts';
import type { OpenedGate } from '../gate/openGates.ts';

/** Coarse words for what is not in the answer (policy.md §7). */
export interface Tell {
  withheld(opened: OpenedGate): Told;
  unavailable(dataClass: DataClass | null): Told;
  unknown(): Told;
}

export function createTell(agreement: Agreement, { roleTier }: Requester): Tell {
  return {
    withheld: toldOf,
    unavailable: (dataClass) =>
      tell(agreement, { code: 'SOURCE_UNAVAILABLE', dataClass, roleTier, tier: 'LOW' }),
    unknown: () =>
      tell(agreement, { code: 'NOT_FOUND_OR_NOT_PERMITTED', dataClass: null, roleTier, tier: 'LOW' }),
  };

  /** What the requester can act on comes first; all of it follows from policy facts alone. */
  function toldOf({ verdict, gate }: OpenedGate): Told {
    const { tier, decisions } = verdict;
    const told = decisions
      .filter(({ decision }) => decision.effect === 'WITHHOLD')
      .map(({ decision }) =>
        tell(agreement, {
          code: decision.code,
          dataClass: gate.dataClass,
          decidedAs: decision.decidedAs,
          roleTier,
          tier,
        }),
      );
    const action = told.find(({ code }) => code === 'SHARE_WITH_ACTION');
    return action ?? tell(agreement, { code: 'DEFAULT_DENY', dataClass: gate.dataClass, roleTier, tier });
  }
}
