import type { OperationLine, SubjectLine } from './lines.ts';

/** The bytes under a row's leaf hash, from the row: JSON with its keys in this order (docs/ledger.md, "Leaves"). */
export function leafText(row: OperationLine | SubjectLine, operationId: string): string {
  if (row.kind === 'subject') {
    const { subject, epoch, facts, mask } = row;
    return JSON.stringify({ operationId, subject, epoch: facts === null ? null : epoch, facts, mask });
  }
  return JSON.stringify({
    operationId: row.operationId,
    requester: row.requester,
    organisation: row.organisation,
    agency: row.agency,
    roleTier: row.roleTier,
    function: row.function,
    purpose: row.purpose,
    decidedAt: row.decidedAt,
    validUntil: row.validUntil,
    agreementVersion: row.agreementVersion,
    supergraphVersion: row.supergraphVersion,
    operationName: row.operationName,
    documentHash: row.documentHash,
    outcome: row.outcome,
    refusal: row.refusal,
    subjects: row.subjects,
  });
}
