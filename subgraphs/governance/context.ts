import type { Pool } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { Requester } from '../../policies/words.ts';
import type { ReadFacts } from '../../records/facts/readFacts.ts';
import type { MutationServices } from '../../records/mutations/types.ts';
import type { ReadDisclosures } from '../../records/trace/readDisclosures.ts';
import type { SubgraphContext } from '../kit/createSubgraph.ts';
import type { ReadPublished } from './explain/createReadPublished.ts';
import type { Limits } from './limits/createLimits.ts';
import { type Asking, createAsking } from './read/asking.ts';
import { createLoaders, type Loaders } from './read/createLoaders.ts';

/** What the spine is made of. */
export interface Services {
  readonly pool: Pool;
  readonly agreement: Agreement;
  readonly clock: { now(): number };
  readonly readDisclosures: ReadDisclosures;
  readonly changes: MutationServices;
  readonly readFacts: ReadFacts;
  readonly readPublished: ReadPublished;
  readonly limits: Limits;
  /** What search forms are made into tokens with (kit/match). */
  readonly matchKey: Uint8Array;
  readonly rememberPractitioner: (requester: Requester) => void;
}

/** What the spine's resolvers are given. */
export interface GovernanceContext extends SubgraphContext, Omit<Services, 'pool' | 'agreement' | 'clock'> {
  readonly asking: Asking;
  readonly load: Loaders;
}

/** Makes the context of one call. Throws where the grant does not say who asks: the spine's rows depend on it. */
export const createContext =
  ({ pool, agreement, clock, ...services }: Services) =>
  (base: SubgraphContext): GovernanceContext => {
    const { requester } = base.grant;
    if (requester === undefined) throw new Error('A grant for the spine names the requester');
    services.rememberPractitioner(requester as Requester);
    const asking = createAsking({ pool, agreement, requester: requester as Requester, now: clock.now() });
    return { ...base, ...services, asking, load: createLoaders(asking, services.changes.words) };
  };
