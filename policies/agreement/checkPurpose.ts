import type { Requester } from '../words.ts';
import type { Agreement } from './types.ts';

/** Why a request is refused before anything is planned; `message` is safe to show. */
export interface PurposeRefusal {
  readonly code: 'PURPOSE_INCOMPATIBLE';
  readonly message: string;
}

/**
 * P03 for a whole request: null when the purpose is stated, served person by person, and open to the requester's
 * function. A purpose that is served only through operations of its own (STATISTICS …) passes when `operation` names it.
 */
export function checkPurpose(
  agreement: Agreement,
  requester: Requester,
  purpose: string | null,
  operation?: string,
): PurposeRefusal | null {
  if (purpose === null) return refuse('Say why you ask: a purpose is needed with every request.');
  const entry = agreement.purposes.get(purpose);
  if (entry === undefined) return refuse('This is not a purpose of the agreement.');
  if (entry.served === 'NEVER') return refuse(agreement.data.formalRequestRoute);
  if (!agreement.functions.has(requester.function))
    return refuse('This purpose is not open to your function.');
  if (!entry.functions.includes('*') && !entry.functions.includes(requester.function)) {
    return refuse('This purpose is not open to your function.');
  }
  if (entry.served === 'OPERATION' && !namedBy(agreement, operation, purpose)) {
    return refuse('This purpose is served through its own operations only.');
  }
  return null;
}

function namedBy(agreement: Agreement, operation: string | undefined, purpose: string): boolean {
  if (operation === undefined) return false;
  return agreement.operations.get(operation)?.purposes.some((named) => named === purpose) === true;
}

function refuse(message: string): PurposeRefusal {
  return { code: 'PURPOSE_INCOMPATIBLE', message };
}
