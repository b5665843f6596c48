import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newWordsKey } from '../../../demo/run/newWordsKey.ts';
import { startBuilt } from '../../support/processes/startBuilt.ts';
import { KEY } from '../support/callSubgraph.ts';
import { type RunningGovernance, startGovernance } from './support.ts';

let spine: RunningGovernance;
beforeAll(async () => {
  spine = await startGovernance();
});
afterAll(() => spine.stop());

const start = (env: Record<string, string>) =>
  startBuilt('subgraphs/governance/main', {
    KINVIEW_GRANT_KEY_GOVERNANCE: KEY.toString('base64'),
    KINVIEW_WORDS_KEY: newWordsKey(),
    KINVIEW_MATCH_KEY: KEY.toString('base64'),
    KINVIEW_MESSAGE_KEY_SOCIALCARE: KEY.toString('base64'),
    KINVIEW_MESSAGE_KEY_HEALTH: KEY.toString('base64'),
    KINVIEW_MESSAGE_KEY_POLICE: KEY.toString('base64'),
    ...env,
  });

it('the spine is one process: it says where it answers, refuses without a grant, and ends when told', async () => {
  const child = await start({
    DATABASE_URL: spine.databaseUrl,
    GOVERNANCE_PORT: '0',
    NODE_ENV: 'production',
  });
  let url = '';
  for await (const line of createInterface({ input: child.stdout! })) {
    const entry = JSON.parse(line);
    if (entry.msg === 'ready') {
      url = entry.url;
      break;
    }
  }
  expect(
    (await fetch(url, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }))
      .status,
  ).toBe(401);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it.each([
  ['DATABASE_URL', { GOVERNANCE_PORT: '0' }],
  ['GOVERNANCE_PORT', { DATABASE_URL: 'postgresql://localhost/none' }],
  [
    'KINVIEW_GRANT_KEY_GOVERNANCE',
    { DATABASE_URL: 'postgresql://localhost/none', GOVERNANCE_PORT: '0', KINVIEW_GRANT_KEY_GOVERNANCE: '' },
  ],
  [
    'KINVIEW_WORDS_KEY',
    { DATABASE_URL: 'postgresql://localhost/none', GOVERNANCE_PORT: '0', KINVIEW_WORDS_KEY: '' },
  ],
  ...['KINVIEW_MATCH_KEY', 'KINVIEW_MESSAGE_KEY_HEALTH'].map((variable): [string, Record<string, string>] => [
    variable,
    { DATABASE_URL: 'postgresql://localhost/none', GOVERNANCE_PORT: '0', [variable]: 'c2hvcnQ=' },
  ]),
])('the spine does not start half configured: it names %s', async (variable, env) => {
  const child = await start(env);
  let text = '';
  child.stderr!.on('data', (chunk) => {
    text += chunk;
  });
  const [code] = await once(child, 'close');
  expect(code).not.toBe(0);
  expect(text).toContain(variable);
});
