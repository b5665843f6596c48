import type { FastifyBaseLogger } from 'fastify';
import { answers } from '../../database/answers.ts';
import type { Clock } from '../../database/clock.ts';
import { migrate } from '../../database/migrate.ts';
import { openPool } from '../../database/openPool.ts';
import { createSubgraph, type Subgraph } from './createSubgraph.ts';
import type { Agency } from './defineAgency.ts';
import { createLoadRecords } from './loadRecords.ts';
import { recordResolvers } from './recordResolvers.ts';

export interface AgencyOptions {
  readonly databaseUrl: string;
  /** 32 bytes shared with the gateway. */
  readonly grantKey: Uint8Array;
  readonly clock: Clock;
  readonly production: boolean;
  /** 0: any free port. */
  readonly port: number;
  readonly host?: string;
  readonly logger?: FastifyBaseLogger;
}

/** Brings the agency's database up to date and starts its subgraph. */
export async function createAgency(agency: Agency, options: AgencyOptions): Promise<Subgraph> {
  const pool = openPool({ url: options.databaseUrl, clock: options.clock, name: `kinview-${agency.name}` });
  const loaderOfCall = createLoadRecords(pool, agency.order);
  try {
    await migrate(pool, agency.migrations);
    const subgraph = await createSubgraph({
      ...options,
      name: agency.name,
      isReady: () => answers(pool),
      sdl: agency.sdl,
      resolvers: recordResolvers(agency.namespace),
      context: (base) => ({ ...base, loadRecords: loaderOfCall(base.open) }),
    });
    return { url: subgraph.url, close: () => subgraph.close().finally(() => pool.end()) };
  } catch (error) {
    await pool.end();
    throw error;
  }
}
