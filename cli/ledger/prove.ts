import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { proveRow } from '../../verifier/proveRow.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { checkpointsOption, exportOption, keyOf, keyOption, orTell, pathsOf } from './options.ts';

export const proveCommand: Command = {
  name: 'ledger prove',
  about: 'Writes the proof of one row: a file that anybody can check with the public key alone.',
  details:
    'The file holds one data subject’s row, the operation that it is part of, what was shown, and the way to a signed checkpoint. It names no other data subject.',
  options: {
    row: {
      type: 'string',
      value: '<order.leaf>',
      about: 'the row, as exports and lists name it',
      required: true,
    },
    export: exportOption,
    checkpoints: checkpointsOption,
    key: keyOption,
    to: { type: 'string', value: '<file>', about: 'where the proof goes', default: 'proof.json' },
  },
  async run(asked) {
    const files = pathsOf(asked, 'export');
    const checkpoints = pathsOf(asked, 'checkpoints');
    const row = asked.text('row');
    const proof = await orTell(() => proveRow({ files, checkpoints, publicKey: keyOf(asked), row }));
    const to = resolve(asked.io.folder, asked.text('to'));
    await writeFile(to, `${JSON.stringify(proof, null, 1)}\n`);
    const text = `The proof of row ${row} is in ${asked.text('to')}. To check it: npx kinview ledger check-proof ${asked.text('to')} --key <key>`;
    return { exitCode: exitCodes.FINE, text, report: proof };
  },
};
