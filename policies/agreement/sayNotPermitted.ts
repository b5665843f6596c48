import type { Purpose, Requester } from '../words.ts';
import { mayRun } from './mayRun.ts';
import type { Agreement } from './types.ts';

/**
 * What keeps somebody from running an operation, and who may, from the agreement's table alone: it says nothing about
 * anybody.
 */
export function sayNotPermitted(
  agreement: Agreement,
  requester: Requester,
  purpose: Purpose,
  operation: string,
): string {
  const entry = agreement.operations.get(operation);
  if (entry === undefined) return `Nobody may use ${operation}: the agreement does not list it.`;
  const permission = mayRun(agreement, requester, purpose, operation);
  const isPurpose = !permission.allowed && permission.code === 'PURPOSE_INCOMPATIBLE';
  if (isPurpose)
    return `Your function may use ${operation}, but not for the purpose ${purpose}. It is used for: ${entry.purposes.join(', ')}.`;
  const agencies = entry.agencies.includes('*') ? '' : ` of ${entry.agencies.join(', ')}`;
  return `Your function may not use ${operation}: ask somebody whose it is (${entry.functions.join(', ')}${agencies}).`;
}
