import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkValue, type ValueProof } from '../../subgraphs/kit/commit/proveValue.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';

/** Checks an agency's proof against the root that the ledger holds; anybody can. */
export const checkCommitment: Command = {
  name: 'commitments check',
  about: 'check an agency’s proof of what it answered against the root on the ledger',
  operands: [{ name: 'proof', about: 'the proof, a file' }],
  options: {
    root: { type: 'string', value: '<hex>', about: 'the day’s root, as the ledger has it', required: true },
  },
  async run(asked) {
    const file = resolve(asked.io.folder, asked.operands[0]!);
    const proof = JSON.parse(readFileSync(file, 'utf8')) as ValueProof;
    const isProven = checkValue(proof, asked.text('root'));
    return {
      exitCode: isProven ? exitCodes.FINE : exitCodes.REFUSED,
      text: isProven ? 'Proven: this is what was answered.' : 'Not proven.',
      report: { isProven },
    };
  },
};
