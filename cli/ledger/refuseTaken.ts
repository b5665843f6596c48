import { access } from 'node:fs/promises';
import { CommandError } from '../commandError.ts';

/**
 * What is to be written must not replace anything: it may be the only copy.
 * @throws CommandError FILE_EXISTS
 */
export async function refuseTaken(to: string): Promise<void> {
  const isTaken = await access(to).then(
    () => true,
    () => false,
  );
  if (isTaken)
    throw new CommandError('FILE_EXISTS', 'There is a file of that name.', 'Give --to another one.');
}
