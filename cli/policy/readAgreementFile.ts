import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AgreementError } from '../../policies/agreement/AgreementError.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { CommandError } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';

/**
 * Reads and checks an agreement from a JSON file.
 * @throws CommandError FILE_UNREADABLE, AGREEMENT_NOT_JSON, or the code of what is wrong with it and where
 */
export function readAgreementFile(file: string): Agreement {
  const name = basename(file);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new CommandError(
      'FILE_UNREADABLE',
      `${name} cannot be read.`,
      'Check the path and its permissions.',
      exitCodes.UNREACHABLE,
    );
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new CommandError('AGREEMENT_NOT_JSON', `${name} is no JSON.`, 'Export the agreement as JSON.');
  }
  try {
    return readAgreement(document);
  } catch (error) {
    if (!(error instanceof AgreementError)) throw error;
    throw new CommandError(error.code, `${name}: ${error.message}`, 'Correct the agreement at this place.');
  }
}
