import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkValue, type ValueProof } from '../../subgraphs/kit/commit/proveValue.ts';
import type { DayLeaf } from '../../subgraphs/kit/commit/readDay.ts';
import { parseExactly } from '../../verifier/parseExactly.ts';
import type { Asked, Command } from '../command.ts';
import { usage } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';
import { keyOption } from '../ledger/options.ts';
import { type Judged, judgeField, judgeLeaves, judgeRoot, judgeShown } from './judge.ts';
import { readRowProof, readValueProof } from './readProof.ts';

const { required: _needed, ...publicKey } = keyOption;

/** Checks an agency's proof against the root that the ledger holds; anybody can. */
export const checkCommitment: Command = {
  name: 'commitments check',
  about: 'check an agency’s proof of what it answered against the root on the ledger',
  details:
    'What is not given is not looked at, and it says so: it takes --row, --shown and --leaves to know all.',
  operands: [{ name: 'proof', about: 'the proof, a file' }],
  options: {
    root: { type: 'string', value: '<hex>', about: 'the day’s root, as the ledger has it' },
    row: {
      type: 'string',
      value: '<file>',
      about: 'or the proof of the ledger’s row that holds it ("kinview ledger prove")',
    },
    shown: {
      type: 'string',
      value: '<file>',
      about: 'the proof of the row of the person in the operation, with what was shown',
    },
    leaves: {
      type: 'string',
      value: '<file>',
      about: 'all of the day’s leaves ("kinview commitments prove --leaves")',
    },
    late: {
      type: 'boolean',
      about: 'take a root that was put on the ledger more than two days after the day',
    },
    key: publicKey,
  },
  async run(asked) {
    const proof = readValueProof(asked, asked.operands[0]!);
    const judged = proof ? judge(asked, proof) : [no('The file is no proof.')];
    const isProven = judged.every(({ holds }) => holds);
    const head = isProven ? 'Proven: the agency committed to this value.' : 'Not proven.';
    return {
      exitCode: isProven ? exitCodes.FINE : exitCodes.REFUSED,
      text: [head, ...judged.map(({ says }) => says)].filter((line) => line !== '').join('\n'),
      report: { isProven, says: judged.map(({ says }) => says) },
    };
  },
};

function judge(asked: Asked, proof: ValueProof): readonly Judged[] {
  const { root, ...byRow } = rootOf(asked, proof);
  const [shown, leaves] = [asked.optional('shown'), asked.optional('leaves')];
  return [
    judgeField(proof),
    checkValue(proof, root) ? yes('') : no('The proof does not lead to the day’s root.'),
    byRow,
    shown === undefined
      ? yes('That the operation took place, and showed it, is not looked at: give --shown for that.')
      : withRow(asked, shown, (row) => judgeShown(proof, row)),
    leaves === undefined
      ? yes('That no other value of it was committed to is not looked at: give --leaves for that.')
      : judgeLeaves(proof, root, readLeaves(asked, leaves), shown !== undefined),
  ];
}

function rootOf(asked: Asked, proof: ValueProof): Judged & { readonly root: string } {
  const [given, row] = [asked.optional('root'), asked.optional('row')];
  if ((given === undefined) === (row === undefined)) throw usage('commitments check takes --root or --row.');
  if (given !== undefined)
    return {
      ...yes('That the root is on the ledger, and since when, is not looked at: give --row for that.'),
      root: given,
    };
  const found = readRowProof(asked, row!);
  return found ? judgeRoot(proof, found, asked.flag('late')) : { ...no('The row is not proven.'), root: '' };
}

function withRow(
  asked: Asked,
  file: string,
  say: (row: NonNullable<ReturnType<typeof readRowProof>>) => Judged,
) {
  const row = readRowProof(asked, file);
  return row ? say(row) : no('The row of the operation is not proven, or says nothing of what was shown.');
}

function readLeaves(asked: Asked, file: string): readonly DayLeaf[] {
  const leaves = parseExactly(readFileSync(resolve(asked.io.folder, file), 'utf8').trimEnd());
  return Array.isArray(leaves) ? leaves : [];
}

const yes = (says: string): Judged => ({ holds: true, says });
const no = (says: string): Judged => ({ holds: false, says });
