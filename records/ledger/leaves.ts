import type { LedgerEntry, LedgerOperation } from './types.ts';

/** Longest text kept of what a requester chose freely: ids that nobody has, purposes that nobody serves. */
const longest = 64;

/**
 * The bytes of an operation's leaf, as JSON with its keys in this order. They say how many leaves of entries follow, so
 * that no row can move from one operation to another. What the batch adds (order number, moment) is in the head.
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
      subjects: operation.subjects.map((subject) => subject.subject),
      epochs: operation.subjects.map((subject) => subject.epoch),
      entries: operation.entries.length,
    }),
  );
}

/** The bytes of an entry's leaf. By hand: an answer has a hundred of them, and most share their longest parts. */
export function entryLeaf(entry: LedgerEntry): string {
  return storable(
    `{"subject":${JSON.stringify(bounded(entry.subject))},"source":"${entry.source}","dataClass":${
      entry.dataClass === null ? 'null' : `"${entry.dataClass}"`
    },"effect":"${entry.effect}","code":"${entry.code}","rule":"${entry.rule}","controllers":${written(
      entry.controllers,
    )},"fields":${JSON.stringify(entry.fields)},"legalBasis":${
      entry.legalBasis === null ? 'null' : written(entry.legalBasis)
    },"obligations":${written(entry.obligations)},"grounds":${written(entry.grounds)},"factsHash":${
      entry.factsHash === null ? 'null' : `"${entry.factsHash}"`
    }}`,
  );
}

const texts = new WeakMap<object, string>();

/** The same objects come with many entries, and objects of decisions do not change. */
function written(value: object): string {
  let text = texts.get(value);
  if (text === undefined) {
    text = JSON.stringify(value);
    texts.set(value, text);
  }
  return text;
}

function bounded(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/** PostgreSQL's text holds neither NUL nor half characters; one such id must not stop a batch. */
function storable(json: string): string {
  if (!json.includes('\\u')) return json;
  return JSON.stringify(JSON.parse(json), (_key, value) =>
    typeof value === 'string' ? value.replace(/\0|\p{Surrogate}/gu, '\ufffd') : value,
  );
}
