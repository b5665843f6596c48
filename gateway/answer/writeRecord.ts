import { createHash } from 'node:crypto';
import type { DecidedSubject, LedgerEntry, LedgerOperation } from '../../records/ledger/types.ts';
import type { UsedInput } from '../gate/gateInputs.ts';
import type { Errand } from '../gate/permit.ts';
import type { SubjectReader } from '../gate/subjects.ts';
import type { Verdict } from '../gate/verdict.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { remember } from '../remember.ts';
import { listEntries } from '../respond/listEntries.ts';
import type { Notes } from '../respond/notes.ts';
import type { Snapshot } from '../supergraph/snapshot.ts';
import type { Environment } from './environment.ts';

interface Recording {
  readonly environment: Environment;
  readonly snapshot: Snapshot;
  readonly prepared: Prepared;
  readonly variables: { readonly [name: string]: unknown };
  readonly about: Pick<LedgerOperation, 'operationName' | 'documentHash'>;
  readonly errand: Errand;
  readonly now: number;
  readonly notes: Notes;
  readonly subjects: SubjectReader;
  readonly used: readonly UsedInput[];
}

/** What the ledger keeps of an answer: who, why, on which facts, and every field shown or withheld. */
export function writeRecord(recording: Recording): LedgerOperation {
  const { environment, snapshot, errand, now, notes, subjects, used } = recording;
  const factsHashOf = (subject: string): string | null => subjects.factsOf(subject)?.hash ?? null;
  const entries = [
    ...listEntries(notes, factsHashOf),
    ...usedEntries(used, factsHashOf),
    ...unknownEntries(recording, factsHashOf),
    ...releasedEntries(recording, factsHashOf),
    ...unavailableEntries(recording, factsHashOf),
  ];
  entries.push(...knownEntries(entries, notes, factsHashOf));
  return {
    ...recording.about,
    operationId: errand.operationId,
    requester: errand.requester,
    purpose: errand.purpose,
    decidedAt: now,
    validUntil: earliest(recording),
    agreementVersion: environment.agreement.version,
    supergraphVersion: snapshot.version,
    outcome: 'ANSWERED',
    refusal: null,
    subjects: decidedSubjects(entries, recording),
    entries,
  };
}

/** One entry for each decision, however many values went along. */
function usedEntries(
  used: readonly UsedInput[],
  factsHashOf: (subject: string) => string | null,
): LedgerEntry[] {
  const fieldsOf = new Map<Verdict, Set<string>>();
  for (const { verdict, field } of used) remember(fieldsOf, verdict, () => new Set<string>()).add(field);
  return [...fieldsOf].flatMap(([{ subject, source, dataClass, rulings }, fields]) =>
    rulings.flatMap(({ controllers, decision }) => {
      if (decision.effect === 'WITHHOLD') return [];
      const { code, rule, legalBasis, obligations, grounds } = decision;
      const about = { subject, source, dataClass, controllers, fields: [...fields] };
      const effect = 'USED_NOT_SHOWN' as const;
      return {
        ...about,
        effect,
        code,
        rule,
        legalBasis,
        obligations,
        grounds,
        factsHash: factsHashOf(subject),
      };
    }),
  );
}

/** A person who may not be known, or does not exist: recorded alike, so that looking for people can be seen. */
function unknownEntries(
  { notes, prepared, variables }: Recording,
  factsHashOf: (subject: string) => string | null,
): LedgerEntry[] {
  return notes.unknownRoots.map((rootKey) => {
    const field = prepared.rootFields.find(({ key }) => key === rootKey);
    const id = field?.subjectId(variables) ?? '';
    const factsHash = factsHashOf(id);
    return {
      ...nobodysDecision,
      subject: nameOf(id, factsHash),
      source: '',
      effect: 'WITHHELD',
      code: 'NOT_FOUND_OR_NOT_PERMITTED',
      rule: 'P05',
      fields: [field?.fieldName ?? rootKey],
      factsHash,
    };
  });
}

/** Whoever is in the answer without a class: that they are known to the partnership is all that was told of them. */
function knownEntries(
  entries: readonly LedgerEntry[],
  { occurrences }: Notes,
  factsHashOf: (subject: string) => string | null,
): LedgerEntry[] {
  const listed = new Set(entries.map(({ subject }) => subject));
  const bare = new Set(occurrences.map(({ subject }) => subject).filter((subject) => !listed.has(subject)));
  return [...bare].map((subject) => ({
    ...nobodysDecision,
    subject,
    source: 'governance',
    effect: 'DISCLOSED',
    code: 'KNOWN',
    fields: ['id'],
    factsHash: factsHashOf(subject),
  }));
}

/** What an operation released on its own authority about somebody: that the ledger was read is on the ledger. */
function releasedEntries(
  { prepared, variables, notes }: Recording,
  factsHashOf: (subject: string) => string | null,
): LedgerEntry[] {
  return prepared.rootFields.flatMap((field): LedgerEntry[] => {
    const subject = field.subjectId(variables);
    if (subject === null || field.released.length === 0 || notes.failedRoots.includes(field.key)) return [];
    const factsHash = factsHashOf(subject);
    return [
      {
        ...nobodysDecision,
        subject: nameOf(subject, factsHash),
        source: 'governance',
        effect: 'DISCLOSED',
        code: 'OPERATION',
        fields: field.released,
        factsHash,
      },
    ];
  });
}

/** Whom was asked about when the source of the root field failed: nothing was learnt, and the asking is on the ledger. */
function unavailableEntries(
  { prepared, variables, notes }: Recording,
  factsHashOf: (subject: string) => string | null,
): LedgerEntry[] {
  return prepared.rootFields.flatMap((field): LedgerEntry[] => {
    const subject = field.subjectId(variables);
    if (subject === null || !notes.failedRoots.includes(field.key)) return [];
    const factsHash = factsHashOf(subject);
    return [
      {
        ...nobodysDecision,
        subject: nameOf(subject, factsHash),
        source: 'governance',
        effect: 'UNAVAILABLE',
        code: 'SOURCE_UNAVAILABLE',
        fields: [field.fieldName],
        factsHash,
      },
    ];
  });
}

/** What nobody has as an id may be anything, a name even: it is kept as a digest. */
function nameOf(id: string, factsHash: string | null): string {
  return factsHash ? id : `unknown:${createHash('sha256').update(id).digest('hex').slice(0, 32)}`;
}

const nobodysDecision = {
  dataClass: null,
  rule: '',
  controllers: [],
  legalBasis: null,
  obligations: [],
  grounds: {},
};

/**
 * Everyone on whose facts something of the answer rests: whoever has an entry, and whoever is in the answer at all, for
 * that somebody exists is shown only to those who may know.
 */
function decidedSubjects(entries: readonly LedgerEntry[], { notes, subjects }: Recording): DecidedSubject[] {
  const ids = [...entries, ...notes.occurrences].map(({ subject }) => subject);
  return [...new Set(ids)].flatMap((subject) => {
    const known = subjects.factsOf(subject);
    return known ? { subject, epoch: known.facts.epoch, factsHash: known.hash, factsText: known.text } : [];
  });
}

/** The first moment at which the clock alone would withhold something that the answer shows, or passed on. */
function earliest({ notes, used, subjects }: Recording): number | null {
  const shown = [...notes.occurrences, ...used.map(({ verdict }) => verdict)].map(({ subject }) => subject);
  let first = Number.POSITIVE_INFINITY;
  for (const subject of new Set(shown)) {
    const { validUntil } = subjects.verdicts(subject);
    if (validUntil !== null) first = Math.min(first, validUntil);
  }
  return Number.isFinite(first) ? first : null;
}
