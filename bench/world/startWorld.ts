import { randomBytes } from 'node:crypto';
import { startEmbedded } from '../../demo/database/startEmbedded.ts';
import { audience } from '../../demo/issuer/audience.ts';
import { startIssuer } from '../../demo/issuer/startIssuer.ts';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { postmasterOf } from '../load/readDatabase.ts';
import { requester } from './families.ts';
import { type Registry, seedRegistry } from './seedRegistry.ts';
import { usualSize } from './size.ts';
import { type CannedSubgraphs, startSubgraphs } from './startSubgraphs.ts';

/** What every contender stands on: four canned subgraphs, and for Kinview a registry, keys and an issuer. */
export interface World {
  /** The run's name. */
  readonly name: string;
  readonly subgraphs: CannedSubgraphs;
  readonly registry: Registry;
  /** Process id of the database server: its backends are its children. */
  readonly postmaster: number;
  /** A bearer token of the benchmark's requester. */
  readonly token: string;
  /** What gateway/main.ts reads from its environment, but for its port. */
  readonly environment: { readonly [name: string]: string };
  close(): Promise<void>;
}

export async function startWorld(name: string, size = usualSize): Promise<World> {
  const server = await startEmbedded({ name });
  const registry = await seedRegistry(server.url, harrowVale2026.version, size);
  const issuer = await startIssuer({ port: 0 });
  const subgraphs = await startSubgraphs(size);
  const environment: Record<string, string> = {
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: audience,
    DATABASE_URL: registry.applicationUrl,
  };
  for (const [source, url] of Object.entries(subgraphs.urls)) {
    environment[`KINVIEW_URL_${source.toUpperCase()}`] = url;
    environment[`KINVIEW_GRANT_KEY_${source.toUpperCase()}`] = randomBytes(32).toString('base64');
  }
  return {
    name,
    subgraphs,
    registry,
    postmaster: await postmasterOf(registry.pool),
    token: await issuer.token(requester, { expiresIn: 24 * 3_600 }),
    environment,
    close: async () => {
      subgraphs.close();
      await issuer.close();
      await registry.pool.end();
      await server.close();
    },
  };
}
