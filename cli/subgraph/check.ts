import type { Assessment } from '../../gateway/registry/types.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { callRegistry } from '../gateway/callRegistry.ts';
import { candidateFrom, candidateOptions } from './candidate.ts';
import { tellAssessment } from './tellAssessment.ts';

/** Says what would stand against publishing a subgraph; publishes nothing. */
export const check: Command = {
  name: 'subgraph check',
  about: 'says what stands against publishing a subgraph',
  details:
    'Checks everything that publishing checks, against what is published and against the running service.\nEnds with 1 where something stands against it.',
  options: candidateOptions,
  async run(asked) {
    const candidate = candidateFrom(asked);
    const assessment = await callRegistry<Assessment>(asked, 'check', candidate);
    return {
      exitCode: assessment.problems.length > 0 ? exitCodes.REFUSED : exitCodes.FINE,
      text: tellAssessment(assessment, candidate.sdl),
      report: assessment,
    };
  },
};
