import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type MovableClock, movableClock } from '../../database/clock.ts';
import { agencies, agencySources, type Databases } from '../../demo/households/loadHouseholds.ts';
import type { AgencySource } from '../../demo/households/types.ts';
import { audience } from '../../demo/issuer/audience.ts';
import { signInLeads } from '../../demo/issuer/signInLeads.ts';
import { type Issuer, startIssuer } from '../../demo/issuer/startIssuer.ts';
import { newWordsKey } from '../../demo/run/newWordsKey.ts';
import { createGateway } from '../../gateway/createGateway.ts';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { readWordsKeys } from '../../records/words/readWordsKeys.ts';
import { createGovernance } from '../../subgraphs/governance/createGovernance.ts';
import { createAgency, type RunningAgency } from '../../subgraphs/kit/createAgency.ts';
import { applicationUrl } from './applicationUrl.ts';
import { type Ask, createAsk } from './ask.ts';
import { captureLogs, type Logs } from './captureLogs.ts';
import { createDatabases } from './createDatabases.ts';
import { gatewayEnvironment } from './processes/gatewayEnvironment.ts';
import { type LedgerRow, readLedgerRows } from './readLedgerRows.ts';
import { type RecordingProxy, startRecordingProxy } from './recordingProxy.ts';

export type SourceName = 'governance' | 'socialcare' | 'health' | 'police';
const sources: readonly SourceName[] = ['governance', ...agencySources];

export interface StackOptions {
  /** Starts on Monday 2 March 2026, 09:00 UTC, unless given. */
  readonly clock?: MovableClock;
  /** How many gateways share the one database; 1 unless given. */
  readonly gateways?: number;
  /** A recording proxy before each subgraph. */
  readonly proxies?: boolean;
  readonly agreement?: Agreement;
  readonly sourceTimeoutMs?: number;
  readonly redisUrl?: string;
  /** Agencies keep commitments to what they answer under this key; none unless given. */
  readonly commitKey?: Uint8Array;
  /** For crises that outlast the database. */
  readonly outage?: { readonly folder: string; readonly key: Uint8Array };
  readonly registryPollMs?: number;
  /** A file of what practitioners could have in common with people, made with `matchKey`. */
  readonly staffMarks?: string;
  /** Random unless given. */
  readonly matchKey?: Buffer;
}

export interface Stack {
  readonly clock: MovableClock;
  readonly databases: Databases;
  readonly issuer: Issuer;
  /** The GraphQL address of each gateway. */
  readonly gateways: readonly string[];
  readonly agreement: Agreement;
  /** What the gateways derive the grant keys of further subgraphs from. */
  readonly grantRoot: Uint8Array;
  /** For gateways that are processes of their own (support/processes/startGatewayProcess.ts). */
  gatewayEnvironment(): NodeJS.ProcessEnv;
  /** Before each subgraph, when asked for; throws otherwise. */
  proxy(source: SourceName): RecordingProxy;
  /** One round of the agreement's rules in each agency, or in one; what they find is told to the spine. */
  report(source?: AgencySource): Promise<void>;
  /** Where agencies' messages go, and the keys that they are signed with. */
  readonly inbox: { readonly url: string; readonly keys: Readonly<Record<string, Uint8Array>> };
  readonly logs: Logs;
  /** Asks as one of the twelve users, with a real token, over HTTP. */
  readonly ask: Ask;
  /** Chases what is overdue, as the spine does by itself while it runs. */
  chase(): Promise<void>;
  /** What the ledger holds of one answer. */
  ledgerRows(receipt: string): Promise<LedgerRow[]>;
  close(): Promise<void>;
}

/** Everything real, in this process, over HTTP: databases, issuer, four subgraphs, gateways. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const clock = options.clock ?? movableClock('2026-03-02T09:00:00Z');
  const agreement = options.agreement ?? readAgreement(harrowVale2026);
  const databases = await createDatabases(clock);
  const closers: (() => Promise<void>)[] = [() => databases.close()];
  const closing = <T extends { close(): Promise<void> }>(part: T): T => {
    closers.unshift(() => part.close());
    return part;
  };
  const { registry } = databases.pools;
  await registry.query(
    'insert into agreement_in_force (version, from_at) values ($1, to_timestamp($2 / 1000.0))',
    [agreement.version, agreement.from],
  );
  await signInLeads(registry);
  const databaseUrl = await applicationUrl(databases.urls.registry);
  const issuer = closing(await startIssuer({ port: 0 }));
  const logs = captureLogs();
  const words = readWordsKeys({ KINVIEW_WORDS_KEY: newWordsKey() });
  const keys = Object.fromEntries(sources.map((source) => [source, randomBytes(32)]));
  const grantRoot = randomBytes(32);
  const shared = (source: SourceName) => ({
    grantKey: keys[source]!,
    clock,
    production: true,
    port: 0,
    logger: logs.logger,
  });
  const messageKeys = Object.fromEntries(agencySources.map((source) => [source, randomBytes(32)]));
  const matchKey = options.matchKey ?? randomBytes(32);
  const proxies = new Map<SourceName, RecordingProxy>();
  const addresses: Record<string, string> = {};
  const place = async (source: SourceName, url: string) => {
    addresses[source] = url;
    if (!options.proxies) return;
    const proxy = closing(await startRecordingProxy(url));
    proxies.set(source, proxy);
    addresses[source] = proxy.url;
  };
  const governance = closing(
    await createGovernance({
      ...shared('governance'),
      databaseUrl,
      agreement,
      words,
      chaseEveryMs: 0,
      messageKeys,
      matchKey,
      ...(options.redisUrl ? { redisUrl: options.redisUrl } : {}),
      ...(options.staffMarks ? { staffMarks: options.staffMarks } : {}),
    }),
  );
  await place('governance', governance.url);
  const inbox = new URL('/messages', governance.url).href;
  const running: Partial<Record<AgencySource, RunningAgency>> = {};
  for (const source of agencySources) {
    const agency = closing(
      await createAgency(agencies[source], {
        ...shared(source),
        databaseUrl: databases.urls[source],
        commitKey: options.commitKey ?? null,
        reporter: { spine: { url: inbox, key: messageKeys[source]! }, matchKey, everyMs: null },
      }),
    );
    running[source] = agency;
    await place(source, agency.url);
  }
  const gateways: string[] = [];
  for (let count = 0; count < (options.gateways ?? 1); count += 1) {
    const gateway = await createGateway({
      port: 0,
      issuer: issuer.url,
      audience,
      databaseUrl,
      subgraphs: addresses,
      grantKeys: keys,
      grantRoot,
      supergraphSdl: readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'),
      agreement,
      clock,
      logger: logs.logger,
      ...(options.sourceTimeoutMs ? { sourceTimeoutMs: options.sourceTimeoutMs } : {}),
      ...(options.outage ? { outage: options.outage } : {}),
      ...(options.redisUrl ? { redisUrl: options.redisUrl } : {}),
      ...(options.registryPollMs ? { registryPollMs: options.registryPollMs } : {}),
    });
    gateways.push(closing(gateway).url);
  }
  return {
    clock,
    databases: databases.pools,
    issuer,
    gateways,
    agreement,
    grantRoot,
    gatewayEnvironment: () =>
      gatewayEnvironment({ issuerUrl: issuer.url, databaseUrl, addresses, grantKeys: keys, clock }),
    report: async (source) => {
      for (const one of source ? [source] : agencySources) await running[one]!.report();
    },
    inbox: { url: inbox, keys: messageKeys },
    logs,
    proxy: (source) => {
      const proxy = proxies.get(source);
      if (!proxy) throw new Error('start the stack with { proxies: true }');
      return proxy;
    },
    ask: createAsk(issuer, gateways),
    chase: governance.chase,
    ledgerRows: (receipt) => readLedgerRows(registry, receipt),
    close: async () => {
      for (const close of closers) await close();
    },
  };
}
