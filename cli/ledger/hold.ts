import type { Command } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { gatewayOptions } from '../gateway/callRegistry.ts';
import { askGateway } from './askGateway.ts';

export const holdCommand: Command = {
  name: 'ledger hold',
  about:
    'Places a legal hold on a person or family, or releases it: nothing about them is disposed of meanwhile.',
  details:
    'A hold on a family is one on whoever is or was a member; a hold on a person, on the families that they are or were in, too. The reference is on the ledger.',
  options: {
    ...gatewayOptions,
    subject: { type: 'string', value: '<id>', about: 'the person or family', required: true },
    reference: {
      type: 'string',
      value: '<text>',
      about: 'whose matter it is, e.g. a case number',
      required: true,
    },
    release: { type: 'boolean', about: 'release the holds of this reference' },
  },
  async run(asked) {
    const body = {
      subject: asked.text('subject'),
      reference: asked.text('reference'),
      release: asked.flag('release'),
    };
    const response = await askGateway(asked, new URL('/ledger/holds', asked.text('gateway')), body);
    const report = (await response.json()) as { changed: number };
    const what = body.release ? 'released' : 'placed';
    return {
      exitCode: exitCodes.FINE,
      text: `${report.changed} legal hold${report.changed === 1 ? '' : 's'} ${what}.`,
      report,
    };
  },
};
