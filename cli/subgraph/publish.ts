import type { PublishOutcome } from '../../gateway/registry/types.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { callRegistry } from '../gateway/callRegistry.ts';
import { readInForce } from '../gateway/readInForce.ts';
import { candidateFrom, candidateOptions } from './candidate.ts';
import { findDifference } from './findDifference.ts';
import { tellAssessment } from './tellAssessment.ts';
import { htmlOption, tellDifference } from './tellDifference.ts';

/** Checks a subgraph and makes it part of what every gateway serves. */
export const publish: Command = {
  name: 'subgraph publish',
  about: 'checks a subgraph and publishes it to every gateway',
  details:
    'Says who newly sees what. Where a classification is lowered, nothing is published yet: the answer names a proposal,\nand who has to approve it (kinview subgraph approve). Publish the same file again once they have. Ends with 6 then.',
  options: { ...candidateOptions, ...htmlOption },
  async run(asked) {
    const candidate = candidateFrom(asked);
    const before = await readInForce(asked);
    const outcome = await callRegistry<PublishOutcome>(asked, 'publish', candidate);
    const sdl = candidate.sdl ?? outcome.assessment.sdl ?? '';
    const found = findDifference(before, candidate.subgraph, sdl);
    const title = `Publishing ${candidate.subgraph}: who ${outcome.outcome === 'PUBLISHED' ? 'now sees' : 'would see'} what`;
    const told = tellDifference(asked, title, found);
    return {
      exitCode: EXITS[outcome.outcome],
      text: `${told}${tellAssessment(outcome.assessment, sdl)}\n${tellOutcome(outcome)}`.trimEnd(),
      report: { ...outcome, difference: found?.difference ?? null },
    };
  },
};

const EXITS = {
  PUBLISHED: exitCodes.FINE,
  UNCHANGED: exitCodes.FINE,
  APPROVAL_NEEDED: exitCodes.APPROVAL_NEEDED,
  REFUSED: exitCodes.REFUSED,
} as const;

function tellOutcome(outcome: PublishOutcome): string {
  switch (outcome.outcome) {
    case 'PUBLISHED':
      return `Published: ${outcome.assessment.subgraph} ${outcome.version}, release ${outcome.release}.`;
    case 'APPROVAL_NEEDED':
      return `Not published yet. Have it approved: npx kinview subgraph approve --proposal ${outcome.proposal.id}`;
    default:
      return '';
  }
}
