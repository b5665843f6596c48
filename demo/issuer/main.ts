import { join } from 'node:path';
import { readPort } from '../../database/readPort.ts';
import { dataFolder } from '../database/chooseHome.ts';
import { announceIssuer, forgetIssuer } from './announce.ts';
import { startIssuer } from './startIssuer.ts';

/** The issuer as a process of its own: ISSUER_PORT, ISSUER_HOST and ISSUER_URL say where. */
const { ISSUER_HOST = '127.0.0.1', ISSUER_URL } = process.env;
const issuer = await startIssuer({
  port: readPort(process.env, 'ISSUER_PORT', 4100),
  host: ISSUER_HOST,
  keysFile: join(dataFolder, 'issuer-keys.json'),
  ...(ISSUER_URL ? { url: ISSUER_URL } : {}),
});
announceIssuer(issuer.localUrl);
console.log(JSON.stringify({ name: 'issuer', msg: 'ready', url: issuer.url }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    forgetIssuer();
    void issuer.close();
  });
}
