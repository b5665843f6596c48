import type { PublishedAgreement } from '../../records/agreements/types.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { callRegistry, gatewayOptions } from '../gateway/callRegistry.ts';
import { tellAgreement } from './tellAgreement.ts';

/** Takes back an agreement that has not begun. */
export const withdraw: Command = {
  name: 'agreement withdraw',
  about: 'takes back an agreement that has not begun, for an organisation that has to sign it',
  options: {
    version: { type: 'string', value: '<version>', about: 'which agreement', required: true },
    rationale: { type: 'string', value: '<text>', about: 'why: it stays on record', required: true },
    ...gatewayOptions,
  },
  async run(asked) {
    const body = { version: asked.text('version'), rationale: asked.text('rationale') };
    const withdrawn = await callRegistry<PublishedAgreement>(asked, 'agreements/withdraw', body);
    return { exitCode: exitCodes.FINE, text: tellAgreement(withdrawn), report: withdrawn };
  },
};
