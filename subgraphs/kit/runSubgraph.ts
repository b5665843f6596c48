import { pino } from 'pino';
import { systemClock } from '../../database/clock.ts';
import { CodedError } from '../../database/codedError.ts';
import { readPort } from '../../database/readPort.ts';
import { readGrantKey } from '../../grant/readGrantKey.ts';
import { readCommitKey } from './commit/readCommitKey.ts';
import type { AgencyOptions } from './createAgency.ts';
import type { Subgraph } from './createSubgraph.ts';

/**
 * A subgraph's process. `<NAME>` is its name in capitals: `<NAME>_PORT` (0: any free port) and
 * `KINVIEW_GRANT_KEY_<NAME>`, and as every subgraph `HOST`, `LOG_LEVEL`, `NODE_ENV`. It logs its address when it
 * answers, and ends on SIGTERM or SIGINT.
 *
 * @param databaseVariable the variable that holds its database's URL
 * @throws CodedError SETTING_MISSING or PORT_INVALID naming the variable that is missing or wrong, never its value
 */
export async function runSubgraph(
  name: string,
  databaseVariable: string,
  start: (options: AgencyOptions) => Promise<Subgraph>,
): Promise<void> {
  const { env } = process;
  const logger = pino({ name, level: env.LOG_LEVEL ?? 'info' });
  const subgraph = await start({
    databaseUrl: required(env, databaseVariable),
    grantKey: readGrantKey(env, name),
    commitKey: readCommitKey(env, name),
    clock: systemClock(env),
    production: env.NODE_ENV === 'production',
    port: readPort(env, `${name.toUpperCase()}_PORT`),
    host: env.HOST ?? '127.0.0.1',
    logger,
  });
  logger.info({ url: subgraph.url }, 'ready');
  const stop = () => void subgraph.close();
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

function required(env: NodeJS.ProcessEnv, variable: string): string {
  const value = env[variable];
  if (!value) throw new CodedError('SETTING_MISSING', `${variable} must be set`);
  return value;
}
