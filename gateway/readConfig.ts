import { readFileSync } from 'node:fs';
import pino from 'pino';
import { systemClock } from '../database/clock.ts';
import { CodedError } from '../database/codedError.ts';
import { readPort } from '../database/readPort.ts';
import { readGrantKey, readGrantRoot } from '../grant/readGrantKey.ts';
import { harrowVale2026 } from '../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../policies/agreement/readAgreement.ts';
import type { GatewayConfig } from './createGateway.ts';

const sources = ['governance', 'socialcare', 'health', 'police'] as const;

/**
 * The gateway's settings, read once from the environment. There is none that switches a gate off.
 * @throws CodedError CONFIG_MISSING or PORT_INVALID naming what to set.
 */
export function readConfig(env: NodeJS.ProcessEnv): GatewayConfig {
  const need = (name: string): string => {
    const value = env[name];
    if (!value) throw new CodedError('CONFIG_MISSING', `Set ${name}: see docs/running.md.`);
    return value;
  };
  const perSource = <T>(read: (source: string) => T): Record<string, T> =>
    Object.fromEntries(sources.map((source) => [source, read(source)]));
  return {
    port: readPort(env, 'GATEWAY_PORT', 4000),
    host: env.GATEWAY_HOST ?? '127.0.0.1',
    issuer: need('OIDC_ISSUER'),
    audience: env.OIDC_AUDIENCE ?? 'kinview',
    databaseUrl: need('DATABASE_URL'),
    subgraphs: perSource((source) => need(`KINVIEW_URL_${source.toUpperCase()}`)),
    grantKeys: perSource((source) => readGrantKey(env, source)),
    supergraphSdl: readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8'),
    agreement: readAgreement(harrowVale2026),
    clock: systemClock(env),
    ...(env.KINVIEW_GRANT_ROOT ? { grantRoot: readGrantRoot(env) } : {}),
    ...(env.KINVIEW_REGISTRY_COPY ? { registryCopy: env.KINVIEW_REGISTRY_COPY } : {}),
    ...(env.KINVIEW_OUTAGE_FOLDER
      ? { outage: { folder: env.KINVIEW_OUTAGE_FOLDER, key: readKey(need('KINVIEW_OUTAGE_KEY')) } }
      : {}),
    ...hostsOf(env),
    ...(env.REDIS_URL ? { redisUrl: env.REDIS_URL } : {}),
    ...(env.METRICS_PORT
      ? { metrics: { port: readPort(env, 'METRICS_PORT'), host: env.METRICS_HOST ?? '127.0.0.1' } }
      : {}),
    logger: pino({ level: env.LOG_LEVEL ?? 'info', name: 'gateway' }),
  };
}

/** In production nothing is asked that nobody allowed. */
function hostsOf(env: NodeJS.ProcessEnv): Pick<GatewayConfig, 'subgraphHosts'> {
  const { KINVIEW_SUBGRAPH_HOSTS: hosts, NODE_ENV } = env;
  if (hosts) return { subgraphHosts: hosts.split(',') };
  return NODE_ENV === 'production' ? { subgraphHosts: [] } : {};
}

function readKey(text: string): Uint8Array {
  const key = Buffer.from(text, 'base64');
  if (key.length === 32) return key;
  throw new CodedError('CONFIG_INVALID', 'KINVIEW_OUTAGE_KEY: base64 of 32 random bytes.');
}
