import type { PublishOutcome } from '../../gateway/registry/types.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { callRegistry } from '../gateway/callRegistry.ts';
import { candidateFrom, candidateOptions } from './candidate.ts';
import { tellAssessment } from './tellAssessment.ts';

/** Checks a subgraph and makes it part of what every gateway serves. */
export const publish: Command = {
  name: 'subgraph publish',
  about: 'checks a subgraph and publishes it to every gateway',
  details:
    'Where a classification is lowered, nothing is published yet: the answer names a proposal, and who has to approve\nit (kinview subgraph approve). Publish the same file again once they have.',
  options: candidateOptions,
  async run(asked) {
    const candidate = candidateFrom(asked);
    const outcome = await callRegistry<PublishOutcome>(asked, 'publish', candidate);
    const isFine = outcome.outcome === 'PUBLISHED' || outcome.outcome === 'UNCHANGED';
    return {
      exitCode: isFine ? exitCodes.FINE : exitCodes.REFUSED,
      text: `${tellAssessment(outcome.assessment, candidate.sdl)}\n${tellOutcome(outcome)}`.trimEnd(),
      report: outcome,
    };
  },
};

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
