import type { Clock } from '../../../database/clock.ts';
import { audience } from '../../../demo/issuer/audience.ts';

export interface GatewayParts {
  readonly issuerUrl: string;
  readonly databaseUrl: string;
  /** GraphQL endpoint of each subgraph. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly grantKeys: Readonly<Record<string, Uint8Array>>;
  readonly clock: Clock;
}

/** What a gateway's own process is told, to be one more gateway of a test's stack; its clock stands as of this call. */
export function gatewayEnvironment(parts: GatewayParts): NodeJS.ProcessEnv {
  const setAt = Date.now();
  const told: NodeJS.ProcessEnv = {
    GATEWAY_PORT: '0',
    OIDC_ISSUER: parts.issuerUrl,
    OIDC_AUDIENCE: audience,
    DATABASE_URL: parts.databaseUrl,
    KINVIEW_CLOCK: new Date(setAt + parts.clock.offsetMs()).toISOString(),
    KINVIEW_CLOCK_SET_AT: String(setAt),
  };
  for (const [source, url] of Object.entries(parts.addresses))
    told[`KINVIEW_URL_${source.toUpperCase()}`] = url;
  for (const [source, key] of Object.entries(parts.grantKeys)) {
    told[`KINVIEW_GRANT_KEY_${source.toUpperCase()}`] = Buffer.from(key).toString('base64');
  }
  return told;
}
