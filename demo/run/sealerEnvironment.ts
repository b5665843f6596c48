import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../database/chooseHome.ts';
import type { Secrets } from './loadSecrets.ts';

export const checkpointsFolder = join(dataFolder, 'checkpoints');

/** What the sealer's process is told; the public key is left beside, for whoever verifies. */
export function sealerEnvironment(
  { sealKey }: Secrets,
  databaseUrl: string,
  env: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
  writeFileSync(join(dataFolder, 'seal-key.txt'), `${sealKey.verifier}\n`);
  return {
    ...env,
    DATABASE_URL: databaseUrl,
    SEALER_PORT: env.SEALER_PORT ?? '0',
    KINVIEW_SEAL_KEY: sealKey.secret,
    KINVIEW_SEAL_TO: env.KINVIEW_SEAL_TO ?? `folder:${checkpointsFolder}`,
  };
}
