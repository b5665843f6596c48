import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { answers } from '../../database/answers.ts';
import { openPool, type Queryable } from '../../database/openPool.ts';
import { controllersOf } from '../../policies/agreement/controllersOf.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { DataClass, OrganisationId } from '../../policies/words.ts';
import { followAgreements } from '../../records/agreements/followAgreements.ts';
import { createReadFacts } from '../../records/facts/readFacts.ts';
import { applicationRole } from '../../records/migrateRecords.ts';
import { createRememberPractitioner } from '../../records/notices/createRememberPractitioner.ts';
import { createReadDisclosures } from '../../records/trace/readDisclosures.ts';
import type { WordsKeys } from '../../records/words/readWordsKeys.ts';
import type { Published } from '../../schema/classification/readPublished.ts';
import type { AgencyOptions } from '../kit/createAgency.ts';
import { createSubgraph, type Subgraph } from '../kit/createSubgraph.ts';
import { createContext } from './context.ts';
import { createReadPublished } from './explain/createReadPublished.ts';
import { receiveMessages } from './inbox/receiveMessages.ts';
import { createKinship } from './kinship/createKinship.ts';
import { createLimits } from './limits/createLimits.ts';
import { resolvers } from './resolvers.ts';
import { startChase } from './startChase.ts';

/** `databaseUrl`: Kinview's own database, brought up to date by `migrateRecords`. */
export interface GovernanceOptions extends AgencyOptions {
  readonly agreement: Agreement;
  /** For what records keep in words. */
  readonly words: WordsKeys;
  /** 32 bytes for each agency, shared with it: its messages are signed with them. */
  readonly messageKeys: Readonly<Record<string, Uint8Array>>;
  /** 32 bytes shared with the agencies: what people are found by is made with it. No database holds it. */
  readonly matchKey: Uint8Array;
  /** Replicas count there together what may be asked only so often; each counts for itself without it. */
  readonly redisUrl?: string;
  /** A file of what practitioners could have in common with people (`kinview staff marks`); none unless given. */
  readonly staffMarks?: string;
  /** How often what is overdue is chased, in ms: every quarter of a minute unless given; 0: only when asked. */
  readonly chaseEveryMs?: number;
}

/** The spine's subgraph. `chase`: chases what is overdue now. */
export interface Governance extends Subgraph {
  chase(): Promise<void>;
}

/**
 * Starts the spine's subgraph. It answers what it is asked, narrowed to the rows that the requester's role may see
 * (policy.md §4); whether a class is open at all is the gateway's to decide.
 */
export const createGovernance = async (options: GovernanceOptions): Promise<Governance> => {
  const { databaseUrl: url, clock, agreement } = options;
  const pool = openPool({ url, clock, name: 'kinview-governance', role: applicationRole });
  const limits = await createLimits(agreement, options.redisUrl);
  const report = () => options.logger?.error('the agreements cannot be read');
  const agreements = followAgreements({ database: pool, installed: agreement, report });
  const inForce = {
    get agreement() {
      return agreements.inForce();
    },
  };
  const readPublished = createReadPublished(readSchema('supergraph'));
  const changes = Object.assign(inForce, {
    pool,
    clock,
    chain: randomUUID(),
    words: options.words,
    async readHolders(database: Queryable) {
      const published = await readPublished(database);
      return (dataClass: DataClass) => holdersOf(agreements.inForce(), published, dataClass);
    },
  });
  const services = {
    pool,
    clock,
    readDisclosures: createReadDisclosures({ pool }),
    readFacts: createReadFacts({ pool }),
    readPublished,
    changes,
    limits,
    matchKey: options.matchKey,
    rememberPractitioner: createRememberPractitioner(pool),
  };
  const { chaseEveryMs: everyMs = 15_000, logger } = options;
  const kinship = options.staffMarks === undefined ? {} : { kinship: createKinship(options.staffMarks) };
  const chasing = startChase(Object.assign(changes, kinship), { everyMs, logger });
  const close = async () => {
    agreements.close();
    limits.close();
    await chasing.stop();
    await pool.end();
  };
  try {
    await agreements.refresh();
    const subgraph = await createSubgraph({
      ...options,
      name: 'governance',
      isReady: () => answers(pool),
      sdl: readSchema('governance'),
      resolvers,
      context: (base) => createContext({ ...services, agreement: agreements.inForce() })(base),
      extend: (app) => receiveMessages(app, changes, options.messageKeys),
    });
    return { url: subgraph.url, chase: chasing.run, close: () => subgraph.close().finally(close) };
  } catch (error) {
    await close();
    throw error;
  }
};

const holdersOf = (agreement: Agreement, published: Published, name: DataClass): Set<OrganisationId> => {
  const sources = published.sourcesOf(name).filter((source) => agreement.sources.has(source));
  return new Set(sources.flatMap((source) => controllersOf(agreement, source, name)));
};

const readSchema = (name: string): string =>
  readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8');
