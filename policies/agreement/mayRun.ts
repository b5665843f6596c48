import type { Purpose, Requester } from '../words.ts';
import type { OperationData } from './data.ts';
import type { Agreement } from './types.ts';

export type Permission =
  | { readonly allowed: true; readonly needs: OperationData['needs'] }
  | { readonly allowed: false; readonly code: 'FUNCTION_NOT_PERMITTED' | 'PURPOSE_INCOMPATIBLE' };

/**
 * Whether this function may run a root operation under this purpose. An operation that the agreement does not list is
 * nobody's. `needs` is still to be shown from facts, by `standingWith`.
 */
export function mayRun(
  agreement: Agreement,
  requester: Requester,
  purpose: Purpose,
  operation: string,
): Permission {
  const entry = agreement.operations.get(operation);
  if (
    entry === undefined ||
    !lists(entry.functions, requester.function) ||
    !lists(entry.agencies, requester.agency)
  ) {
    return { allowed: false, code: 'FUNCTION_NOT_PERMITTED' };
  }
  if (!lists(entry.purposes, purpose)) return { allowed: false, code: 'PURPOSE_INCOMPATIBLE' };
  return { allowed: true, needs: entry.needs };
}

/** Whether this function may use an operation that is about no family, and so has no purpose. */
export function mayUse(agreement: Agreement, requester: Requester, operation: string): boolean {
  return lists(agreement.operations.get(operation)?.functions ?? [], requester.function);
}

function lists(names: readonly string[], name: string): boolean {
  return names.includes('*') || names.includes(name);
}
