import type { OpenedGate } from '../gate/openGates.ts';
import { remember } from '../remember.ts';
import type { AnswerPath } from './shapeAnswer.ts';

/** One place of the answer where a data subject's object stands. */
export interface Occurrence {
  readonly subject: string;
  readonly gates: readonly OpenedGate[];
  readonly path: readonly (string | number)[];
  readonly passed: PassedGates;
}

/** What came through one gate. */
export interface Passed {
  /** Controllers whose records are in the answer. */
  readonly controllers: string[];
  readonly provenances: string[];
  isUnavailable: boolean;
  /** Equal where all of the above is. */
  key: string;
}

/** By the gate's index; undefined: nothing came through, and nothing failed. */
export type PassedGates = (Passed | undefined)[];

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
  const passedBy = new Map<readonly OpenedGate[], PassedGates>();
  const unknownRoots: string[] = [];
  const failedRoots: string[] = [];
  const notes: Notes = {
    occurrences,
    unknownRoots,
    failedRoots,
    unaskedRecords: 0,
    isUnavailable: false,
    subject(subject, gates, path) {
      const passed = remember(passedBy, gates, () => []);
      occurrences.push({ subject, gates, path: toArray(path), passed });
      return passed;
    },
    record(passed, gate, controller, provenance) {
      const through = passedThrough(passed, gate);
      add(through, through.controllers, controller);
      // A record that does not say how it came about is one to verify (policies/obligations).
      add(through, through.provenances, typeof provenance === 'string' ? provenance : '');
    },
    unavailable(passed, gate) {
      const through = passedThrough(passed, gate);
      notes.isUnavailable = true;
      through.isUnavailable = true;
      through.key = 'unavailable';
    },
    unaskedRecord: () => {
      notes.unaskedRecords += 1;
    },
    unknown: (rootKey) => unknownRoots.push(rootKey),
    sourceFailed: (rootKey) => failedRoots.push(rootKey),
  };
  return notes;
}

function passedThrough(passed: PassedGates, { gate }: OpenedGate): Passed {
  const known = passed[gate.index];
  if (known) return known;
  const made = { controllers: [], provenances: [], isUnavailable: false, key: '' };
  passed[gate.index] = made;
  return made;
}

function add(through: Passed, list: string[], value: string): void {
  if (list.includes(value)) return;
  list.push(value);
  // As JSON, so that no name can read as two.
  const said = JSON.stringify(value);
  if (!through.isUnavailable) through.key += list === through.controllers ? `${said} ` : `${said}, `;
}

function toArray(path: AnswerPath | null): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = path; at; at = at.previous) keys.push(at.key);
  return keys.reverse();
}
