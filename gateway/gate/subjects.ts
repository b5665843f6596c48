import type { Agreement } from '../../policies/agreement/types.ts';
import { createSubjectDecider, type SubjectDecider } from '../../policies/decide.ts';
import type { Instant, Purpose, Requester } from '../../policies/words.ts';
import type { KnownFacts, ReadFacts } from '../../records/facts/readFacts.ts';
import { remember } from '../remember.ts';

export type SubjectKind = 'PERSON' | 'FAMILY';

export interface SubjectReader {
  load(ask: { people?: readonly string[]; families?: readonly string[] }): Promise<void>;
  /** @throws when the subject was not loaded: nothing is decided on facts that were not read. */
  decider(subject: string): SubjectDecider;
  isKnown(subject: string, kind: SubjectKind): boolean;
  /** The facts that decisions stood on; null: the registry does not know this subject. */
  factsOf(subject: string): KnownFacts | null;
}

/** Reads the facts of an operation's data subjects, each at most once, and makes a decider for each. */
export function createSubjects(input: {
  agreement: Agreement;
  requester: Requester;
  purpose: Purpose;
  now: Instant;
  readFacts: ReadFacts;
}): SubjectReader {
  const { agreement, requester, purpose, now } = input;
  /** By subject; null: asked for, and not in the registry. */
  const loaded = new Map<string, KnownFacts | null>();
  const deciders = new Map<string, SubjectDecider>();

  return { load, decider, isKnown, factsOf: (subject) => loaded.get(subject) ?? null };

  async function load(ask: { people?: readonly string[]; families?: readonly string[] }): Promise<void> {
    const people = (ask.people ?? []).filter((id) => !loaded.has(id));
    const families = (ask.families ?? []).filter((id) => !loaded.has(id));
    if (people.length === 0 && families.length === 0) return;
    const found = await input.readFacts(requester, { people, families });
    for (const [subject, facts] of found) if (!loaded.has(subject)) loaded.set(subject, facts);
    for (const subject of [...people, ...families]) if (!loaded.has(subject)) loaded.set(subject, null);
  }

  function decider(subject: string): SubjectDecider {
    return remember(deciders, subject, () => {
      const known = loaded.get(subject);
      if (known === undefined) throw new Error('a decision was asked for before its facts were read');
      return createSubjectDecider(agreement, requester, purpose, known?.facts ?? null, now);
    });
  }

  function isKnown(subject: string, kind: SubjectKind): boolean {
    const facts = loaded.get(subject)?.facts ?? null;
    return facts !== null && (facts.kind === 'FAMILY') === (kind === 'FAMILY') && decider(subject).known;
  }
}
