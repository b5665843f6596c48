import type { Reverted, RollbackOutcome } from '../../gateway/registry/types.ts';
import type { Command } from '../command.ts';
import { usage } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';
import { callRegistry, gatewayOptions } from '../gateway/callRegistry.ts';
import { type InForce, readInForce } from '../gateway/readInForce.ts';
import { candidateOptions, justificationsFrom } from '../subgraph/candidate.ts';
import { findDifference } from '../subgraph/findDifference.ts';
import { tellAssessment } from '../subgraph/tellAssessment.ts';
import { tellDifference } from '../subgraph/tellDifference.ts';

/** Has every gateway serve an earlier version of a subgraph again. */
export const rollback: Command = {
  name: 'registry rollback',
  about: 'has every gateway serve an earlier version of a subgraph again',
  details:
    'Going back is publishing an earlier version: it is checked as such, and what it opens further waits for approval. Only\nthe named subgraph goes back, the only one that changed since where none is named, or with --all every one. --dry-run\nsays what it would come to, and who would see what.',
  options: {
    to: { type: 'string', value: '<release>', about: 'its number: kinview registry log', required: true },
    subgraph: { type: 'string', value: '<name>', about: 'the one that goes back' },
    all: { type: 'boolean', about: 'every subgraph that changed since goes back' },
    'dry-run': { type: 'boolean', about: 'only say what it would come to' },
    rationale: { type: 'string', value: '<text>', about: 'why: it stays on record', required: true },
    justify: candidateOptions.justify,
    ...gatewayOptions,
  },
  async run(asked) {
    const to = Number(asked.text('to'));
    if (!Number.isSafeInteger(to) || to < 1) throw usage('--to takes the number of a release.');
    const before = await readInForce(asked);
    const outcome = await callRegistry<RollbackOutcome>(asked, 'rollback', {
      to,
      subgraph: asked.optional('subgraph') ?? null,
      all: asked.flag('all'),
      dryRun: asked.flag('dry-run'),
      rationale: asked.text('rationale'),
      justifications: justificationsFrom(asked),
    });
    const parts = outcome.reverted.map((one) => tell(asked, one, before));
    return {
      exitCode: EXITS[outcome.outcome],
      text: [...parts.map(({ text }) => text), tellOutcome(outcome, to)].join('\n'),
      report: { ...outcome, backTo: to, differences: parts.map(({ difference }) => difference) },
    };
  },
};

const EXITS = {
  ROLLED_BACK: exitCodes.FINE,
  CHECKED: exitCodes.FINE,
  APPROVAL_NEEDED: exitCodes.APPROVAL_NEEDED,
  REFUSED: exitCodes.REFUSED,
} as const;

function tell(asked: Parameters<Command['run']>[0], reverted: Reverted, before: InForce) {
  const { subgraph, from, to, sdl, assessment, proposal } = reverted;
  const found = findDifference(before, subgraph, sdl);
  const title = `${subgraph} ${from ?? 'as installed'} → ${to}: who would see what`;
  const waits = proposal && proposal.approvals.length < proposal.needs.length;
  return {
    text: [
      `${tellDifference(asked, title, found)}${tellAssessment(assessment, sdl)}`,
      ...(waits ? [`Have it approved: npx kinview subgraph approve --proposal ${proposal.id}`] : []),
      '',
    ].join('\n'),
    difference: found?.difference ?? null,
  };
}

function tellOutcome({ outcome, release, reverted }: RollbackOutcome, to: number): string {
  const names = reverted.map(({ subgraph }) => subgraph).join(', ');
  if (outcome === 'ROLLED_BACK') return `Release ${release} serves ${names} as release ${to} did.`;
  if (outcome === 'CHECKED') return 'Nothing was changed: this was only asked.';
  return 'Nothing was taken back yet.';
}
