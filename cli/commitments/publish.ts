import { openPool } from '../../database/openPool.ts';
import { readDay } from '../../subgraphs/kit/commit/readDay.ts';
import type { Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';
import { askGateway } from '../gateway/askGateway.ts';
import { gatewayOptions } from '../gateway/callRegistry.ts';
import { agencyDatabase, day, readDate } from './options.ts';

const MUTATION = `mutation ($input: RecordCommitmentsInput!) { recordCommitments(input: $input) {
  record { id } problem { code message } } }`;

/** Puts the root of a day's commitments on the partnership's ledger; run by the agency, daily. */
export const publishCommitments: Command = {
  name: 'commitments publish',
  about: 'put the root of what an agency committed to on one day on the ledger',
  options: {
    ...gatewayOptions,
    database: agencyDatabase,
    day,
    source: { type: 'string', value: '<subgraph>', about: 'the subgraph, e.g. health', required: true },
  },
  async run(asked) {
    const pool = openPool({ url: asked.text('database'), max: 1 });
    const committed = await readDay(pool, readDate(asked.text('day'))).finally(() => pool.end());
    const { root } = committed;
    const count = committed.leaves.length;
    const source = asked.text('source');
    const input = { idempotencyKey: `${source} ${committed.day}`, source, day: committed.day, root, count };
    const { recordCommitments } = await askGateway<{
      recordCommitments: { problem: { code: string; message: string } | null };
    }>(asked, 'COORDINATION', MUTATION, { input });
    const { problem } = recordCommitments;
    if (problem) throw new CommandError(problem.code, problem.message, 'A root is said once, by the agency.');
    const text = `${count} commitments of ${source} on ${committed.day}: root ${root} is on the ledger.`;
    return { exitCode: exitCodes.FINE, text, report: { source, day: committed.day, root, count } };
  },
};
