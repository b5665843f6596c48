import { hash } from 'node:crypto';
import { BoundedCache } from '../../database/boundedCache.ts';
import type { Queryable } from '../../database/openPool.ts';
import type { SubjectFacts } from '../../policies/facts.ts';
import type { Requester } from '../../policies/words.ts';
import { factsQuery } from './factsQuery.ts';
import { createReadEpochs } from './readEpochs.ts';

/** Facts of one data subject for one requester, with the text that the ledger keeps and its SHA-256 (hex). */
export interface KnownFacts {
  readonly facts: SubjectFacts;
  readonly text: string;
  readonly hash: string;
}

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
  /** Of a family. */
  readonly members: readonly string[];
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
    const subjects = new Set([...asked.people, ...asked.families]);
    for (const family of asked.families) {
      for (const member of last.get(whose + family)?.members ?? []) subjects.add(member);
    }
    const epochs = await readEpochs([...subjects]);
    const facts = new Map<string, KnownFacts>();
    for (const subject of subjects) {
      const before = last.get(whose + subject);
      if (before?.epoch !== epochs.of(subject)) return readAnew(requester, whose, asked);
      if (before.known) facts.set(subject, before.known);
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
      const known = { facts: JSON.parse(text) as SubjectFacts, text, hash: hash('sha256', text, 'hex') };
      facts.set(subject, known);
      last.set(whose + subject, { epoch, known, members: members ?? [] });
    }
    for (const subject of [...asked.people, ...asked.families]) {
      if (!facts.has(subject)) last.set(whose + subject, nobody);
    }
    return Object.assign(facts, { agreementVersion: rows[0]?.version ?? null });
  }
}

const nobody: Remembered = { epoch: '', known: null, members: [] };

/** Ids that no row can have would be errors to the database; to the requester they are people whom nobody knows. */
function isPossible(id: string): boolean {
  return id.length <= 64 && !id.includes('\0');
}
