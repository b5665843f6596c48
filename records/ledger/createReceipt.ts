import type { Receipt } from './types.ts';

/** For the ledger's writer alone: called after a commit, never before. */
export function createReceipt(operationId: string, orderNo: string, recordedAt: number): Receipt {
  return { operationId, orderNo, recordedAt } as Receipt;
}
