import { newSealKey } from '../../sealer/sealKey.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';

export const newKeyCommand: Command = {
  name: 'ledger new-key',
  about: 'Makes a key pair for the sealer: the secret for its environment, the public key for verifiers.',
  options: {
    name: {
      type: 'string',
      value: '<name>',
      about: 'whose key it is, e.g. harrow-vale-2026',
      required: true,
    },
  },
  async run(asked) {
    const pair = newSealKey(asked.text('name'));
    const text = `KINVIEW_SEAL_KEY=${pair.secret}\nKINVIEW_SEAL_PUBLIC_KEY=${pair.verifier}`;
    return { exitCode: exitCodes.FINE, text, report: pair };
  },
};
