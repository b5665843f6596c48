import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from './command.ts';
import { CommandError } from './commandError.ts';
import { exitCodes } from './exitCodes.ts';

/** The text of a file, from where the command was called. @throws CommandError FILE_UNREADABLE */
export function readFile(io: Pick<Io, 'folder'>, path: string): string {
  try {
    return readFileSync(resolve(io.folder, path), 'utf8');
  } catch {
    throw new CommandError(
      'FILE_UNREADABLE',
      `${path} cannot be read.`,
      'Name a file that is there.',
      exitCodes.UNREACHABLE,
    );
  }
}
