import type { FastifyBaseLogger } from 'fastify';
import { answers } from '../../database/answers.ts';
import type { Clock } from '../../database/clock.ts';
import { migrate } from '../../database/migrate.ts';
import { openPool } from '../../database/openPool.ts';
import { openCommitmentLog } from './commit/keepCommitments.ts';
import { createSubgraph, type Subgraph } from './createSubgraph.ts';
import type { Agency } from './defineAgency.ts';
import { createReporter, type ReporterOptions } from './events/createReporter.ts';
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
  /** The agency's own, 32 bytes: it keeps a commitment to everything that it answers. None: it keeps none. */
  readonly commitKey?: Uint8Array | null;
}

/** With a `reporter`, the agency runs the agreement's rules over its records and tells the spine what fired. */
export interface RunningAgency extends Subgraph {
  /** One round of the reporter at once; nothing without one. */
  report(): Promise<void>;
}

/** Brings the agency's database up to date and starts its subgraph. */
export async function createAgency(
  agency: Agency,
  options: AgencyOptions & { readonly reporter?: ReporterOptions },
): Promise<RunningAgency> {
  const pool = openPool({ url: options.databaseUrl, clock: options.clock, name: `kinview-${agency.name}` });
  const loaderOfCall = createLoadRecords(pool, agency.order);
  try {
    await migrate(pool, agency.migrations);
    const log = options.commitKey ? await openCommitmentLog(pool, options.commitKey) : null;
    const subgraph = await createSubgraph({
      ...options,
      name: agency.name,
      answered: log?.keep,
      isReady: () => answers(pool),
      sdl: agency.sdl,
      resolvers: recordResolvers(agency.namespace),
      context: (base) => ({ ...base, loadRecords: loaderOfCall(base.open) }),
    });
    const reporter =
      options.reporter &&
      createReporter(
        agency,
        pool,
        options.clock,
        { ...options.reporter, isCommitting: log !== null },
        options.logger,
      );
    return {
      url: subgraph.url,
      report: async () => reporter?.report(),
      close: async () => {
        await reporter?.close();
        await subgraph.close().finally(() => pool.end());
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}
