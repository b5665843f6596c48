import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkValue, type ValueProof } from '../../subgraphs/kit/commit/proveValue.ts';
import { checkProof } from '../../verifier/checkProof.ts';
import { parseExactly } from '../../verifier/parseExactly.ts';
import type { Asked, Command } from '../command.ts';
import { usage } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';
import { keyOf, keyOption } from '../ledger/options.ts';

const { required: _needed, ...publicKey } = keyOption;

/** Checks an agency's proof against the root that the ledger holds; anybody can. */
export const checkCommitment: Command = {
  name: 'commitments check',
  about: 'check an agency’s proof of what it answered against the root on the ledger',
  operands: [{ name: 'proof', about: 'the proof, a file' }],
  options: {
    root: { type: 'string', value: '<hex>', about: 'the day’s root, as the ledger has it' },
    row: {
      type: 'string',
      value: '<file>',
      about: 'or the proof of the ledger’s row that holds it ("kinview ledger prove")',
    },
    key: publicKey,
  },
  async run(asked) {
    const file = resolve(asked.io.folder, asked.operands[0]!);
    const proof = parseExactly(readFileSync(file, 'utf8').trimEnd()) as ValueProof | undefined;
    if (!proof)
      return {
        exitCode: exitCodes.REFUSED,
        text: 'Not proven: the file is no proof.',
        report: { isProven: false },
      };
    const { root, vouched } = rootOf(asked, proof);
    const isProven = root !== null && checkValue(proof, root);
    return {
      exitCode: isProven ? exitCodes.FINE : exitCodes.REFUSED,
      text: isProven ? `Proven: this is what was answered. ${vouched}` : 'Not proven.',
      report: { isProven },
    };
  },
};

interface RecordedRoot {
  readonly code: string;
  readonly grounds: { readonly change?: { readonly record: string } };
}

/** The root of the proof's day; from a row of the ledger it is under a signed checkpoint. null: the row holds none. */
function rootOf(asked: Asked, { field, day }: ValueProof): { root: string | null; vouched: string } {
  const [given, row] = [asked.optional('root'), asked.optional('row')];
  if ((given === undefined) === (row === undefined)) throw usage('commitments check takes --root or --row.');
  if (given !== undefined)
    return { root: given, vouched: 'That the root is on the ledger is not looked at: give --row for that.' };
  const checked = checkProof(readFileSync(resolve(asked.io.folder, row!), 'utf8'), keyOf(asked));
  const text = checked.holds && checked.proof.proof === 'kinview-row/1' ? checked.proof.mask : null;
  const entries = text === null ? [] : (JSON.parse(text) as RecordedRoot[]);
  const recorded = entries.find(({ code }) => code === 'COMMITMENTS_RECORDED')?.grounds.change?.record ?? '';
  const [source, on, root = null] = recorded.split(' ');
  const isOfDay = on === day && field.toLowerCase().startsWith(`${source}.`);
  const number = checked.holds ? checked.checkpoint.number : 0;
  return { root: isOfDay ? root : null, vouched: `Checkpoint ${number} vouches for the day’s root.` };
}
