import type { Requester } from '../words.ts';
import type { PurposeData } from './data.ts';
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
  if (entry.served === 'NEVER')
    return refuse(
      `This purpose is not served here: make a formal request. ${agreement.data.formalRequestRoute}`,
    );
  if (!agreement.functions.has(requester.function) || !isFor(entry, requester)) {
    const open = [...agreement.purposes.values()].filter(
      (one) => one.served === 'PERSON' && isFor(one, requester),
    );
    return refuse(
      `This purpose is not open to your function. State what you ask for: ${open.map((one) => one.purpose).join(', ')}.`,
    );
  }
  if (entry.served === 'OPERATION' && !namedBy(agreement, operation, purpose)) {
    return refuse(
      'This purpose is served through operations of its own only. To see a person’s record, state the purpose of your work with them, for example SAFEGUARDING.',
    );
  }
  return null;
}

function isFor({ functions }: PurposeData, requester: Requester): boolean {
  return functions.includes('*') || functions.includes(requester.function);
}

function namedBy(agreement: Agreement, operation: string | undefined, purpose: string): boolean {
  if (operation === undefined) return false;
  return agreement.operations.get(operation)?.purposes.some((named) => named === purpose) === true;
}

function refuse(message: string): PurposeRefusal {
  return { code: 'PURPOSE_INCOMPATIBLE', message };
}
