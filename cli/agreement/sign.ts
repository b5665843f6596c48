import type { PublishedAgreement } from '../../records/agreements/types.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { callRegistry, gatewayOptions } from '../gateway/callRegistry.ts';
import { tellAgreement } from './tellAgreement.ts';

/** Signs the next agreement for one's own organisation. */
export const sign: Command = {
  name: 'agreement sign',
  about: 'signs the next agreement for your organisation',
  options: {
    version: { type: 'string', value: '<version>', about: 'which agreement', required: true },
    ...gatewayOptions,
  },
  async run(asked) {
    const body = { version: asked.text('version') };
    const signed = await callRegistry<PublishedAgreement>(asked, 'agreements/sign', body);
    return { exitCode: exitCodes.FINE, text: tellAgreement(signed), report: signed };
  },
};
