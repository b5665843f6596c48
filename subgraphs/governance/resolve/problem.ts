import { CodedError } from '../../../database/codedError.ts';
import { LedgerUnavailable } from '../../../records/ledger/ledgerUnavailable.ts';
import { Refusal } from '../../../records/mutations/refusals.ts';

export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly missing: readonly string[] | undefined;
  readonly currentVersion: number | undefined;
}

/**
 * What a mutation or a question answers instead of its result. A ledger that cannot record, and whatever has no code,
 * are failures and go on up.
 */
export const orProblem = async <Result>(
  work: () => Promise<Result>,
): Promise<Result | { readonly problem: Problem }> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CodedError) || error instanceof LedgerUnavailable) throw error;
    return { problem: problemOf(error) };
  }
};

export function problemOf(error: CodedError): Problem {
  const { missing, currentVersion } = error instanceof Refusal ? error.details : {};
  return { code: error.code, message: error.message, missing, currentVersion };
}
