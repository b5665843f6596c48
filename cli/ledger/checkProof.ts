import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkProof } from '../../verifier/checkProof.ts';
import { describeProof } from '../../verifier/describeProof.ts';
import type { Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';
import { keyOf, keyOption, orTell } from './options.ts';

export const checkProofCommand: Command = {
  name: 'ledger check-proof',
  about: 'Checks a proof with the public key and nothing else, and says what it proves.',
  operands: [{ name: 'file', about: 'the proof, as "ledger prove" wrote it' }],
  options: { key: keyOption },
  async run(asked) {
    const file = resolve(asked.io.folder, asked.operands[0]!);
    const json = await readFile(file, 'utf8').catch(() => {
      throw new CommandError(
        'PROOF_UNREADABLE',
        'The proof cannot be read.',
        'Name its file.',
        exitCodes.UNREACHABLE,
      );
    });
    const checked = await orTell(async () => checkProof(json, keyOf(asked)));
    const exitCode = checked.holds ? exitCodes.FINE : exitCodes.REFUSED;
    return { exitCode, text: describeProof(checked), report: checked };
  },
};
