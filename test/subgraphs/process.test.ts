import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { breakableLink } from '../records/support/breakableLink.ts';
import { createDatabase, type TestDatabase } from '../support/createDatabase.ts';
import { startBuilt } from '../support/processes/startBuilt.ts';
import { KEY } from './support/callSubgraph.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase('process');
});
afterAll(() => database.drop());

function start(env: Record<string, string>): Promise<ChildProcess> {
  return startBuilt('subgraphs/police/main', {
    KINVIEW_SPINE_URL: 'http://127.0.0.1:9/messages',
    KINVIEW_MESSAGE_KEY_POLICE: KEY.toString('base64'),
    KINVIEW_MATCH_KEY: KEY.toString('base64'),
    ...env,
  });
}

test('an agency is one process: it brings its database up to date, says where it answers, and ends when told', async () => {
  const link = await breakableLink(database.url);
  const agency = await start({
    POLICE_DATABASE_URL: link.url,
    POLICE_PORT: '0',
    KINVIEW_GRANT_KEY_POLICE: KEY.toString('base64'),
    NODE_ENV: 'production',
  });
  let url = '';
  for await (const line of createInterface({ input: agency.stdout! })) {
    const entry = JSON.parse(line);
    if (entry.msg === 'ready') {
      url = entry.url;
      break;
    }
  }
  expect(await (await fetch(new URL('/health', url))).json()).toEqual({ status: 'ok' });
  expect((await fetch(url, { method: 'POST' })).status).toBe(401);
  link.swallow();
  const health = await fetch(new URL('/health', url));
  expect([health.status, await health.json()]).toEqual([503, { status: 'DATABASE_UNAVAILABLE' }]);
  agency.kill('SIGTERM');
  await link.close();
  expect(await once(agency, 'exit')).toEqual([0, null]);
});

test.each([
  ['POLICE_DATABASE_URL must be set', { POLICE_DATABASE_URL: '' }],
  ['POLICE_PORT must be a port', { POLICE_PORT: 'four thousand' }],
  ['KINVIEW_GRANT_KEY_POLICE must be set', { KINVIEW_GRANT_KEY_POLICE: 'c2hvcnQ=' }],
  ['KINVIEW_MESSAGE_KEY_POLICE must be set', { KINVIEW_MESSAGE_KEY_POLICE: 'c2hvcnQ=' }],
  ['KINVIEW_MATCH_KEY must be set', { KINVIEW_MATCH_KEY: 'c2hvcnQ=' }],
  ['KINVIEW_SPINE_URL must be an address', { KINVIEW_SPINE_URL: 'spine' }],
  ['KINVIEW_REPORT_EVERY_MS must be', { KINVIEW_REPORT_EVERY_MS: 'often' }],
])('it does not start half configured: %s', async (message, wrong) => {
  const agency = await start({
    POLICE_DATABASE_URL: database.url,
    POLICE_PORT: '0',
    KINVIEW_GRANT_KEY_POLICE: KEY.toString('base64'),
    ...wrong,
  });
  let text = '';
  agency.stderr!.on('data', (chunk) => {
    text += chunk;
  });
  const [code] = await once(agency, 'close');
  expect(code).not.toBe(0);
  expect(text).toContain(message);
});
