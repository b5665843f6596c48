import type { KnownFacts } from '../../records/facts/knownFacts.ts';
import type { ReadFacts } from '../../records/facts/readFacts.ts';
import { verdictsAbout } from './lastVerdicts.ts';
import type { Deciding, SubjectVerdicts } from './subjectVerdicts.ts';

export type SubjectKind = 'PERSON' | 'FAMILY';

interface Ask {
  readonly people?: readonly string[];
  readonly families?: readonly string[];
}

export interface SubjectReader {
  load(ask: Ask): Promise<void>;
  /** @throws when the subject was not loaded: nothing is decided on facts that were not read. */
  verdicts(subject: string): SubjectVerdicts;
  isKnown(subject: string, kind: SubjectKind): boolean;
  /** The facts that decisions stood on; null: the registry does not know this subject. */
  factsOf(subject: string): KnownFacts | null;
}

/** Reads the facts of an operation's data subjects, each at most once, and keeps what was decided on them. */
export function createSubjects(deciding: Deciding, readFacts: ReadFacts): SubjectReader {
  /** By subject; null: asked for, and not in the registry. */
  const loaded = new Map<string, KnownFacts | null>();
  const decided = new Map<string, SubjectVerdicts>();
  let reading: Promise<void> = Promise.resolve();

  return { load, verdicts, isKnown, factsOf: (subject) => loaded.get(subject) ?? null };

  /** One reading at a time: a family's brings its members, whom the fetches that follow ask for all at once. */
  async function load(ask: Ask): Promise<void> {
    if (isLoaded(ask)) return;
    reading = reading.then(() => readMissing(ask));
    await reading;
  }

  async function readMissing(ask: Ask): Promise<void> {
    if (isLoaded(ask)) return;
    const people = (ask.people ?? []).filter((id) => !loaded.has(id));
    const families = (ask.families ?? []).filter((id) => !loaded.has(id));
    const found = await readFacts(deciding.requester, { people, families });
    for (const [subject, facts] of found) if (!loaded.has(subject)) loaded.set(subject, facts);
    for (const subject of [...people, ...families]) if (!loaded.has(subject)) loaded.set(subject, null);
  }

  function isLoaded({ people = [], families = [] }: Ask): boolean {
    return people.every((id) => loaded.has(id)) && families.every((id) => loaded.has(id));
  }

  function verdicts(subject: string): SubjectVerdicts {
    return decided.get(subject) ?? decide(subject);
  }

  function decide(subject: string): SubjectVerdicts {
    const known = loaded.get(subject);
    if (known === undefined) throw new Error('a decision was asked for before its facts were read');
    const made = verdictsAbout(deciding, known);
    decided.set(subject, made);
    return made;
  }

  function isKnown(subject: string, kind: SubjectKind): boolean {
    const facts = loaded.get(subject) ?? null;
    return facts !== null && (facts.kind === 'FAMILY') === (kind === 'FAMILY') && verdicts(subject).known;
  }
}
