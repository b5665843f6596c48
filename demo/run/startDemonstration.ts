import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../database/clock.ts';
import { dataFolder } from '../database/chooseHome.ts';
import { startEmbedded } from '../database/startEmbedded.ts';
import { announceIssuer, forgetIssuer } from '../issuer/announce.ts';
import { startIssuer } from '../issuer/startIssuer.ts';
import { agencyFiles } from './agencyFiles.ts';
import { checkPorts } from './checkPorts.ts';
import { explain } from './explain.ts';
import { gatewayEnvironment, issuerUrl, outageFolder } from './gatewayEnvironment.ts';
import { loadSecrets } from './loadSecrets.ts';
import { databaseUrls, prepareDatabases, sealerUrl } from './prepareDatabases.ts';
import { readSettings, type Settings } from './readSettings.ts';
import { checkpointsFolder, sealerEnvironment } from './sealerEnvironment.ts';
import { seedDatabases } from './seedDatabases.ts';
import { staffMarks } from './staffMarks.ts';
import { startProcess } from './startProcess.ts';
import { startSubgraphs } from './startSubgraphs.ts';

export interface Demonstration {
  readonly logFolder: string;
  /** Resolves when the gateway ended by itself. */
  readonly failed: Promise<void>;
  stop(): Promise<void>;
}

const logFolder = join(dataFolder, 'logs');

/**
 * Starts everything and says so: PostgreSQL, the issuer and four subgraphs from this process, the gateway as one of
 * its own. What was started is stopped again when something does not come up.
 */
export async function startDemonstration(
  args: readonly string[],
  given: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<Demonstration> {
  const began = performance.now();
  const settings = await readSettings(args, given);
  await checkPorts(settings);
  // Every process must agree on when a shifted clock was set.
  const env = { KINVIEW_CLOCK_SET_AT: String(Date.now()), ...given };
  const clock = systemClock(env);
  mkdirSync(logFolder, { recursive: true });
  const closers: (() => Promise<void>)[] = [];
  /** In the opposite order of starting: the gateway answers what is in flight, the database goes last. */
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const serverUrl = settings.databaseUrl ?? (await startServer(settings, say, closers));
    const secrets = loadSecrets(join(dataFolder, 'secrets.json'));
    const urls = databaseUrls(serverUrl, secrets.databasePassword);
    // An empty ledger has neither checkpoints nor what an outage left.
    if (settings.reset)
      for (const left of [checkpointsFolder, outageFolder]) rmSync(left, { recursive: true, force: true });
    // The gateway connects when it is first asked: it can load while its database is prepared.
    const told = gatewayEnvironment(settings, secrets, urls.registry, env);
    const gatewayStarting = startProcess('gateway', 'gateway/main', told, logFolder);
    gatewayStarting.catch(() => {});
    say('Preparing the databases of Kinview and of three agencies …');
    await prepareDatabases(serverUrl, secrets.databasePassword, clock);
    await seedDatabases(serverUrl, urls, clock);
    say('Starting the issuer, the agencies, the spine and the gateway …');
    const keysFile = join(dataFolder, 'issuer-keys.json');
    // Whoever starts over keeps no token of before.
    if (settings.reset) rmSync(keysFile, { force: true });
    const issuer = await startIssuer({ port: settings.issuerPort, url: issuerUrl(settings), keysFile });
    closers.push(() => issuer.close());
    const subgraphs = await startSubgraphs(settings, secrets, urls, clock, {
      logFolder,
      commitKeys: agencyFiles(secrets, urls, env),
      staffMarks: staffMarks(Buffer.from(secrets.matchKey, 'base64'), env),
    });
    closers.push(() => subgraphs.close());
    const gateway = await gatewayStarting;
    closers.push(() => gateway.stop());
    const sealing = sealerEnvironment(secrets, sealerUrl(serverUrl, secrets.databasePassword), env);
    const sealer = await startProcess('sealer', 'sealer/main', sealing, logFolder);
    closers.push(() => sealer.stop());
    announceIssuer(issuer.localUrl);
    // Its own alone: a second start in the same folder, which fails, leaves the first one's be.
    closers.push(async () => forgetIssuer());
    const addresses = { gateway: gateway.url, issuer: issuer.url, ...subgraphs.urls, sealer: sealer.url };
    say(explain(addresses, logFolder, ((performance.now() - began) / 1_000).toFixed(1)));
    return { logFolder, failed: gateway.ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startServer(
  settings: Settings,
  say: (line: string) => void,
  closers: (() => Promise<void>)[],
) {
  say('Starting PostgreSQL …');
  const server = await startEmbedded({
    name: 'postgres',
    reset: settings.reset,
    onFirstStart: () => say('It is set up first: this takes a moment, once …'),
  });
  closers.push(() => server.close());
  return server.url;
}
