import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Assessment } from '../../gateway/registry/types.ts';
import type { Command } from '../command.ts';
import { renderHtml } from '../difference/renderHtml.ts';
import { renderText } from '../difference/renderText.ts';
import { exitCodes } from '../exitCodes.ts';
import { callRegistry } from '../gateway/callRegistry.ts';
import { candidateFrom, candidateOptions } from './candidate.ts';
import { findDifference } from './findDifference.ts';
import { tellAssessment } from './tellAssessment.ts';

const UNREADABLE = ['SYNTAX', 'UNKNOWN_SOURCE'];

/** Says what would stand against publishing a subgraph, and who would see what; publishes nothing. */
export const check: Command = {
  name: 'subgraph check',
  about: 'says what stands against publishing a subgraph, and who would see what',
  details:
    'Checks everything that publishing checks, against what is published and against the running service. With --schema\nit also says who would newly see what, and who would lose it. Ends with 1 where something stands against it.',
  options: {
    ...candidateOptions,
    html: { type: 'string', value: '<file>', about: 'also write who would see what as a page' },
  },
  async run(asked) {
    const candidate = candidateFrom(asked);
    const assessment = await callRegistry<Assessment>(asked, 'check', candidate);
    const isReadable = !assessment.problems.some(({ code }) => UNREADABLE.includes(code));
    const found = isReadable ? await findDifference(asked, candidate) : null;
    const page = asked.optional('html');
    if (page && found) {
      const title = `Publishing ${candidate.subgraph}: who would see what`;
      writeFileSync(resolve(asked.io.folder, page), renderHtml(title, found.difference, [found.agreement]));
    }
    const told = tellAssessment(assessment, candidate.sdl);
    return {
      exitCode: assessment.problems.length > 0 ? exitCodes.REFUSED : exitCodes.FINE,
      text: found
        ? `Who would see what:\n\n${renderText(found.difference, [found.agreement])}\n\n${told}`
        : told,
      report: { ...assessment, difference: found?.difference ?? null },
    };
  },
};
