import { randomBytes } from 'node:crypto';
import type { Command } from '../command.ts';
import { usage } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';

export const newWordsKeyCommand: Command = {
  name: 'words new-key',
  about: 'Makes a key for what records keep in words, to be put first in KINVIEW_WORDS_KEY.',
  options: {
    id: {
      type: 'string',
      value: '<id>',
      about: 'what it is called, e.g. 2026-2; never used before',
      required: true,
    },
  },
  async run(asked) {
    const id = asked.text('id');
    if (!/^[A-Za-z0-9_-]{1,32}$/.test(id))
      throw usage('An id has at most 32 letters, digits, "-" and "_".', 'Choose another --id.');
    const key = `${id}:${randomBytes(32).toString('base64')}`;
    return { exitCode: exitCodes.FINE, text: key, report: { key } };
  },
};
