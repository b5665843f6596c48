import { describe } from '../../verifier/describe.ts';
import { verifyLedger } from '../../verifier/verifyLedger.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
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
    begins: {
      type: 'string',
      value: '<leaf>',
      about: 'where the first file begins, when the archives before were verified already',
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
        begins: asked.optional('begins') === undefined ? undefined : Number(asked.text('begins')),
        acceptDisposed: asked.flag('disposed'),
        onProgress: (read, of) => {
          if (of === 0 || read / of < told + step) return;
          told = read / of;
          asked.io.say(`${Math.floor(told * 100)} % of ${(of / 1e6).toFixed(1)} MB`);
        },
      }),
    );
    const exitCode = findings.faults.length === 0 ? exitCodes.FINE : exitCodes.REFUSED;
    return { exitCode, text: describe(findings), report: findings };
  },
};
