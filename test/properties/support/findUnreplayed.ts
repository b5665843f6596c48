import type { Agreement } from '../../../policies/agreement/types.ts';
import { replay } from '../../../policies/replay/replay.ts';
import type { RecordedDecision } from '../../../policies/replay/types.ts';

/**
 * Every decision of the ledger that comes out differently when it is taken again from its recorded inputs, through
 * the agreement of the recorded version, in words; and every row that no decision stands behind.
 */
export function findUnreplayed(
  recorded: readonly RecordedDecision[],
  agreements: ReadonlyMap<string, Agreement>,
): string[] {
  const { decided, differences } = replay(agreements, recorded);
  const all = recorded.reduce((sum, { controllers }) => sum + Math.max(1, controllers.length), 0);
  return [
    ...(decided === all ? [] : [`${all - decided} of ${all} were not decided at all`]),
    ...differences.map(
      ({ subject, dataClass, controller, recorded: was, again }) =>
        `${subject} ${dataClass} ${controller}: ${was}, again ${again}`,
    ),
  ];
}
