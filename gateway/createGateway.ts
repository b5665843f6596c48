import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Clock } from '../database/clock.ts';
import { listenOn } from '../database/listenOn.ts';
import { openPool } from '../database/openPool.ts';
import type { Agreement } from '../policies/agreement/types.ts';
import { createReadFacts } from '../records/facts/readFacts.ts';
import { createLedgerWriter } from '../records/ledger/createLedgerWriter.ts';
import type { Environment } from './answer/environment.ts';
import { orUnavailable } from './answer/orUnavailable.ts';
import { createRunRequest } from './answer/runRequest.ts';
import { createAuthenticate } from './authenticate/authenticate.ts';
import { createSender } from './execute/sendOverHttp.ts';
import { createGrantHeaders } from './gate/grantHeaders.ts';
import { describeFailure } from './refuse/describeFailure.ts';
import { createServer } from './serve/createServer.ts';
import { createDocumentCache } from './serve/documentCache.ts';
import { createHttp } from './serve/listen.ts';
import { createGovernedGateway } from './supergraph/governedGateway.ts';

export interface GatewayConfig {
  /** 0: any free port. */
  readonly port: number;
  readonly host?: string;
  /** The OpenID Connect issuer, exactly as it names itself. */
  readonly issuer: string;
  readonly audience: string;
  /** Kinview's own database, as the application's role. */
  readonly databaseUrl: string;
  /** GraphQL endpoint of each subgraph, by its name in the supergraph. */
  readonly subgraphs: { readonly [source: string]: string };
  readonly grantKeys: { readonly [source: string]: Uint8Array };
  readonly supergraphSdl: string;
  readonly agreement: Agreement;
  readonly clock: Clock;
  readonly logger: Logger;
  /** How long a source may take, in milliseconds; 5,000 unless said. */
  readonly sourceTimeoutMs?: number;
  /** Shares persisted documents between replicas; each keeps its own without it. */
  readonly redisUrl?: string;
}

export interface Gateway {
  readonly url: string;
  close(): Promise<void>;
}

/** Facts are few rows found by key: a database that takes longer than this is not answering. */
const factsWithinMs = 2_000;

/** The composition root: everything a gateway is made of, put together once. */
export async function createGateway(config: GatewayConfig): Promise<Gateway> {
  const { agreement, clock, logger } = config;
  const report = (error: unknown): void => logger.error({ failure: describeFailure(error) }, 'failed');
  const shared = { url: config.databaseUrl, clock, onIdleError: report };
  const facts = openPool({ ...shared, name: 'kinview-facts', max: 8, statementTimeoutMs: factsWithinMs });
  const recording = openPool({ ...shared, name: 'kinview-ledger', max: 4 });
  const ledger = createLedgerWriter({ pool: recording, clock });
  const sender = createSender({
    subgraphs: config.subgraphs,
    headersFor: createGrantHeaders({ grantKeys: config.grantKeys, clock }),
    ...(config.sourceTimeoutMs ? { timeoutMs: config.sourceTimeoutMs } : {}),
  });
  const environment: Environment = {
    agreement,
    clock,
    ledger,
    logger,
    readFacts: orUnavailable(createReadFacts({ pool: facts })),
    send: sender.send,
  };
  const run = createRunRequest(environment);
  const governed = createGovernedGateway({ supergraphSdl: config.supergraphSdl, agreement, run, report });
  const documents = config.redisUrl ? createDocumentCache(config.redisUrl, logger) : null;
  const server = createServer(governed.gateway, environment, documents);
  await server.start();
  const authenticate = createAuthenticate({ issuer: config.issuer, audience: config.audience, agreement });
  const http = await createHttp({ server, authenticate, report, isReady: governed.isGuarded });
  const { host = '127.0.0.1' } = config;
  const meant = { port: config.port, owner: 'the gateway', variable: 'GATEWAY_PORT' };
  await listenOn(meant, () => http.listen({ port: config.port, host }));
  const { port } = http.server.address() as AddressInfo;

  return {
    url: `http://localhost:${port}/graphql`,
    async close() {
      await http.close();
      await server.stop();
      await ledger.close();
      documents?.close();
      await Promise.all([sender.close(), facts.end(), recording.end()]);
    },
  };
}
