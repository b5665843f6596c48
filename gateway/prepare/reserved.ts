/**
 * Response keys that the gateway adds to its own copy of the document, never to the client's answer. Client aliases
 * that begin with `__` are refused, so no answer can spoof them.
 */
export const reserved = {
  /** Id of the data subject that an object is about. */
  subject: '__kvSubject',
  /** The concrete type of an object in an abstract selection. */
  type: '__kvType',
  /** `{ organisation }`: the true controller of a record. */
  source: '__kvSource',
  provenance: '__kvProvenance',
} as const;

/** The interface that every record type of an agency implements. */
export const recordInterface = 'SharedRecord';
