import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Clock } from '../../database/clock.ts';
import type { Pool } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { type Agreements, followAgreements } from '../../records/agreements/followAgreements.ts';
import type { Release } from '../../records/publications/types.ts';
import { type KeyOf, needKey } from '../gate/keyRing.ts';
import type { GovernedGateway } from '../supergraph/governedGateway.ts';
import type { Edition } from '../supergraph/serving.ts';
import { tryGuarding } from '../supergraph/tryGuarding.ts';
import { createRegistry } from './createRegistry.ts';
import { editionOf } from './editionOf.ts';
import { examineApart } from './examine/createExaminer.ts';
import { firstEdition, type Installed } from './firstEdition.ts';
import { followReleases } from './followReleases.ts';
import { createLastGoodCopy } from './lastGoodCopy.ts';
import { createNotices } from './notices.ts';
import { createAgreementRegistry } from './publishAgreements.ts';
import { type RegistryRoutes, registryRoutes } from './routes.ts';
import { within } from './within.ts';

export interface RegistryConfig extends Installed {
  readonly agreement: Agreement;
  readonly registryCopy?: string;
  readonly registryPollMs?: number;
  readonly redisUrl?: string;
  readonly subgraphHosts?: readonly string[];
}

export interface OpenRegistry {
  readonly agreements: Agreements;
  /** What to serve first. */
  readonly edition: Edition;
  /** Serves whatever is published from now on. */
  follow(governed: Pick<GovernedGateway, 'release' | 'switchTo'>): void;
  /** What is served under /registry. */
  routes(
    parts: Pick<RegistryRoutes, 'authenticate' | 'release'> & { readonly clock: Clock },
  ): ReturnType<typeof registryRoutes>;
  close(): void;
}

/** A gateway's side of the registry: what it starts with, and how it learns of what comes next. */
export async function openRegistry(
  config: RegistryConfig,
  {
    pool,
    keyOf,
    logger,
    report,
  }: { pool: Pool; keyOf: KeyOf; logger: Logger; report: (error: unknown) => void },
): Promise<OpenRegistry> {
  const everyMs = config.registryPollMs ?? 2_000;
  const agreements = followAgreements({ database: pool, installed: config.agreement, report, everyMs });
  const secret = keyOf('governance');
  const copy = config.registryCopy && secret ? createLastGoodCopy(config.registryCopy, secret, report) : null;
  const needKeys = ({ parts }: Release) => {
    for (const { subgraph } of parts) needKey(keyOf, subgraph);
  };
  const tryOut = (release: Release) => {
    needKeys(release);
    tryGuarding(release.supergraph, agreements.known());
  };
  // Both find out about a database that is out of reach by themselves, and at the same time.
  const [edition] = await Promise.all([
    firstEdition(config, { pool, copy, tryOut, report }),
    within(agreements.refresh()).catch(report),
  ]);
  let releases: ReturnType<typeof followReleases> | null = null;
  const look = async () => {
    await Promise.all([releases?.refresh(), agreements.refresh()]);
  };
  const notices = config.redisUrl ? await createNotices(config.redisUrl, logger, () => void look()) : null;
  return {
    agreements,
    edition,
    follow(governed) {
      releases = followReleases({
        database: pool,
        current: governed.release,
        serve: (release) => {
          needKeys(release);
          governed.switchTo(editionOf(release, config.subgraphs));
          copy?.write(release);
          logger.info({ release: release.number }, 'another release is served');
        },
        report,
        everyMs,
      });
    },
    routes({ authenticate, release, clock }) {
      const services = {
        pool,
        clock,
        chain: randomUUID(),
        agreements,
        keyOf,
        examine: examineApart,
        installed: config,
        ...(config.subgraphHosts ? { subgraphHosts: config.subgraphHosts } : {}),
        announce: async () => {
          notices?.send();
          await look();
        },
      };
      const registry = createRegistry(services);
      const parts = { services, registry, agreements: createAgreementRegistry(services, registry) };
      return registryRoutes({ ...parts, authenticate, release, report });
    },
    close() {
      for (const part of [releases, agreements, notices]) part?.close();
    },
  };
}
