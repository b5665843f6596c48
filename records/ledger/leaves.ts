import type { LedgerEntry, LedgerOperation, RecordedSubject } from './types.ts';

/** Longest text kept of what a requester chose freely: ids that nobody has, purposes that nobody serves. */
const longest = 64;

/**
 * The bytes of an operation's leaf, as JSON with its keys in this order. They say how many leaves of data subjects
 * follow, so that no row can move from one operation to another. What the batch adds (order number, moment) is in the
 * head. It names no data subject: a row can be shown to one without the others.
 */
export function operationLeaf(operation: LedgerOperation): string {
  const { requester } = operation;
  return storable(
    JSON.stringify({
      operationId: operation.operationId,
      requester: requester.id,
      organisation: requester.organisation,
      agency: requester.agency,
      roleTier: requester.roleTier,
      function: requester.function,
      purpose: operation.purpose === null ? null : bounded(operation.purpose),
      decidedAt: operation.decidedAt,
      validUntil: operation.validUntil,
      agreementVersion: operation.agreementVersion,
      supergraphVersion: operation.supergraphVersion,
      operationName: operation.operationName === null ? null : bounded(operation.operationName),
      documentHash: operation.documentHash,
      outcome: operation.outcome,
      refusal: operation.refusal,
      subjects: operation.subjects.length,
    }),
  );
}

/** The bytes of a data subject's leaf. `mask`: the SHA-256 (hex) of what `maskText` says of their entries. */
export function subjectLeaf(
  operationId: string,
  { subject, decidedOn }: Pick<RecordedSubject, 'subject' | 'decidedOn'>,
  mask: string,
): string {
  const facts = decidedOn ? `"${decidedOn.hash}"` : null;
  // Ids and hashes of our own making stand in JSON as they are.
  return `{"operationId":"${operationId}","subject":${JSON.stringify(subject)},"epoch":${decidedOn?.epoch ?? null},"facts":${facts},"mask":"${mask}"}`;
}

/** What became of each class of a data subject, as it is hashed: a JSON array whose objects have their keys in this order. */
export function maskText(entries: readonly LedgerEntry[]): string {
  const listed = entries.map((entry) => ({
    source: entry.source,
    dataClass: entry.dataClass,
    effect: entry.effect,
    code: entry.code,
    rule: entry.rule,
    controllers: entry.controllers,
    fields: entry.fields,
    legalBasis: entry.legalBasis,
    obligations: entry.obligations,
    grounds: entry.grounds,
  }));
  return storable(JSON.stringify(listed));
}

export function bounded(text: string): string {
  return storableText(text.length <= longest ? text : `${text.slice(0, longest - 1)}…`);
}

/** PostgreSQL's text holds neither NUL nor half characters; one such id must not stop a batch. */
function storable(text: string): string {
  if (!text.includes('\\u')) return text;
  return JSON.stringify(JSON.parse(text), (_key, value) =>
    typeof value === 'string' ? storableText(value) : value,
  );
}

function storableText(text: string): string {
  return /[\0\ud800-\udfff]/.test(text) ? text.replace(/\0|\p{Surrogate}/gu, '\ufffd') : text;
}
