import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { disclosureDifference } from '../../policies/difference/disclosureDifference.ts';
import { readPublishedFields } from '../../schema/publication/readPublishedFields.ts';
import type { Command } from '../command.ts';
import { usage } from '../commandError.ts';
import { renderHtml } from '../difference/renderHtml.ts';
import { renderText } from '../difference/renderText.ts';
import { exitCodes } from '../exitCodes.ts';
import { gatewayOptions } from '../gateway/callRegistry.ts';
import { listOtherChanges } from './listOtherChanges.ts';
import { readSides } from './readSides.ts';

const { gateway, token } = gatewayOptions;

/** `kinview policy diff <old> <new>` */
export const policyDiff: Command = {
  name: 'policy diff',
  about: 'Who would newly see what, and who would lose it, under another agreement',
  details:
    'Each agreement is a JSON file, or "in-force": what the named gateway has in force, or "built-in": what this version\ncarries. Where a gateway is named, the fields are those that it has in force; else those of this clone. Each side is\ndecided at --at, or at its own beginning where that is later.',
  operands: [
    { name: 'old', about: 'the agreement as it is' },
    { name: 'new', about: 'the agreement as it would be' },
  ],
  options: {
    at: { type: 'string', value: '<date-time>', about: 'the moment to decide at; now unless given' },
    html: { type: 'string', value: '<file>', about: 'also write the difference as a page' },
    gateway: { type: gateway.type, value: gateway.value, about: gateway.about, env: gateway.env },
    token: { type: token.type, value: token.value, about: token.about, env: token.env },
  },
  async run(asked) {
    const { was, is, subgraphs, using } = await readSides(asked);
    const now = readMoment(asked.optional('at'));
    const fields = subgraphs.flatMap(readPublishedFields);
    const [before, after] = [was, is].map((agreement) => ({
      ...{ agreement, fields },
      at: Math.max(now, agreement.from),
    }));
    const difference = disclosureDifference(before!, after!);
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
      text: [using, '', renderText(difference, [was, is]), ...more].join('\n'),
      report: { ...difference, using, otherChanges: others },
    };
  },
};

function readMoment(text: string | undefined): number {
  const moment = text === undefined ? Date.now() : Date.parse(text);
  if (Number.isNaN(moment)) throw usage(`--at is no date-time: give one like 2026-03-04T10:00:00Z.`);
  return moment;
}
