import type { Requester } from '../../policies/words.ts';

/** Whose oversight is of the whole partnership; everybody else's is of their own organisation. */
export function seesAll({ function: workFunction }: Requester): boolean {
  return workFunction === 'GOVERNANCE_LEAD' || workFunction === 'AUDITOR';
}
