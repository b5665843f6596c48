import type { DetectorData } from '../../policies/agreement/detectorData.ts';
import type { Instant } from '../../policies/words.ts';
import type { Span } from './findRelatives.ts';

const HOUR = 3_600_000;
/** A detector that looks at single hours catches up with six weeks. */
const MOST = 1_000;

/**
 * The spans of time that a detector looks at: its hours up to now; and since it looked last, however long that is ago, the
 * same in pieces of that length, so that nothing of what happened meanwhile is missed. What is missed when it did not come
 * within some hours (NO_RATIONALE) is looked at that much later. `last` null: it never looked before.
 */
export function spansOf(
  { detector, hours }: DetectorData,
  now: Instant,
  last: Instant | null,
): readonly Span[] {
  const length = hours * HOUR;
  const later = detector === 'NO_RATIONALE' ? length : 0;
  const spans: Span[] = [];
  for (let to = now; spans.length < MOST; to -= length) {
    const isFirst = to === now;
    if (!isFirst && (last === null || to <= last)) break;
    const from = isFirst ? to - length : Math.max(to - length, last ?? 0);
    spans.push({ from: new Date(from - later), to: new Date(to - later) });
  }
  return spans;
}
