import { pino } from 'pino';
import { systemClock } from '../../database/clock.ts';
import { CodedError } from '../../database/codedError.ts';
import { readGrantKey } from '../../grant/readGrantKey.ts';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { createGovernance } from './createGovernance.ts';

/**
 * The spine's process: `DATABASE_URL` (Kinview's own database, migrated), `GOVERNANCE_PORT` (0: any free port),
 * `KINVIEW_GRANT_KEY_GOVERNANCE`, and as every subgraph `HOST`, `LOG_LEVEL`, `NODE_ENV`. Ends on SIGTERM or SIGINT.
 */
const { env } = process;
const databaseUrl = env.DATABASE_URL;
if (!databaseUrl) throw new CodedError('DATABASE_URL_MISSING', 'DATABASE_URL names Kinview’s own database.');
const port = Number(env.GOVERNANCE_PORT || Number.NaN);
if (!Number.isInteger(port))
  throw new CodedError('PORT_MISSING', 'GOVERNANCE_PORT must be a port; 0: any free one.');
const logger = pino({ name: 'governance', level: env.LOG_LEVEL ?? 'info' });
const subgraph = await createGovernance({
  databaseUrl,
  agreement: readAgreement(harrowVale2026),
  grantKey: readGrantKey(env, 'governance'),
  clock: systemClock(env),
  production: env.NODE_ENV === 'production',
  port,
  host: env.HOST ?? '127.0.0.1',
  logger,
});
logger.info({ url: subgraph.url }, 'ready');
const stop = () => void subgraph.close();
process.once('SIGTERM', stop).once('SIGINT', stop);
