import { readGiven } from '../../verifier/readGiven.ts';
import { redrawSample } from '../../verifier/redrawSample.ts';
import type { Command } from '../command.ts';
import { usage } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';
import { checkpointsOption, exportOption, keyOf, keyOption, orTell, pathsOf } from './options.ts';

export const sampleCommand: Command = {
  name: 'ledger sample',
  about: 'Draws a month’s sample for review again, from an export and the checkpoints alone.',
  details:
    'To compare with what "reviewSample" says was drawn: seed, anchor and operations have to be the same. What was given is verified, and has to hold all of the month: archives first, then the export.',
  options: {
    month: { type: 'string', value: '<2026-03>', about: 'the month', required: true },
    organisation: { type: 'string', value: '<id>', about: 'whose operations', required: true },
    size: {
      type: 'string',
      value: '<n>',
      about: 'how many: the agreement’s reviewSampleSize',
      required: true,
    },
    export: exportOption,
    checkpoints: checkpointsOption,
    key: keyOption,
    begins: {
      type: 'string',
      value: '<leaf>',
      about: 'where the first file begins, when the archives before were verified already',
    },
  },
  async run(asked) {
    const size = Number(asked.text('size'));
    if (!Number.isInteger(size) || size < 1) throw usage('--size takes a number.');
    const sample = await orTell(() =>
      redrawSample({
        files: pathsOf(asked, 'export'),
        checkpoints: pathsOf(asked, 'checkpoints'),
        publicKey: keyOf(asked),
        month: asked.text('month'),
        organisation: asked.text('organisation'),
        size,
        ...readGiven({ begins: asked.optional('begins') }),
      }),
    );
    const { anchor, seed, operations } = sample;
    const text = [`Anchor: checkpoint ${anchor}`, `Seed: ${seed}`, ...operations].join('\n');
    return { exitCode: exitCodes.FINE, text, report: sample };
  },
};
