import { resolve } from 'node:path';
import { readKey } from '../../verifier/readKey.ts';
import { Unusable } from '../../verifier/unusable.ts';
import type { Asked, Option } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';

export const exportOption: Option = {
  type: 'string',
  value: '<file>',
  about: 'an export; with archives, those first and in order',
  required: true,
  multiple: true,
};
export const checkpointsOption: Option = {
  type: 'string',
  value: '<folder>',
  about: 'checkpoints as the sealer writes them; several places are compared',
  required: true,
  multiple: true,
};
export const keyOption: Option = {
  type: 'string',
  value: '<key>',
  about: 'the public key that the first checkpoint is signed with, or a file that holds it',
  required: true,
  env: 'KINVIEW_SEAL_PUBLIC_KEY',
};

export const databaseOption: Option = {
  type: 'string',
  about: 'the partnership’s own database',
  env: 'DATABASE_URL',
  required: true,
};

export function pathsOf(asked: Asked, option: string): string[] {
  return asked.list(option).map((path) => resolve(asked.io.folder, path));
}

export function keyOf(asked: Asked): string {
  const given = asked.text('key');
  return given.includes('+') ? readKey(given) : readKey(resolve(asked.io.folder, given));
}

/** What cannot be worked with, told as the command line tells such things. */
export async function orTell<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    throw new CommandError(error.code, error.message, 'See docs/ledger.md.', exitCodes.UNREACHABLE);
  }
}
