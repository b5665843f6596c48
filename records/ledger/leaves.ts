import { json, jsonList } from './arrayText.ts';
import type { LedgerEntry, LedgerOperation } from './types.ts';

/** Longest text kept of what a requester chose freely: ids that nobody has, purposes that nobody serves. */
const longest = 64;

/**
 * The bytes of an operation's leaf, as JSON with its keys in this order. They say how many leaves of entries follow, so
 * that no row can move from one operation to another. What the batch adds (order number, moment) is in the head.
 */
export function operationLeaf(operation: LedgerOperation, authorities: readonly string[]): string {
  const { requester, subjects } = operation;
  const text = JSON.stringify({
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
    subjects: subjects.map(({ subject }) => subject),
    epochs: subjects.map(({ epoch }) => epoch),
    facts: subjects.map(({ factsHash }) => factsHash),
    entries: operation.entries.length,
  });
  return storable(`${text.slice(0, -1)},"authorities":[${authorities.join(',')}]}`);
}

/** The bytes of an entry's leaf. `authority`: which of the operation's. By hand: an answer has a hundred of them. */
export function entryLeaf(entry: LedgerEntry, authority: number): string {
  const { subject, source, dataClass, effect, code, rule, controllers, fields } = entry;
  return `{"subject":${json(subject)},"source":${json(source)},"dataClass":${
    dataClass === null ? 'null' : json(dataClass)
  },"effect":"${effect}","code":${json(code)},"rule":${json(rule)},"controllers":${jsonList(
    controllers,
  )},"fields":${jsonList(fields)},"authority":${authority}}`;
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
