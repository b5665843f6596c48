import { hash } from 'node:crypto';
import type { Pool } from '../../database/openPool.ts';
import type { SubjectFacts } from '../../policies/facts.ts';
import type { Requester } from '../../policies/words.ts';
import { factsQuery } from './factsQuery.ts';
import { rememberLast } from './rememberLast.ts';

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

export type ReadFacts = (
  requester: Requester,
  /** People for themselves; families with all their members. */
  ask: { readonly people: readonly string[]; readonly families: readonly string[] },
) => Promise<FactsFound>;

interface Row {
  readonly version: string | null;
  readonly subject: string | null;
  readonly text: string | null;
}

/**
 * Reads facts in one query and one snapshot. A text that is the same as the last one for this requester and subject is
 * neither parsed nor hashed again; `remember` bounds how many texts are kept (20,000 unless said).
 */
export function createReadFacts(options: { readonly pool: Pool; readonly remember?: number }): ReadFacts {
  const last = rememberLast<KnownFacts>(options.remember ?? 20_000);

  return async (requester, ask) => {
    const { rows } = await options.pool.query<Row>({
      name: 'read-facts',
      text: factsQuery,
      values: [
        requester.id,
        requester.organisation,
        requester.function,
        possible(ask.people),
        possible(ask.families),
      ],
    });
    const whose = `${requester.id}\n${requester.organisation}\n${requester.function}\n`;
    const found = new Map<string, KnownFacts>();
    for (const { subject, text } of rows) {
      if (subject !== null && text !== null) found.set(subject, known(whose + subject, text));
    }
    return Object.assign(found, { agreementVersion: rows[0]?.version ?? null });
  };

  function known(key: string, text: string): KnownFacts {
    const before = last.get(key);
    if (before?.text === text) return before;
    const now = { facts: JSON.parse(text) as SubjectFacts, text, hash: hash('sha256', text, 'hex') };
    last.set(key, now);
    return now;
  }
}

/** Ids that no row can have would be errors to the database; to the requester they are people whom nobody knows. */
function possible(ids: readonly string[]): string[] {
  return ids.filter((id) => id.length <= 64 && !id.includes('\0'));
}
