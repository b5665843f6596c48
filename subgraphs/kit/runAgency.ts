import { pino } from 'pino';
import { systemClock } from '../../database/clock.ts';
import { readGrantKey } from '../../grant/readGrantKey.ts';
import { createAgency } from './createAgency.ts';
import type { Agency } from './defineAgency.ts';

/**
 * An agency's process, configured by the environment (`<NAME>` is the agency's name in capitals):
 * `<NAME>_DATABASE_URL`, `<NAME>_PORT` (0: any free port), `KINVIEW_GRANT_KEY_<NAME>`, and for all of them `HOST`,
 * `LOG_LEVEL`, `NODE_ENV`. It logs its address when it answers, and ends on SIGTERM or SIGINT.
 *
 * @throws Error naming the variable that is missing
 */
export async function runAgency(agency: Agency, env: NodeJS.ProcessEnv): Promise<void> {
  const prefix = agency.name.toUpperCase();
  const logger = pino({ name: agency.name, level: env.LOG_LEVEL ?? 'info' });
  const subgraph = await createAgency(agency, {
    databaseUrl: required(env, `${prefix}_DATABASE_URL`),
    grantKey: readGrantKey(env, agency.name),
    clock: systemClock(env),
    production: env.NODE_ENV === 'production',
    port: readPort(env, `${prefix}_PORT`),
    host: env.HOST ?? '127.0.0.1',
    logger,
  });
  logger.info({ url: subgraph.url }, 'ready');
  const stop = () => void subgraph.close();
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

function required(env: NodeJS.ProcessEnv, variable: string): string {
  const value = env[variable];
  if (!value) throw new Error(`${variable} must be set`);
  return value;
}

function readPort(env: NodeJS.ProcessEnv, variable: string): number {
  const port = Number(required(env, variable));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${variable} must be a port`);
  return port;
}
