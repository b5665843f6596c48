import type { PublishedAgreement } from '../../records/agreements/types.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { callRegistry, gatewayOptions } from '../gateway/callRegistry.ts';
import { readFile } from '../readFile.ts';
import { tellAgreement } from './tellAgreement.ts';

/** Publishes the partnership's next agreement: it begins on its day, once it is signed. */
export const publish: Command = {
  name: 'agreement publish',
  about: 'publishes the next agreement, which begins on its day once it is signed',
  options: {
    file: { type: 'string', value: '<file>', about: 'the agreement, as JSON', required: true },
    rationale: { type: 'string', value: '<text>', about: 'why: it stays on record', required: true },
    ...gatewayOptions,
  },
  async run(asked) {
    const body = { document: readFile(asked.io, asked.text('file')), rationale: asked.text('rationale') };
    const published = await callRegistry<PublishedAgreement>(asked, 'agreements/publish', body);
    return { exitCode: exitCodes.FINE, text: tellAgreement(published), report: published };
  },
};
