import type { LogEntry } from '../../records/publications/readLog.ts';
import type { Proposal } from '../../records/publications/types.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { callRegistry, gatewayOptions } from '../gateway/callRegistry.ts';
import { tellNeed } from '../subgraph/tellNeed.ts';

interface Log {
  /** The release that the asked gateway serves. */
  readonly served: number;
  readonly releases: readonly LogEntry[];
  readonly proposals: readonly Proposal[];
}

/** Everything that was published: what, by whom, why, and what waits for approval. */
export const log: Command = {
  name: 'registry log',
  about: 'what was published, by whom and why; what waits for approval',
  options: gatewayOptions,
  async run(asked) {
    const told = await callRegistry<Log>(asked, 'log');
    return { exitCode: exitCodes.FINE, text: tell(told), report: told };
  },
};

function tell({ served, releases, proposals }: Log): string {
  if (releases.length === 0) return 'Nothing was published yet: gateways serve what was installed.';
  const waiting = proposals.filter(({ needs, approvals }) => approvals.length < needs.length);
  return [
    ...releases.flatMap((one) => [...tellRelease(one, served), '']),
    ...waiting.flatMap(({ id, subgraph, url, digest, rationale, proposedBy, needs, approvals }) => [
      // What an approver vouches for: these classes, of this text, at this address.
      `proposal ${id}: ${subgraph}, ${approvals.length} of ${needs.length} approvals`,
      `  by ${proposedBy}: ${rationale}`,
      `  at ${url ?? 'no address'}, SHA-256 of its schema ${digest}`,
      ...changesOf(needs),
      ...needs
        .filter(({ need }) => !approvals.some((one) => one.need === need))
        .map((need) => `  to be approved by ${tellNeed(need)}`),
    ]),
  ]
    .join('\n')
    .trimEnd();
}

function changesOf(needs: Proposal['needs']): string[] {
  const told = needs.flatMap(({ changes = [] }) =>
    changes.map(({ coordinate, before, after }) => `  ${coordinate}: ${before} → ${after}`),
  );
  return [...new Set(told)];
}

function tellRelease(
  { release, kind, backTo, by, organisation, rationale, at, parts }: LogEntry,
  served: number,
): string[] {
  const what = backTo === null ? kind.toLowerCase() : `rolled back to ${backTo}`;
  const mark = release === served ? ' (served)' : '';
  return [
    `release ${release}${mark}: ${what} by ${by} of ${organisation}, ${new Date(at).toISOString()}`,
    `  ${rationale}`,
    ...parts.map(
      ({ subgraph, version, owner, url }) =>
        `  ${subgraph} ${version}, data of ${owner}, at ${url || 'its installed address'}`,
    ),
  ];
}
