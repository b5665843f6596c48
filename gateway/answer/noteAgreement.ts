import type { Agreements } from '../../records/agreements/followAgreements.ts';
import type { ReadFacts } from '../../records/facts/readFacts.ts';

/** Whoever reads facts learns which agreement the database goes by: the next attempt is decided under that one. */
export function noteAgreement(readFacts: ReadFacts, agreements: Pick<Agreements, 'note'>): ReadFacts {
  return async (requester, ask) => {
    const found = await readFacts(requester, ask);
    agreements.note(found.agreementVersion);
    return found;
  };
}
