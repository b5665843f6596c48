import { describe } from '../../verifier/describe.ts';
import { readGiven } from '../../verifier/readGiven.ts';
import { exitCodeOf, verifyLedger } from '../../verifier/verifyLedger.ts';
import type { Command } from '../command.ts';
import { checkpointsOption, exportOption, keyOf, keyOption, orTell, pathsOf } from './options.ts';

const step = 0.1;

export const verifyLedgerCommand: Command = {
  name: 'ledger verify',
  about: 'Works the ledger out again from an export and compares it with what was signed.',
  details:
    'Trusts nothing but the public key: names the first row that was edited, deleted, reordered, inserted or cut off, and what no checkpoint vouches for yet.',
  options: {
    export: exportOption,
    checkpoints: checkpointsOption,
    key: keyOption,
    made: {
      type: 'string',
      value: '<ISO 8601>',
      about: 'when you made the export: what was signed before then has to be in it',
    },
    begins: {
      type: 'string',
      value: '<leaf>',
      about: 'where the first file begins, when the archives before were verified already',
    },
    ends: {
      type: 'string',
      value: '<leaf>',
      about: 'where the last file ends, when it is an archive and what follows is verified apart',
    },
    window: {
      type: 'string',
      value: '<seconds>',
      about: 'the longest time without a checkpoint before the export; 600 unless said',
    },
    kept: {
      type: 'string',
      value: '<years>',
      about: 'for how long what was shown is kept at least: what was disposed of earlier is told of',
    },
    disposed: {
      type: 'boolean',
      about: 'take a file without texts though no row given says it was disposed of',
    },
  },
  async run(asked) {
    let told = 0;
    const findings = await orTell(() =>
      verifyLedger({
        exports: pathsOf(asked, 'export'),
        checkpoints: pathsOf(asked, 'checkpoints'),
        publicKey: keyOf(asked),
        acceptDisposed: asked.flag('disposed'),
        ...readGiven({
          made: asked.optional('made'),
          begins: asked.optional('begins'),
          ends: asked.optional('ends'),
          window: asked.optional('window'),
          kept: asked.optional('kept'),
        }),
        onProgress: (read, of) => {
          if (of === 0 || read / of < told + step) return;
          told = read / of;
          asked.io.say(`${Math.floor(told * 100)} % of ${(of / 1e6).toFixed(1)} MB`);
        },
      }),
    );
    return { exitCode: exitCodeOf[findings.verdict], text: describe(findings), report: findings };
  },
};
