import { join } from 'node:path';
import { pino } from 'pino';
import type { Clock } from '../../database/clock.ts';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { readWordsKeys } from '../../records/words/readWordsKeys.ts';
import { createGovernance } from '../../subgraphs/governance/createGovernance.ts';
import { createAgency } from '../../subgraphs/kit/createAgency.ts';
import { agencies, agencySources } from '../households/loadHouseholds.ts';
import type { AgencySource } from '../households/types.ts';
import type { Secrets } from './loadSecrets.ts';
import type { DatabaseUrls } from './prepareDatabases.ts';
import type { Settings, SubgraphName } from './readSettings.ts';

interface Given {
  readonly logFolder: string;
  /** Each agency's own, 32 bytes. */
  readonly commitKeys: Readonly<Record<AgencySource, Buffer>>;
  /** A file. */
  readonly staffMarks: string;
}

/** Starts the spine and the three agencies, each a server of its own on its own database. */
export async function startSubgraphs(
  settings: Settings,
  secrets: Secrets,
  urls: DatabaseUrls,
  clock: Clock,
  { logFolder, commitKeys, staffMarks }: Given,
): Promise<{ readonly urls: Readonly<Record<string, string>>; close(): Promise<void> }> {
  const file = pino.destination({ dest: join(logFolder, 'subgraphs.log'), sync: false });
  const shared = (name: SubgraphName) => ({
    grantKey: Buffer.from(secrets.grantKeys[name]!, 'base64'),
    clock,
    production: true,
    port: settings.subgraphPorts[name],
    logger: pino({ name }, file),
  });
  const matchKey = Buffer.from(secrets.matchKey, 'base64');
  const messageKey = (name: SubgraphName) => Buffer.from(secrets.messageKeys[name]!, 'base64');
  const spine = `http://127.0.0.1:${settings.subgraphPorts.governance}/messages`;
  const governance = {
    ...shared('governance'),
    databaseUrl: urls.registry,
    agreement: readAgreement(harrowVale2026),
    words: readWordsKeys({ KINVIEW_WORDS_KEY: secrets.wordsKey }),
    messageKeys: Object.fromEntries(agencySources.map((name) => [name, messageKey(name)])),
    matchKey,
    staffMarks,
  };
  const starting = agencySources.map((name) =>
    createAgency(agencies[name], {
      ...shared(name),
      databaseUrl: urls[name],
      commitKey: commitKeys[name],
      reporter: { spine: { url: spine, key: messageKey(name) }, matchKey, everyMs: 5_000 },
    }),
  );
  const running = await Promise.all([createGovernance(governance), ...starting]);
  const names = ['governance', ...agencySources];
  return {
    urls: Object.fromEntries(running.map(({ url }, index) => [names[index]!, url])),
    close: async () => {
      await Promise.all(running.map((subgraph) => subgraph.close()));
    },
  };
}
