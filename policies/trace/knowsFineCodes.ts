import type { Requester } from '../words.ts';

/** To whom fine codes, and what they could be worked out from, are told (policy.md §7); to an auditor the whole ledger is. */
export function knowsFineCodes({ function: workFunction }: Pick<Requester, 'function'>): boolean {
  return workFunction === 'GOVERNANCE_LEAD' || workFunction === 'AUDITOR';
}
