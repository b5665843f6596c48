import type { OpenedGate } from '../gate/openGates.ts';
import { remember } from '../remember.ts';
import type { AnswerPath } from './answerPath.ts';
import { nothing, type Passed, unavailable } from './passed.ts';

/** One place of the answer where a data subject's object stands. */
export interface Occurrence {
  readonly subject: string;
  readonly gates: readonly OpenedGate[];
  /** null: at the root. */
  readonly path: AnswerPath | null;
  readonly passed: PassedGates;
}

/** What came through, by the gate's index. */
export type PassedGates = Passed[];

/** What is noted while an answer is shaped: from it the ledger's entries and the answer's extensions are made. */
export interface Notes {
  readonly occurrences: Occurrence[];
  /** Root fields whose person or family does not exist or may not be known. */
  readonly unknownRoots: string[];
  readonly failedRoots: string[];
  /** Whether any field's source failed, or sent what is none of its values. */
  isUnavailable: boolean;
  /** Records that a source sent although their controller was not asked. */
  unaskedRecords: number;
  /** Where the same person stands at the same place of the operation, it is the same list. */
  subject(subject: string, gates: readonly OpenedGate[], path: AnswerPath | null): PassedGates;
  record(passed: PassedGates, gate: OpenedGate, controller: string, provenance: unknown): void;
  unavailable(passed: PassedGates, gate: OpenedGate): void;
  unaskedRecord(): void;
  unknown(rootKey: string): void;
  sourceFailed(rootKey: string): void;
}

export function createNotes(): Notes {
  const occurrences: Occurrence[] = [];
  const passedBy = new Map<string, { gates: readonly OpenedGate[]; passed: PassedGates }[]>();
  const unknownRoots: string[] = [];
  const failedRoots: string[] = [];
  const notes: Notes = {
    occurrences,
    unknownRoots,
    failedRoots,
    unaskedRecords: 0,
    isUnavailable: false,
    subject(subject, gates, path) {
      // Gates alone do not say whose they are: all who are decided alike have the same.
      const ofSubject = remember(passedBy, subject, () => []);
      let place = ofSubject.find((one) => one.gates === gates);
      if (!place) {
        place = { gates, passed: new Array<Passed>(gates.length).fill(nothing) };
        ofSubject.push(place);
      }
      occurrences.push({ subject, gates, path, passed: place.passed });
      return place.passed;
    },
    record(passed, { gate: { index } }, controller, provenance) {
      // A record that does not say how it came about is one to verify (policies/obligations).
      const how = typeof provenance === 'string' ? provenance : '';
      passed[index] = passed[index]!.with(controller, how);
    },
    unavailable(passed, { gate: { index } }) {
      notes.isUnavailable = true;
      passed[index] = unavailable;
    },
    unaskedRecord: () => {
      notes.unaskedRecords += 1;
    },
    unknown: (rootKey) => unknownRoots.push(rootKey),
    sourceFailed: (rootKey) => failedRoots.push(rootKey),
  };
  return notes;
}
