import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { readWordsKeys } from '../../records/words/readWordsKeys.ts';
import { runSubgraph } from '../kit/runSubgraph.ts';
import { createGovernance } from './createGovernance.ts';

/** The spine's process, on Kinview's own database, which `records/migrateMain.ts` brings up to date. */
const agreement = readAgreement(harrowVale2026);
await runSubgraph('governance', 'DATABASE_URL', (options) => {
  const { REDIS_URL: redisUrl } = process.env;
  return createGovernance({
    ...options,
    agreement,
    words: readWordsKeys(process.env),
    ...(redisUrl ? { redisUrl } : {}),
  });
});
