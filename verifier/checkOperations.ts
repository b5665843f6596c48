import { toleranceMs } from './checkMoments.ts';
import { rowName, type Tell } from './fault.ts';
import type { OperationLine, SubjectLine } from './lines.ts';

/** How many operations are remembered at least: a copy of an older one gives itself away by when it was decided. */
const remembered = 50_000;

/**
 * Whether the operations of a batch are what they say: followed by as many data subjects, decided when they were
 * recorded, and on the ledger once. Only what an outage held back is recorded long after it was decided
 * (docs/ledger.md, "While the database is away"): it rests on facts without an epoch.
 */
export function checkOperations(tell: Tell) {
  let recent = new Set<string>();
  let before = new Set<string>();

  return (rows: readonly (OperationLine | SubjectLine)[]): void => {
    for (const row of rows) {
      if (row.kind !== 'operation') continue;
      const own = rows.filter((other) => other.kind === 'subject' && other.operation === row.leaf);
      if (own.length !== row.subjects)
        tell('EDITED', rowName(row), `it says ${row.subjects} data subjects, and ${own.length} are there`);
      if (isOutOfTime(row, own as SubjectLine[]))
        tell(
          'MISDATED',
          rowName(row),
          `it was decided ${new Date(row.decidedAt).toISOString()}, and not then recorded`,
        );
      if (isRepeated(row.operationId))
        tell('INSERTED', rowName(row), 'its operation is on the ledger already');
    }
  };

  function isRepeated(operationId: string): boolean {
    if (recent.has(operationId) || before.has(operationId)) return true;
    if (recent.size >= remembered) [before, recent] = [recent, new Set()];
    recent.add(operationId);
    return false;
  }
}

function isOutOfTime({ decidedAt, recordedAt }: OperationLine, subjects: readonly SubjectLine[]): boolean {
  if (decidedAt > recordedAt + toleranceMs) return true;
  const isOfOutage = subjects.some(({ facts, epoch }) => facts !== null && epoch === null);
  return !isOfOutage && decidedAt < recordedAt - toleranceMs;
}
