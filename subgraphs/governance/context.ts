import type { Pool } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { Requester } from '../../policies/words.ts';
import type { ConsentServices } from '../../records/consents/types.ts';
import type { ReadDisclosures } from '../../records/ledger/readDisclosures.ts';
import type { SubgraphContext } from '../kit/createSubgraph.ts';
import { type Asking, createAsking } from './read/asking.ts';
import { createLoaders, type Loaders } from './read/createLoaders.ts';

/** What the spine is made of. */
export interface Services {
  readonly pool: Pool;
  readonly agreement: Agreement;
  readonly clock: { now(): number };
  readonly readDisclosures: ReadDisclosures;
  readonly consents: ConsentServices;
}

/** What the spine's resolvers are given. */
export interface GovernanceContext extends SubgraphContext, Pick<Services, 'readDisclosures' | 'consents'> {
  readonly asking: Asking;
  readonly load: Loaders;
}

/** Makes the context of one call. Throws where the grant does not say who asks: the spine's rows depend on it. */
export const createContext =
  ({ pool, agreement, clock, readDisclosures, consents }: Services) =>
  (base: SubgraphContext): GovernanceContext => {
    const { requester } = base.grant;
    if (requester === undefined) throw new Error('A grant for the spine names the requester');
    const asking = createAsking({ pool, agreement, requester: requester as Requester, now: clock.now() });
    return { ...base, asking, load: createLoaders(asking), readDisclosures, consents };
  };
