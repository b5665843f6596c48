import { BoundedCache } from '../../database/boundedCache.ts';
import type { Queryable } from '../../database/openPool.ts';
import type { Requester } from '../../policies/words.ts';
import { factsQuery } from './factsQuery.ts';
import { KnownFacts } from './knownFacts.ts';
import { createReadEpochs } from './readEpochs.ts';

/** By subject; whom the registry does not know is absent. */
export interface FactsFound extends ReadonlyMap<string, KnownFacts> {
  /** The agreement in force when the facts were read; null: none. */
  readonly agreementVersion: string | null;
}

/** People for themselves; families with all their members. */
interface Ask {
  readonly people: readonly string[];
  readonly families: readonly string[];
}

export type ReadFacts = (requester: Requester, ask: Ask) => Promise<FactsFound>;

interface Row {
  readonly version: string | null;
  readonly subject: string | null;
  readonly epoch: string;
  readonly members: string[] | null;
  readonly text: string | null;
}

/** What was read of a subject for a requester, and at which of the subject's epochs. */
interface Remembered {
  readonly epoch: string;
  /** null: the registry did not know the subject. */
  readonly known: KnownFacts | null;
  /** Of a family; by what they are remembered by. */
  readonly members: ReadonlyMap<string, string>;
}

/**
 * Reads facts. Whatever can change a subject's facts moves the subject's epoch (records/migrations/0004_changes.sql), so
 * where all that is asked for was read before, only the epochs are read again, and facts only where they moved. One
 * query then, two otherwise, whoever is asked for: somebody unknown takes as long as somebody known. `remember` bounds
 * how many subjects are kept (20,000 unless said).
 */
export function createReadFacts(options: {
  readonly pool: Queryable;
  readonly remember?: number;
}): ReadFacts {
  const { pool } = options;
  const last = new BoundedCache<string, Remembered>(options.remember ?? 20_000);
  const readEpochs = createReadEpochs(pool);

  return async (requester, ask) => {
    const whose = `${requester.id}\n${requester.organisation}\n${requester.function}\n`;
    const asked = { people: ask.people.filter(isPossible), families: ask.families.filter(isPossible) };
    const before = new Map<string, Remembered | undefined>();
    for (const person of asked.people) before.set(person, last.get(whose + person));
    for (const family of asked.families) {
      const known = last.get(whose + family);
      before.set(family, known);
      for (const [member, key] of known?.members ?? nobody) before.set(member, last.get(key));
    }
    const epochs = await readEpochs([...before.keys()]);
    const facts = new Map<string, KnownFacts>();
    for (const [subject, remembered] of before) {
      if (remembered?.epoch !== epochs.of(subject)) return readAnew(requester, whose, asked);
      if (remembered.known) facts.set(subject, remembered.known);
    }
    return Object.assign(facts, { agreementVersion: epochs.agreementVersion });
  };

  async function readAnew(requester: Requester, whose: string, asked: Ask): Promise<FactsFound> {
    const { rows } = await pool.query<Row>({
      name: 'read-facts',
      text: factsQuery,
      values: [requester.id, requester.organisation, requester.function, asked.people, asked.families],
    });
    const facts = new Map<string, KnownFacts>();
    for (const { subject, epoch, members, text } of rows) {
      if (subject === null || text === null) continue;
      const known = new KnownFacts(text);
      facts.set(subject, known);
      last.set(whose + subject, { epoch, known, members: keysOf(whose, members) });
    }
    for (const subject of [...asked.people, ...asked.families]) {
      if (!facts.has(subject)) last.set(whose + subject, unknown);
    }
    return Object.assign(facts, { agreementVersion: rows[0]?.version ?? null });
  }
}

const nobody: ReadonlyMap<string, string> = new Map();
const unknown: Remembered = { epoch: '', known: null, members: nobody };

function keysOf(whose: string, members: readonly string[] | null): ReadonlyMap<string, string> {
  return members ? new Map(members.map((member) => [member, whose + member])) : nobody;
}

/** Ids that no row can have would be errors to the database; to the requester they are people whom nobody knows. */
function isPossible(id: string): boolean {
  return id.length <= 64 && !id.includes('\0');
}
