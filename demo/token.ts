import { findIssuer } from './issuer/announce.ts';
import { askToken } from './issuer/askToken.ts';
import { users } from './issuer/users.ts';

/** `npm run --silent token -- u-hv`: prints an access token of a demonstration user while the demonstration runs. */
const [user] = process.argv.slice(2);
const known = users.map(({ id, job }) => `  ${id.padEnd(6)} ${job}`).join('\n');
try {
  if (!user || !users.some(({ id }) => id === user)) throw new Error(`Name one of the users:\n${known}`);
  const issuer = findIssuer();
  if (!issuer) throw new Error('The demonstration is not running: npm start');
  console.log(await askToken(issuer, user));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
