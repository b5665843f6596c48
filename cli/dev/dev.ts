import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolder } from '../../demo/database/chooseHome.ts';
import { findIssuer } from '../../demo/issuer/announce.ts';
import { askToken } from '../../demo/issuer/askToken.ts';
import { users } from '../../demo/issuer/users.ts';
import { loadSecrets } from '../../demo/run/loadSecrets.ts';
import { deriveGrantKey } from '../../grant/deriveGrantKey.ts';
import type { Asked, Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';
import { readArguments } from '../readArguments.ts';
import { publish } from '../subgraph/publish.ts';
import { type As, joinPartnership } from './joinPartnership.ts';
import { needAlone } from './needAlone.ts';
import { readService, type Service } from './readService.ts';
import { type Child, runChild } from './runChild.ts';

const clone = fileURLToPath(new URL('../..', import.meta.url));
const patienceMs = 180_000;

/** A local Kinview with the demonstration household, and one's own service in it, until Ctrl-C. */
export const dev: Command = {
  name: 'dev',
  about: 'runs a local Kinview with the demonstration, and your own subgraph published to it',
  details:
    'The demonstration of npm start. With --folder, the service of that folder (its kinview.json) is started with a key of\nits own, the demonstration’s partners agree on it, and it is published. Ctrl-C ends all of it.',
  options: {
    folder: {
      type: 'string',
      value: '<folder>',
      about: 'a subgraph’s folder, e.g. of kinview subgraph init',
    },
    port: { type: 'string', value: '<port>', about: 'where your service listens', default: '4010' },
  },
  async run(asked) {
    const service = readService(asked);
    const { say } = asked.io;
    const { gatewayPort, env } = await needAlone(asked.io.env, service && asked.text('port'));
    const gateway = `http://localhost:${gatewayPort}`;
    const start = [process.execPath, '--import', 'tsx', 'demo/start.ts'];
    const children: Child[] = [await runChild(start, clone, env, say, false)];
    const stop = async () => {
      for (const child of children.splice(0).reverse()) await child.stop();
    };
    const interrupted = new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    try {
      await Promise.race([untilReady(gateway), children[0]!.ended.then(neverReady), interrupted]);
      if (service) {
        const { grantRoot } = loadSecrets(join(dataFolder, 'secrets.json'));
        const key = deriveGrantKey(Buffer.from(grantRoot, 'base64'), service.subgraph);
        children.push(await startService(service, key, asked));
        await publishService(service, children.at(-1)!.url, gateway, asked);
        say(`Its key, for kinview subgraph test:\n  export KINVIEW_GRANT_KEY=${key.toString('base64')}`);
        say(`Ask for it:  person(id: "maya") { ${service.subgraph} { … } }`);
      }
      await Promise.race([interrupted, ...children.map(({ ended }) => ended)]);
    } finally {
      await stop();
    }
    return { exitCode: exitCodes.FINE, text: 'Kinview has stopped.', report: { stopped: true } };
  },
};

function neverReady(): never {
  throw new CommandError('DEMONSTRATION_ENDED', 'The demonstration did not start.', 'See its words above.');
}

async function untilReady(gateway: string): Promise<void> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const health = await fetch(`${gateway}/health`).catch(() => null);
    if (health?.ok && findIssuer()) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  neverReady();
}

async function startService(service: Service, key: Buffer, asked: Asked): Promise<Child> {
  const { env, say } = asked.io;
  const capitals = service.subgraph.toUpperCase();
  const told = {
    ...env,
    [`KINVIEW_GRANT_KEY_${capitals}`]: key.toString('base64'),
    [`${capitals}_PORT`]: asked.text('port'),
  };
  say(`Starting ${service.subgraph} …`);
  return runChild(service.start, service.folder, told, say, true);
}

/** Whoever of the demonstration's users publishes for an organisation. @throws CommandError OWNER_WITHOUT_PUBLISHER */
function publisherOf(owner: string): string {
  const publishers = users.filter((user) => user.function === 'PUBLISHER');
  const found = publishers.find(({ organisation }) => organisation === owner);
  if (found) return found.id;
  throw new CommandError(
    'OWNER_WITHOUT_PUBLISHER',
    'The demonstration has nobody who publishes for this organisation.',
    `Let kinview.json name as owner one of ${publishers.map(({ organisation }) => organisation).join(', ')}.`,
  );
}

async function publishService(service: Service, url: string, gateway: string, asked: Asked): Promise<void> {
  const { subgraph, owner, schema, folder } = service;
  const args = ['--subgraph', subgraph, '--owner', owner, '--schema', join(folder, schema), '--url', url];
  const more = ['--rationale', 'local development', '--gateway', gateway];
  const as: As = async (user) =>
    readArguments(publish, [...args, ...more, '--token', await askToken(findIssuer()!, user)], asked.io);
  await joinPartnership(as, service, asked.io.say);
  const { text } = await publish.run(await as(publisherOf(owner)));
  asked.io.say(text);
}
