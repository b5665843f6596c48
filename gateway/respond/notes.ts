import type { OpenedGate } from '../gate/openGates.ts';
import { remember } from '../remember.ts';
import type { AnswerPath } from './shapeAnswer.ts';

/** One place of the answer where a data subject's object stands. */
export interface Occurrence {
  readonly subject: string;
  readonly gates: readonly OpenedGate[];
  readonly path: readonly (string | number)[];
}

/** What came through one open gate. */
export interface Passed {
  /** Controllers whose records are in the answer. */
  readonly controllers: Set<string>;
  readonly provenances: Set<string>;
  isUnavailable: boolean;
}

/** What is noted while an answer is shaped: from it the ledger's entries and the answer's extensions are made. */
export interface Notes {
  readonly occurrences: Occurrence[];
  readonly passed: Map<OpenedGate, Passed>;
  /** Root fields whose person or family does not exist or may not be known. */
  readonly unknownRoots: string[];
  readonly failedRoots: string[];
  /** Records that a source sent although their controller was not asked. */
  unaskedRecords: number;
  subject(subject: string, gates: readonly OpenedGate[], path: AnswerPath | null): void;
  record(gate: OpenedGate, controller: string, provenance: unknown): void;
  unavailable(gate: OpenedGate): void;
  unaskedRecord(): void;
  unknown(rootKey: string): void;
  sourceFailed(rootKey: string): void;
}

export function createNotes(): Notes {
  const occurrences: Occurrence[] = [];
  const passed = new Map<OpenedGate, Passed>();
  const unknownRoots: string[] = [];
  const failedRoots: string[] = [];
  const notes: Notes = {
    occurrences,
    passed,
    unknownRoots,
    failedRoots,
    unaskedRecords: 0,
    subject: (subject, gates, path) => occurrences.push({ subject, gates, path: toArray(path) }),
    record(gate, controller, provenance) {
      const through = passedBy(gate);
      through.controllers.add(controller);
      // A record that does not say how it came about is one to verify (policies/obligations).
      through.provenances.add(typeof provenance === 'string' ? provenance : '');
    },
    unavailable: (gate) => {
      passedBy(gate).isUnavailable = true;
    },
    unaskedRecord: () => {
      notes.unaskedRecords += 1;
    },
    unknown: (rootKey) => unknownRoots.push(rootKey),
    sourceFailed: (rootKey) => failedRoots.push(rootKey),
  };
  return notes;

  function passedBy(gate: OpenedGate): Passed {
    return remember(passed, gate, () => ({
      controllers: new Set(),
      provenances: new Set(),
      isUnavailable: false,
    }));
  }
}

function toArray(path: AnswerPath | null): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = path; at; at = at.previous) keys.push(at.key);
  return keys.reverse();
}
