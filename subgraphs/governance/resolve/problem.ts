import { CodedError } from '../../../database/codedError.ts';
import { LedgerUnavailable } from '../../../records/ledger/ledgerUnavailable.ts';

/**
 * What a mutation or a question answers instead of its result. A ledger that cannot record, and whatever has no code,
 * are failures and go on up.
 */
export const orProblem = async <Result>(
  work: () => Promise<Result>,
): Promise<Result | { readonly problem: { readonly code: string; readonly message: string } }> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CodedError) || error instanceof LedgerUnavailable) throw error;
    return { problem: { code: error.code, message: error.message } };
  }
};
