import type { PublishedAgreement } from '../../records/agreements/types.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { callRegistry, gatewayOptions } from '../gateway/callRegistry.ts';
import { tellAgreement } from './tellAgreement.ts';

interface Log {
  readonly inForce: string;
  readonly agreements: readonly PublishedAgreement[];
}

/** Which agreement is in force, which come next, and who has signed. */
export const log: Command = {
  name: 'agreement log',
  about: 'which agreement is in force, what comes next, and who has signed',
  options: gatewayOptions,
  async run(asked) {
    const told = await callRegistry<Log>(asked, 'agreements');
    const text = [`In force: ${told.inForce}.`, ...told.agreements.map(tellAgreement)].join('\n');
    return { exitCode: exitCodes.FINE, text, report: told };
  },
};
