import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CodedError } from '../../database/codedError.ts';
import type { LedgerOperation } from '../../records/ledger/types.ts';

interface Entry {
  readonly number: number;
  /** SHA-256 (hex) of the line before; '' for the first. */
  readonly previous: string;
  readonly operation: LedgerOperation;
}

export interface WriteAhead {
  /** Resolves when the operation is on this machine's disk. */
  append(operation: LedgerOperation): Promise<void>;
  /**
   * Hands on everything, in order, and sets the file aside when all of it was taken; nothing is appended meanwhile.
   * @throws CodedError WRITE_AHEAD_ALTERED where a line does not follow the one before; whatever `take` throws
   */
  drain(take: (operation: LedgerOperation) => Promise<void>): Promise<number>;
}

/** The ledger of an outage: a file of this gateway's, one line for each operation, each hanging on the one before. */
export function openWriteAhead(file: string): WriteAhead {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };
  return {
    append: (operation) =>
      inTurn(async () => {
        const lines = readWhole(file);
        const last = lines.at(-1) ?? '';
        const entry: Entry = {
          number: lines.length + 1,
          previous: last && hash('sha256', last, 'hex'),
          operation,
        };
        const handle = await open(file, 'a', 0o600);
        try {
          // A line that a crash tore answered nobody: this one begins on its own.
          await handle.appendFile(`${endsTorn(file) ? '\n' : ''}${JSON.stringify(entry)}\n`);
          await handle.sync();
        } finally {
          await handle.close();
        }
        if (lines.length === 0) await syncFolder(dirname(file));
      }),
    drain: (take) =>
      inTurn(async () => {
        const lines = readWhole(file);
        let previous = '';
        for (const [index, line] of lines.entries()) {
          const entry = JSON.parse(line) as Entry;
          if (entry.number !== index + 1 || entry.previous !== previous)
            throw new CodedError(
              'WRITE_AHEAD_ALTERED',
              'The ledger of the outage has a gap, or was altered.',
            );
          await take(entry.operation);
          previous = hash('sha256', line, 'hex');
        }
        if (lines.length > 0) renameSync(file, `${file}.${Date.now()}.recorded`);
        return lines.length;
      }),
  };
}

/** A file that was just made is not there after a crash unless its folder says so. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

const endsTorn = (file: string): boolean => !['', '\n'].includes(read(file).at(-1) ?? '');

/** Lines that were written to their end. */
function readWhole(file: string): string[] {
  return read(file)
    .split('\n')
    .filter((line) => {
      try {
        return line !== '' && typeof JSON.parse(line) === 'object';
      } catch {
        return false;
      }
    });
}
