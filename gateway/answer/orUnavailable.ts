import type { ReadFacts } from '../../records/facts/readFacts.ts';
import { KinviewError } from '../refuse/KinviewError.ts';

/** Facts that cannot be read are an outage of Kinview's own database: nothing is decided and nothing is shown. */
export function orUnavailable(readFacts: ReadFacts): ReadFacts {
  return async (requester, ask) => {
    try {
      return await readFacts(requester, ask);
    } catch (error) {
      throw new KinviewError('LEDGER_UNAVAILABLE', 'facts cannot be read', undefined, {
        cause: error as Error,
      });
    }
  };
}
