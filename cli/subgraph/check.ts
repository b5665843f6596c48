import type { Assessment } from '../../gateway/registry/types.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { callRegistry } from '../gateway/callRegistry.ts';
import { readInForce } from '../gateway/readInForce.ts';
import { candidateFrom, candidateOptions } from './candidate.ts';
import { findDifference } from './findDifference.ts';
import { tellAssessment } from './tellAssessment.ts';
import { htmlOption, tellDifference } from './tellDifference.ts';

/** Says what would stand against publishing a subgraph, and who would see what; publishes nothing. */
export const check: Command = {
  name: 'subgraph check',
  about: 'says what stands against publishing a subgraph, and who would see what',
  details:
    'Checks everything that publishing checks, against what is published and against the running service, and says who\nwould newly see what, and who would lose it. That the service still runs another schema is a note here: publishing\nrefuses it. Ends with 1 where something stands against it, with 6 where somebody has to approve it.',
  options: { ...candidateOptions, ...htmlOption },
  async run(asked) {
    const candidate = candidateFrom(asked);
    const assessment = await callRegistry<Assessment>(asked, 'check', candidate);
    const sdl = candidate.sdl ?? assessment.sdl ?? '';
    const found = findDifference(await readInForce(asked), candidate.subgraph, sdl);
    const title = `Publishing ${candidate.subgraph}: who would see what`;
    return {
      exitCode: exitOf(assessment),
      text: `${tellDifference(asked, title, found)}${tellAssessment(assessment, sdl)}`,
      report: { ...assessment, difference: found?.difference ?? null },
    };
  },
};

function exitOf({ problems, needs, isPublished }: Assessment) {
  if (problems.length > 0) return exitCodes.REFUSED;
  return needs.length > 0 && !isPublished ? exitCodes.APPROVAL_NEEDED : exitCodes.FINE;
}
