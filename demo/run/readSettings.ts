import { parseArgs } from 'node:util';
import { readPort } from '../../database/readPort.ts';
import { freePort } from '../database/freePort.ts';

export const subgraphs = ['governance', 'socialcare', 'health', 'police'] as const;
export type SubgraphName = (typeof subgraphs)[number];

export interface Settings {
  readonly reset: boolean;
  /** A superuser's URL of a server of your own; null: the embedded one. */
  readonly databaseUrl: string | null;
  readonly gatewayPort: number;
  readonly issuerPort: number;
  readonly subgraphPorts: Readonly<Record<SubgraphName, number>>;
}

const defaults = { GATEWAY_PORT: 4000, ISSUER_PORT: 4100 };

/**
 * What the demonstration was told: `--reset` and the environment (ports: 0 means any; those of the subgraphs are any
 * unless given). Throws a sentence that says what is wrong.
 */
export async function readSettings(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Settings> {
  const { values } = parseArgs({ args: [...args], options: { reset: { type: 'boolean', default: false } } });
  const databaseUrl = env.DATABASE_URL ?? null;
  if (databaseUrl && values.reset)
    throw new Error('--reset is for the embedded database: drop your own yourself');
  const ports = {} as Record<SubgraphName, number>;
  for (const name of subgraphs) ports[name] = await portOf(env, `${name.toUpperCase()}_PORT`, 0);
  return {
    reset: values.reset,
    databaseUrl,
    gatewayPort: await portOf(env, 'GATEWAY_PORT', defaults.GATEWAY_PORT),
    issuerPort: await portOf(env, 'ISSUER_PORT', defaults.ISSUER_PORT),
    subgraphPorts: ports,
  };
}

/** Every address must be known before anything starts, so "any" is chosen here. */
async function portOf(env: NodeJS.ProcessEnv, name: string, fallback: number): Promise<number> {
  return readPort(env, name, fallback) || freePort();
}
