import type { Command } from '../command.ts';
import { usage } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';
import { callRegistry, gatewayOptions } from '../gateway/callRegistry.ts';

/** Has every gateway serve an earlier release again. */
export const rollback: Command = {
  name: 'registry rollback',
  about: 'has every gateway serve an earlier release again',
  options: {
    to: { type: 'string', value: '<release>', about: 'its number: kinview registry log', required: true },
    rationale: { type: 'string', value: '<text>', about: 'why: it stays on record', required: true },
    ...gatewayOptions,
  },
  async run(asked) {
    const to = Number(asked.text('to'));
    if (!Number.isSafeInteger(to) || to < 1) throw usage('--to takes the number of a release.');
    const body = { to, rationale: asked.text('rationale') };
    const { release } = await callRegistry<{ release: number }>(asked, 'rollback', body);
    const text = `Release ${release} serves what release ${to} served.`;
    return { exitCode: exitCodes.FINE, text, report: { release, backTo: to } };
  },
};
