import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Clock } from '../database/clock.ts';
import { listenOn } from '../database/listenOn.ts';
import type { Agreement } from '../policies/agreement/types.ts';
import { createReadFacts } from '../records/facts/readFacts.ts';
import { createLedgerWriter } from '../records/ledger/createLedgerWriter.ts';
import type { Services } from './answer/environment.ts';
import { noteAgreement } from './answer/noteAgreement.ts';
import { orUnavailable } from './answer/orUnavailable.ts';
import { createRunRequest } from './answer/runRequest.ts';
import { createAuthenticate } from './authenticate/authenticate.ts';
import type { Send } from './execute/types.ts';
import { exportRoutes } from './export/exportRoutes.ts';
import { createKeyRing } from './gate/keyRing.ts';
import type { Permit } from './gate/permit.ts';
import { openPools } from './openPools.ts';
import { type OutageConfig, openOutage } from './outage/openOutage.ts';
import { describeFailure } from './refuse/describeFailure.ts';
import { openRegistry } from './registry/openRegistry.ts';
import { createSenders } from './serve/createSenders.ts';
import { createServer } from './serve/createServer.ts';
import { createDocumentCache } from './serve/documentCache.ts';
import { createGatewayMetrics } from './serve/gatewayMetrics.ts';
import { createHttp } from './serve/listen.ts';
import type { MetricsAddress } from './serve/serveMetrics.ts';
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
  /** 32 bytes from which the keys of all other subgraphs are derived; without it, only `grantKeys` can be asked. */
  readonly grantRoot?: Uint8Array;
  /** Served until the registry holds a release. */
  readonly supergraphSdl: string;
  /** In force where the registry says so, or says nothing. */
  readonly agreement: Agreement;
  /** A file for the last release that was served, to start from when the registry is out of reach. */
  readonly registryCopy?: string;
  /** Hosts at which publishers may have services asked, beside those that are served; unless said, this machine. */
  readonly subgraphHosts?: readonly string[];
  /** How often the registry is looked at, in milliseconds; 2,000 unless said. */
  readonly registryPollMs?: number;
  readonly clock: Clock;
  readonly logger: Logger;
  /** How long a source may take, in milliseconds; 5,000 unless said. */
  readonly sourceTimeoutMs?: number;
  /** For crises that outlast the database; without it, nothing is shown to anyone while it is away. */
  readonly outage?: OutageConfig;
  /** Shares persisted documents between replicas, and tells them of publications at once. Never needed. */
  readonly redisUrl?: string;
  /** Where metrics are served, apart from everything else; nowhere unless said. */
  readonly metrics?: MetricsAddress;
}

export interface Gateway {
  readonly url: string;
  /** null: metrics are not served. */
  readonly metricsUrl: string | null;
  close(): Promise<void>;
}

const asItIs = (send: Send<Permit>): Send<Permit> => send;

/** The composition root: everything a gateway is made of, put together once. */
export async function createGateway(config: GatewayConfig): Promise<Gateway> {
  const { clock, logger } = config;
  const metrics = createGatewayMetrics();
  const report = metrics.counting((error) => logger.error({ failure: describeFailure(error) }, 'failed'));
  const pools = openPools({ url: config.databaseUrl, clock, onIdleError: report });
  const { facts, recording, publishing, exporting } = pools;
  const keyOf = createKeyRing(config.grantKeys, config.grantRoot);
  const registry = await openRegistry(config, { pool: publishing, keyOf, logger, report });
  const { agreements } = registry;
  const senders = createSenders({
    grants: { keyOf, clock },
    ...(config.sourceTimeoutMs ? { timeoutMs: config.sourceTimeoutMs } : {}),
  });
  const ledger = createLedgerWriter({ pool: recording, clock });
  const readFacts = orUnavailable(noteAgreement(createReadFacts({ pool: facts }), agreements));
  const usual = { pool: recording, clock, logger, readFacts, ledger };
  const outage = config.outage ? openOutage(config.outage, usual) : null;
  const services: Services = { agreements, ...usual, ...outage?.services };
  const governed = createGovernedGateway({
    edition: registry.edition,
    agreements,
    environmentFor: ({ addresses }, agreement) => ({
      ...services,
      agreement,
      send: (outage?.sendVia ?? asItIs)(senders.sendTo(addresses)),
    }),
    run: createRunRequest(agreements),
    report,
  });
  const documents = config.redisUrl ? await createDocumentCache(config.redisUrl, logger) : null;
  const server = createServer(governed, services, documents, metrics.error);
  await server.start();
  registry.follow(governed);
  const { issuer, audience } = config;
  const authenticate = createAuthenticate({ issuer, audience, agreement: agreements.inForce });
  const http = await createHttp({
    server,
    authenticate,
    report,
    isReady: governed.isGuarded,
    registry: registry.routes({ authenticate, release: governed.release, clock }),
    ledger: exportRoutes({ services, pool: exporting, authenticate }),
    answered: metrics.answered,
  });
  const measured = await metrics.serve(config.metrics, {
    pools,
    isReady: governed.isGuarded,
    release: governed.release,
    agreement: () => agreements.inForce().version,
  });
  const { host = '127.0.0.1' } = config;
  const meant = { port: config.port, owner: 'the gateway', variable: 'GATEWAY_PORT' };
  await listenOn(meant, () => http.listen({ port: config.port, host }));
  const { port } = http.server.address() as AddressInfo;

  return {
    url: `http://localhost:${port}/graphql`,
    metricsUrl: measured?.url ?? null,
    async close() {
      await measured?.close();
      await http.close();
      await server.stop();
      await services.ledger.close();
      registry.close();
      outage?.close();
      documents?.close();
      await Promise.all([senders.close(), ...Object.values(pools).map((pool) => pool.end())]);
    },
  };
}
