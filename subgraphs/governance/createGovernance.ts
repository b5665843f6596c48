import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openPool } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { createReadDisclosures } from '../../records/ledger/readDisclosures.ts';
import { applicationRole } from '../../records/migrateRecords.ts';
import type { AgencyOptions } from '../kit/createAgency.ts';
import { createSubgraph, type Subgraph } from '../kit/createSubgraph.ts';
import { createContext } from './context.ts';
import { resolvers } from './resolvers.ts';

/** `databaseUrl`: Kinview's own database, brought up to date by `migrateRecords`. */
export interface GovernanceOptions extends AgencyOptions {
  readonly agreement: Agreement;
}

/**
 * Starts the spine's subgraph. It answers what it is asked, narrowed to the rows that the requester's role may see
 * (policy.md §4); whether a class is open at all is the gateway's to decide.
 */
export const createGovernance = async (options: GovernanceOptions): Promise<Subgraph> => {
  const { databaseUrl: url, clock } = options;
  const pool = openPool({ url, clock, name: 'kinview-governance', role: applicationRole });
  try {
    const subgraph = await createSubgraph({
      ...options,
      name: 'governance',
      sdl: readFileSync(new URL('../../schema/governance.graphql', import.meta.url), 'utf8'),
      resolvers,
      context: createContext({
        pool,
        agreement: options.agreement,
        clock,
        readDisclosures: createReadDisclosures({ pool }),
        consents: { pool, clock, agreement: options.agreement, chain: randomUUID() },
      }),
    });
    return { url: subgraph.url, close: () => subgraph.close().finally(() => pool.end()) };
  } catch (error) {
    await pool.end();
    throw error;
  }
};
