import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { disclosureDifference } from '../../policies/difference/disclosureDifference.ts';
import { readPublishedFields } from '../../schema/publication/readPublishedFields.ts';
import { readSubgraphs } from '../../schema/readSubgraphs.ts';
import type { Command } from '../command.ts';
import { usage } from '../commandError.ts';
import { renderHtml } from '../difference/renderHtml.ts';
import { renderText } from '../difference/renderText.ts';
import { exitCodes } from '../exitCodes.ts';
import { listOtherChanges } from './listOtherChanges.ts';
import { readAgreementFile } from './readAgreementFile.ts';

/** `kinview policy diff <old> <new>` */
export const policyDiff: Command = {
  name: 'policy diff',
  about: 'Who would newly see what, and who would lose it, under another agreement',
  details:
    'Each agreement is a JSON file, or the word "built-in" for the one that this version carries. The fields are those of\nthe published subgraphs. Each side is decided at --at, or at its own beginning where that is later.',
  operands: [
    { name: 'old', about: 'the agreement as it is' },
    { name: 'new', about: 'the agreement as it would be' },
  ],
  options: {
    at: { type: 'string', value: '<date-time>', about: 'the moment to decide at; now unless given' },
    html: { type: 'string', value: '<file>', about: 'also write the difference as a page' },
  },
  async run(asked) {
    const [was, is] = asked.operands.map((operand) =>
      operand === 'built-in'
        ? readAgreement(harrowVale2026)
        : readAgreementFile(resolve(asked.io.folder, operand)),
    ) as [Agreement, Agreement];
    const now = readMoment(asked.optional('at'));
    const fields = readSubgraphs().flatMap(readPublishedFields);
    const sides = [was, is].map((agreement) => ({ agreement, at: Math.max(now, agreement.from), fields }));
    const difference = disclosureDifference(sides[0]!, sides[1]!);
    const others = listOtherChanges(was, is);
    const page = asked.optional('html');
    if (page) {
      const title = `Agreement ${was.version} → ${is.version}: who would see what`;
      writeFileSync(resolve(asked.io.folder, page), renderHtml(title, difference, [was, is]));
    }
    const more =
      others.length > 0 ? ['', 'Beside what is shown of people:', ...others.map((at) => `  ${at}`)] : [];
    return {
      exitCode: exitCodes.FINE,
      text: [renderText(difference, [was, is]), ...more].join('\n'),
      report: { ...difference, otherChanges: others },
    };
  },
};

function readMoment(text: string | undefined): number {
  const moment = text === undefined ? Date.now() : Date.parse(text);
  if (Number.isNaN(moment)) throw usage(`--at is no date-time: give one like 2026-03-04T10:00:00Z.`);
  return moment;
}
