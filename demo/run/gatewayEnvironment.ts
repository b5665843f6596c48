import { join } from 'node:path';
import { dataFolder } from '../database/chooseHome.ts';
import type { Secrets } from './loadSecrets.ts';
import { type Settings, subgraphs } from './readSettings.ts';

export const outageFolder = join(dataFolder, 'outage');

/** What the gateway's process is told: the same variables that a deployment sets. */
export function gatewayEnvironment(
  settings: Settings,
  secrets: Secrets,
  databaseUrl: string,
  env: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
  const told: NodeJS.ProcessEnv = {
    ...env,
    GATEWAY_PORT: String(settings.gatewayPort),
    OIDC_ISSUER: issuerUrl(settings),
    DATABASE_URL: databaseUrl,
    KINVIEW_GRANT_ROOT: secrets.grantRoot,
    KINVIEW_REGISTRY_COPY: join(dataFolder, 'registry-copy'),
    KINVIEW_OUTAGE_FOLDER: outageFolder,
    KINVIEW_OUTAGE_KEY: secrets.outageKey,
  };
  for (const name of subgraphs) {
    told[`KINVIEW_GRANT_KEY_${name.toUpperCase()}`] = secrets.grantKeys[name];
    told[`KINVIEW_URL_${name.toUpperCase()}`] = `http://127.0.0.1:${settings.subgraphPorts[name]}/graphql`;
  }
  return told;
}

export function issuerUrl({ issuerPort }: Settings): string {
  return `http://localhost:${issuerPort}`;
}
