import { digestOf } from '../../records/ledger/digestOf.ts';
import type { LedgerEntry, LedgerOperation, RecordedSubject } from '../../records/ledger/types.ts';
import type { UsedInput } from '../gate/gateInputs.ts';
import type { Errand } from '../gate/permit.ts';
import type { SubjectReader } from '../gate/subjects.ts';
import { rulingsOf, type Verdict } from '../gate/verdict.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { remember } from '../remember.ts';
import { listEntries } from '../respond/listEntries.ts';
import type { Notes } from '../respond/notes.ts';
import type { Outcome } from '../respond/outcomes.ts';
import type { Snapshot } from '../supergraph/snapshot.ts';
import type { Environment } from './environment.ts';

interface Recording {
  readonly environment: Environment;
  readonly snapshot: Snapshot;
  readonly prepared: Prepared;
  /** Whom each root field names, by position. */
  readonly named: readonly (string | null)[];
  readonly about: Pick<LedgerOperation, 'operationName' | 'documentHash'>;
  readonly errand: Errand;
  readonly now: number;
  readonly notes: Notes;
  /** By occurrence. */
  readonly outcomes: readonly Outcome[];
  readonly subjects: SubjectReader;
  readonly used: readonly UsedInput[];
}

/** What the ledger keeps of an answer: who, why, on which facts, and every field shown or withheld. */
export function writeRecord(recording: Recording): LedgerOperation {
  const { environment, snapshot, errand, now, about } = recording;
  return {
    operationName: about.operationName,
    documentHash: about.documentHash,
    operationId: errand.operationId,
    requester: errand.requester,
    purpose: errand.purpose,
    decidedAt: now,
    validUntil: earliest(recording),
    agreementVersion: environment.agreement.version,
    supergraphVersion: snapshot.version,
    outcome: 'ANSWERED',
    refusal: null,
    subjects: recordedSubjects(recording),
  };
}

/** Everyone on whose facts something of the answer rests: for that somebody exists, too, is shown only to some. */
function recordedSubjects(recording: Recording): RecordedSubject[] {
  const { notes, outcomes, subjects, used } = recording;
  const shown = listEntries(notes, outcomes);
  const more = new Map<string, LedgerEntry[]>();
  if (used.length > 0) addUsed(used, more);
  addNamed(recording, more);
  for (const [subject, entries] of more) shown.set(subject, [...(shown.get(subject) ?? []), ...entries]);
  for (const { subject } of notes.occurrences) if (!shown.has(subject)) shown.set(subject, beingKnown);
  return [...shown].map(([subject, entries]) => {
    const known = subjects.factsOf(subject);
    if (!known) return { subject: digestOf(subject), decidedOn: null, entries };
    return { subject, decidedOn: known, entries };
  });
}

type Entries = Map<string, LedgerEntry[]>;

function add(to: Entries, subject: string, entry: LedgerEntry): void {
  remember(to, subject, () => []).push(entry);
}

/** One entry for each decision, however many values went along. */
function addUsed(used: readonly UsedInput[], to: Entries): void {
  const fieldsOf = new Map<string, Map<Verdict, Set<string>>>();
  for (const { subject, verdict, field } of used) {
    const ofSubject = remember(fieldsOf, subject, () => new Map<Verdict, Set<string>>());
    remember(ofSubject, verdict, () => new Set<string>()).add(field);
  }
  for (const [subject, ofSubject] of fieldsOf)
    for (const [verdict, fields] of ofSubject) addOne(subject, verdict, fields);

  function addOne(subject: string, verdict: Verdict, fields: ReadonlySet<string>): void {
    const { source, dataClass } = verdict;
    for (const { controllers, decision } of rulingsOf(verdict)) {
      if (decision.effect === 'WITHHOLD') continue;
      const { code, rule, legalBasis, obligations, grounds } = decision;
      add(to, subject, {
        source,
        dataClass,
        controllers,
        fields: [...fields],
        effect: 'USED_NOT_SHOWN',
        code,
        rule,
        legalBasis,
        obligations,
        grounds,
      });
    }
  }
}

/** What became of the people and families whom root fields name: beside what was decided about their classes. */
function addNamed({ notes, prepared, named }: Recording, to: Entries): void {
  for (const [at, { key, fieldName, released }] of prepared.rootFields.entries()) {
    const subject = named[at] ?? null;
    if (subject === null && !notes.unknownRoots.includes(key)) continue;
    // A person who may not be known, or does not exist: recorded alike, so that looking for people can be seen.
    if (notes.unknownRoots.includes(key)) {
      const code = 'NOT_FOUND_OR_NOT_PERMITTED';
      const entry = {
        source: '',
        effect: 'WITHHELD',
        code,
        fields: [fieldName],
        ...nobodysDecision,
      } as const;
      add(to, subject ?? '', { ...entry, rule: 'P05' });
    }
    if (subject === null) continue;
    // Nothing was learnt, and the asking is on the ledger.
    if (notes.failedRoots.includes(key)) {
      const code = 'SOURCE_UNAVAILABLE';
      add(to, subject, {
        source: 'governance',
        effect: 'UNAVAILABLE',
        code,
        fields: [fieldName],
        ...nobodysDecision,
      });
    } else if (released.length > 0) {
      // On the operation's own authority: that the ledger was read is on the ledger.
      const code = 'OPERATION';
      add(to, subject, {
        source: 'governance',
        effect: 'DISCLOSED',
        code,
        fields: released,
        ...nobodysDecision,
      });
    }
  }
}

const nobodysDecision = {
  dataClass: null,
  rule: '',
  controllers: [],
  legalBasis: null,
  obligations: [],
  grounds: {},
};

/** Whoever is in the answer without a class: that they are known to the partnership is all that was told of them. */
const beingKnown: readonly LedgerEntry[] = [
  { ...nobodysDecision, source: 'governance', effect: 'DISCLOSED', code: 'KNOWN', fields: ['id'] },
];

/** The first moment at which the clock alone would withhold something that the answer shows, or passed on. */
function earliest({ notes, used, subjects }: Recording): number | null {
  let first = Number.POSITIVE_INFINITY;
  for (const { subject } of notes.occurrences) note(subject);
  for (const { subject } of used) note(subject);
  return Number.isFinite(first) ? first : null;

  function note(subject: string): void {
    const { validUntil } = subjects.verdicts(subject);
    if (validUntil !== null && validUntil < first) first = validUntil;
  }
}
