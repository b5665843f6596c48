import type { Proposal } from '../../records/publications/types.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { callRegistry, gatewayOptions } from '../gateway/callRegistry.ts';
import { tellNeed } from './tellNeed.ts';

/** Approves, as a category's steward or as the data's owner, that fields are opened to more people. */
export const approve: Command = {
  name: 'subgraph approve',
  about: 'approves a publication that lowers a classification',
  details: 'Two people approve, and neither is who proposed it: a steward of the category, and a data owner.',
  options: {
    proposal: { type: 'string', value: '<id>', about: 'as publishing named it', required: true },
    as: {
      type: 'string',
      value: '<capacity>',
      about: 'CATEGORY_STEWARD or DATA_OWNER, where both are yours to take',
    },
    ...gatewayOptions,
  },
  async run(asked) {
    const proposal = await callRegistry<Proposal>(asked, 'approve', {
      proposal: asked.text('proposal'),
      as: asked.optional('as') ?? null,
    });
    const open = proposal.needs.filter(({ need }) => !proposal.approvals.some((one) => one.need === need));
    const text =
      open.length > 0
        ? `Approved. Still to approve: ${open.map(tellNeed).join('; ')}.`
        : `Approved by all. ${proposal.subgraph} can be published now, exactly as it was proposed.`;
    return { exitCode: exitCodes.FINE, text, report: proposal };
  },
};
