import { randomBytes } from 'node:crypto';
import { newSealKey } from '../sealer/sealKey.ts';
import { newWordsKey } from './run/newWordsKey.ts';
import { subgraphs } from './run/readSettings.ts';

/** `npm run --silent secrets > .env`: fresh secrets for docker-compose.yml. */
console.log(`KINVIEW_DATABASE_PASSWORD=${randomBytes(24).toString('hex')}`);
console.log(`KINVIEW_MATCH_KEY=${randomBytes(32).toString('base64')}`);
console.log(`KINVIEW_WORDS_KEY=${newWordsKey()}`);
console.log(`KINVIEW_GRANT_ROOT=${randomBytes(32).toString('base64')}`);
console.log(`KINVIEW_OUTAGE_KEY=${randomBytes(32).toString('base64')}`);
const seal = newSealKey('compose');
console.log(`KINVIEW_SEAL_KEY=${seal.secret}`);
console.log(`KINVIEW_SEAL_PUBLIC_KEY=${seal.verifier}`);
for (const name of subgraphs) {
  console.log(`KINVIEW_GRANT_KEY_${name.toUpperCase()}=${randomBytes(32).toString('base64')}`);
  if (name === 'governance') continue;
  for (const key of ['KINVIEW_MESSAGE_KEY', 'KINVIEW_COMMIT_KEY'])
    console.log(`${key}_${name.toUpperCase()}=${randomBytes(32).toString('base64')}`);
}
