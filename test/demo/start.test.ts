import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it, vi } from 'vitest';
import { chooseHome } from '../../demo/database/chooseHome.ts';
import { builtProduct } from '../support/processes/builtProduct.ts';

const run = promisify(execFile);
const KINVIEW_DATA = mkdtempSync(join(tmpdir(), 'kinview-demo-'));
const env = { ...process.env, KINVIEW_DATA, GATEWAY_PORT: '0', ISSUER_PORT: '0' };
const started: ChildProcess[] = [];
const education = '{ person(id: "maya") { education { attendance { sessionsMissed } } } }';
afterAll(async () => {
  for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
  rmSync(join(chooseHome('postgres', KINVIEW_DATA).folder, '..'), { recursive: true, force: true });
  rmSync(KINVIEW_DATA, { recursive: true, force: true });
});

interface Started {
  readonly gateway: string;
  readonly said: string;
  readonly child: ChildProcess;
}

/** What `npm start` runs, and what `kinview dev` starts. */
const fromSources = ['--import', 'tsx', 'demo/start.ts'];

async function start(...args: string[]): Promise<Started> {
  return startWith({}, ...args);
}

/** The same product, built: it starts faster. */
async function startBuilt(more: NodeJS.ProcessEnv, ...args: string[]): Promise<Started> {
  return startWith(more, join(await builtProduct(), 'demo/start.js'), ...args);
}

async function startWith(more: NodeJS.ProcessEnv, ...args: string[]): Promise<Started> {
  const what = args[0]?.endsWith('.js') ? args : [...fromSources, ...args];
  const child = spawn(process.execPath, what, { env: { ...env, ...more } });
  started.push(child);
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text;
  });
  for await (const text of child.stdout) {
    said += text;
    const gateway = /gateway +(http\S+)/.exec(said)?.[1];
    if (gateway) return { gateway, said, child };
  }
  throw new Error(`it did not start: ${said}`);
}

/** `kinview dev` with a subgraph that is no TypeScript, until it says `until`. */
async function dev(more: NodeJS.ProcessEnv, until: string): Promise<{ said: string; child: ChildProcess }> {
  const asked = ['cli/kinview.js', 'dev', '--folder', 'examples/python-subgraph', '--port', '0'];
  const child = spawn(process.execPath, asked, {
    env: { ...env, ...more },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  started.push(child);
  let said = '';
  for await (const text of child.stderr!) {
    said += text;
    if (said.includes(until)) return { said, child };
  }
  return { said, child };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill(signal);
  return (await ended)[0];
}

async function token(user: string): Promise<string> {
  const { stdout } = await run(process.execPath, [join(await builtProduct(), 'demo/token.js'), user], {
    env,
  });
  return stdout.trim();
}

// biome-ignore lint/suspicious/noExplicitAny: answers have any shape.
async function ask(gateway: string, user: string, purpose: string, query: string): Promise<any> {
  const response = await fetch(gateway, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await token(user)}`,
      'x-purpose': purpose,
    },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

async function whoSawMaya(gateway: string): Promise<string[]> {
  const query = '{ disclosures(subject: "maya", first: 10) { edges { node { requester } } } }';
  const { data } = await ask(gateway, 'u-aud', 'AUDIT', query);
  return data.disclosures.edges.map((edge: { node: { requester: string } }) => edge.node.requester);
}

it('starts, shows disclosure and withholding at once, stops, keeps what it recorded, and starts over when told', async () => {
  const first = await startBuilt({});
  expect(first.said).toMatch(/Starting PostgreSQL[\s\S]*set up first[\s\S]*Preparing[\s\S]*ready after/);
  for (const part of ['gateway', 'sealer', 'issuer', 'governance', 'socialcare', 'health', 'police'])
    expect(first.said).toMatch(new RegExp(`${part} +http://\\S+:\\d+`));
  const query = '{ person(id: "maya") { socialCare { identity { name } functionalConcerns { area } } } }';
  const answer = await ask(first.gateway, 'u-pc', 'SAFEGUARDING', query);
  expect(answer.data.person.socialCare).toEqual({
    identity: { name: 'Maya Harrow-Vale' },
    functionalConcerns: null,
  });
  expect(answer.extensions.disclosure.withheld).toHaveLength(1);
  await expect(start()).rejects.toThrow(/in use by process/);
  const beside = { GATEWAY_PORT: new URL(first.gateway).port };
  expect((await dev(beside, 'never')).said).toContain('DEMONSTRATION_RUNNING');
  expect(await token('u-pc'), 'the one that runs is left as it is').not.toBe('');
  expect(
    (await ask(first.gateway, 'u-hv', 'PLANNING', education)).errors,
    'nothing was published',
  ).toBeDefined();
  expect(await stop(first.child, 'SIGTERM')).toBe(0);
  await expect(token('u-pc')).rejects.toThrow(/not running/);

  const own = await dev({}, 'Ask for it');
  expect(own.said).toContain('Published: education 1, release 1.');
  const gateway = /gateway +(http\S+)/.exec(own.said)![1]!;
  const shown = await ask(gateway, 'u-hv', 'PLANNING', education);
  expect(shown.data.person.education.attendance).toHaveLength(2);
  await ask(gateway, 'u-sw', 'SAFEGUARDING', '{ person(id: "jordan") { socialCare { identity { name } } } }');
  expect(await stop(own.child, 'SIGINT')).toBe(0);

  // Tomorrow each agency's root of today is on the ledger, and that a practitioner was shown a relative is told.
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const second = await startBuilt({ KINVIEW_CLOCK: `${tomorrow.slice(0, 10)}T01:30:00Z` });
  expect(second.said).not.toContain('set up first');
  const kept = await token('u-pc');
  expect(await whoSawMaya(second.gateway)).toContain('u-pc');
  await vi.waitFor(
    async () => {
      const roots =
        '{ disclosures(subject: "source:socialcare", filter: { effect: CHANGED }) { edges { node { code } } } }';
      const { disclosures } = (await ask(second.gateway, 'u-aud', 'AUDIT', roots)).data;
      expect(disclosures.edges).toEqual([{ node: { code: 'COMMITMENTS_RECORDED' } }]);
      const { alerts } = (
        await ask(second.gateway, 'u-sl', 'SAFEGUARDING', '{ alerts { kind practitioner } }')
      ).data;
      expect(alerts).toContainEqual({ kind: 'RELATIVE', practitioner: 'u-sw' });
    },
    { timeout: 60_000, interval: 5_000 },
  );
  await stop(second.child, 'SIGKILL');

  const over = await startBuilt({}, '--reset');
  const stale = await fetch(over.gateway, { method: 'POST', headers: { authorization: `Bearer ${kept}` } });
  expect(stale.status, 'a token of before is good no longer').toBe(401);
  expect(await whoSawMaya(over.gateway)).not.toContain('u-pc');
  expect(await stop(over.child, 'SIGINT')).toBe(0);
}, 400_000);

it('says which port it cannot have, whose it was to be, and what to set instead', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const port = String((taken.address() as AddressInfo).port);
  for (const [variable, owner] of Object.entries({
    GATEWAY_PORT: 'the gateway',
    POLICE_PORT: 'the subgraph police',
  }))
    await expect(startWith({ [variable]: port })).rejects.toThrow(
      `PORT_TAKEN: Port ${port}, meant for ${owner}, is in use: stop what uses it, or set ${variable} to another`,
    );
  await expect(startWith({ ISSUER_PORT: 'four thousand' })).rejects.toThrow(
    /PORT_INVALID: ISSUER_PORT must be/,
  );
  const elsewhere = { KINVIEW_DATA: join(KINVIEW_DATA, 'elsewhere'), GATEWAY_PORT: port };
  expect((await dev(elsewhere, 'never')).said).toMatch(/PORT_TAKEN: Port \d+, meant for the gateway/);
  expect(existsSync(elsewhere.KINVIEW_DATA), 'nothing was touched').toBe(false);
  taken.close();
}, 60_000);

it('names the users when it is asked for the token of nobody', async () => {
  await expect(token('u-nobody')).rejects.toThrow(/health visitor/);
});
