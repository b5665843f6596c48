import type { Subgraph } from '../../../subgraphs/kit/createSubgraph.ts';
import type { Stack } from '../../support/stack.ts';
import type { Kinview } from './kinview.ts';
import { withSchool } from './school.ts';

export const agreementFrom = '2026-03-03T00:00:00Z';

/** The options of a check or a publication of the school's subgraph. */
export const candidate = (schema: string, { url }: Pick<Subgraph, 'url'>, ...more: readonly string[]) => [
  ...['--subgraph', 'education', '--schema', schema, '--url', url],
  ...['--owner', 'SCHOOL', '--rationale', 'schools join the partnership', ...more],
];

/** Brings the agreement that knows the school into force, as a partnership would. */
export async function agreeOnSchool(stack: Stack, kinview: Kinview): Promise<void> {
  const file = kinview.file('agreement.json', JSON.stringify(withSchool('2026-2', agreementFrom)));
  const asked = ['agreement', 'publish', '--file', file, '--rationale', 'schools join the partnership'];
  for (const ran of [
    await kinview('u-dev', asked),
    await kinview('u-sl', ['agreement', 'sign', '--version', '2026-2']),
    await kinview('u-cg', ['agreement', 'sign', '--version', '2026-2']),
  ]) {
    if (ran.exitCode !== 0) throw new Error(ran.err);
  }
  stack.clock.set(Date.parse('2026-03-03T09:00:00Z'));
}
