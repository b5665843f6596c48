import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { proveConsistency } from '../../verifier/proveConsistency.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { checkpointsOption, exportOption, keyOf, keyOption, orTell, pathsOf } from './options.ts';

const number = (about: string) => ({ type: 'string', value: '<number>', about, required: true }) as const;

export const proveConsistencyCommand: Command = {
  name: 'ledger prove-consistency',
  about: 'Writes the proof that a later checkpoint covers all that an earlier one covers, unchanged.',
  options: {
    from: number('the earlier checkpoint, by its number'),
    until: number('the later one'),
    export: exportOption,
    checkpoints: checkpointsOption,
    key: keyOption,
    to: { type: 'string', value: '<file>', about: 'where the proof goes', default: 'consistency.json' },
  },
  async run(asked) {
    const asking = {
      files: pathsOf(asked, 'export'),
      checkpoints: pathsOf(asked, 'checkpoints'),
      publicKey: keyOf(asked),
    };
    const numbers = { from: Number(asked.text('from')), to: Number(asked.text('until')) };
    const proof = await orTell(() => proveConsistency({ ...asking, ...numbers }));
    await writeFile(resolve(asked.io.folder, asked.text('to')), `${JSON.stringify(proof, null, 1)}\n`);
    return { exitCode: exitCodes.FINE, text: `The proof is in ${asked.text('to')}.`, report: proof };
  },
};
