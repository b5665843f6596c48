import type { Logger } from 'pino';
import type { SubgraphError } from '../execute/types.ts';
import type { Notes } from '../respond/notes.ts';

/**
 * Tells whoever runs the gateway that a source failed, answered with something that was not asked, or sent records of
 * controllers that were closed: names of sources and counts, nothing of what they said.
 */
export function raiseAlarm(
  logger: Logger,
  operation: string,
  notes: Notes,
  failures: readonly SubgraphError[],
): void {
  if (failures.length === 0 && notes.unaskedRecords === 0 && !notes.isUnavailable) return;
  const failed: Record<string, number> = {};
  const count = (what: string) => {
    failed[what] = (failed[what] ?? 0) + 1;
  };
  for (const { source, kind } of failures) count(`${source} ${kind}`);
  for (const { gates, passed } of notes.occurrences) {
    for (const [index, through] of passed.entries())
      if (through.isUnavailable) count(`${gates[index]!.gate.source} UNSHOWN`);
  }
  if (Object.keys(failed).length > 0) logger.error({ operation, failed }, 'a source failed');
  if (notes.unaskedRecords > 0)
    logger.error(
      { operation, records: notes.unaskedRecords },
      'a source sent records that were not asked for',
    );
}
