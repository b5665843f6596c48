import { createHash } from 'node:crypto';
import type { Requester } from '../../policies/words.ts';
import { decisionsOf, type RecordedRow } from '../../records/ledger/readForReplay.ts';
import type { LedgerEntry } from '../../records/ledger/types.ts';
import type { SampleFrame } from '../../records/trace/sampleOperations.ts';
import type { FactsLine } from '../../verifier/lines.ts';
import { readLines } from '../../verifier/readLines.ts';
import { type ArchiveRow, readArchiveRows } from './readArchiveRows.ts';

/** Draws from archives as `sampleOperations` does from the database: with the same seed, the same of the same time. */
export async function sampleArchives(
  files: readonly string[],
  { from, to }: SampleFrame,
  seed: string,
  size: number,
): Promise<string[]> {
  const drawn: { readonly id: string; readonly rank: string }[] = [];
  for (const file of files) {
    for await (const line of readLines(file)) {
      if (line.kind !== 'operation' || line.outcome !== 'ANSWERED' || line.subjects === 0) continue;
      if (line.documentHash.startsWith('operation:')) continue;
      if ((from != null && line.recordedAt < from) || (to != null && line.recordedAt >= to)) continue;
      drawn.push({ id: line.operationId, rank: sha256(seed + line.operationId) });
      drawn.sort((one, other) => (one.rank + one.id < other.rank + other.id ? -1 : 1));
      if (drawn.length > size) drawn.pop();
    }
  }
  return drawn.map(({ id }) => id);
}

/** These operations' decisions, row by row, as `readForReplay` reads them from the database. */
export async function* readArchivedDecisions(files: readonly string[], operations: ReadonlySet<string>) {
  for await (const row of readArchiveRows(files)) {
    const { operationId } = row.operation;
    if (!operations.has(operationId)) continue;
    const recorded = row.subject ? decisionsOf(recordedRow(row, row.subject.subject)) : [];
    yield { found: [operationId], recorded };
  }
}

function recordedRow({ operation, subject: line, mask, facts }: ArchiveRow, subject: string): RecordedRow {
  const { operationId, outcome, agreementVersion, purpose, decidedAt } = operation;
  const { requester: id, organisation, agency, roleTier, function: work } = operation;
  return {
    operationId,
    outcome: outcome as RecordedRow['outcome'],
    agreementVersion,
    purpose,
    subject,
    requester: { id, organisation, agency, roleTier, function: work } as Requester,
    at: new Date(decidedAt),
    text: facts?.text ?? null,
    factsState: stateOf(line?.facts ?? null, facts),
    entries: (mask?.entries ?? null) as readonly LedgerEntry[] | null,
    mask: mask?.text ?? null,
    isMaskWhole: mask?.text != null && sha256(mask.text) === line?.mask,
  };
}

function stateOf(hash: string | null, facts: FactsLine | null): RecordedRow['factsState'] {
  if (hash === null) return 'WHOLE';
  if (facts?.text == null) return 'FACTS_MISSING';
  return sha256(facts.text) === hash ? 'WHOLE' : 'FACTS_ALTERED';
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
