import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { readWordsKeys } from '../../records/words/readWordsKeys.ts';
import { readKey } from '../kit/readKey.ts';
import { runSubgraph } from '../kit/runSubgraph.ts';
import { createGovernance } from './createGovernance.ts';

/** The spine's process, on Kinview's own database, which `records/migrateMain.ts` brings up to date. */
const agreement = readAgreement(harrowVale2026);
await runSubgraph('governance', 'DATABASE_URL', (options) => {
  const { REDIS_URL: redisUrl, KINVIEW_STAFF_MARKS: staffMarks } = process.env;
  return createGovernance({
    ...options,
    agreement,
    words: readWordsKeys(process.env),
    messageKeys: readMessageKeys(process.env),
    matchKey: readKey(process.env, 'KINVIEW_MATCH_KEY'),
    ...(redisUrl ? { redisUrl } : {}),
    ...(staffMarks ? { staffMarks } : {}),
  });
});

/** One for each source that has controllers: the spine sends itself nothing. */
function readMessageKeys(env: NodeJS.ProcessEnv): Record<string, Uint8Array> {
  const agencies = [...agreement.sources.values()].filter(({ controllers }) => controllers.length > 0);
  return Object.fromEntries(
    agencies.map(({ source }) => [source, readKey(env, `KINVIEW_MESSAGE_KEY_${source.toUpperCase()}`)]),
  );
}
