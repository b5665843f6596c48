import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openPool } from '../../database/openPool.ts';
import { proveValue } from '../../subgraphs/kit/commit/proveValue.ts';
import { readCommitKey } from '../../subgraphs/kit/commit/readCommitKey.ts';
import { dayLeafOf, readDay } from '../../subgraphs/kit/commit/readDay.ts';
import type { Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';
import { agencyDatabase, day, readDate } from './options.ts';

/** Proves to somebody that a value is what the agency answered; run by the agency, which alone has the key. */
export const proveCommitment: Command = {
  name: 'commitments prove',
  about: 'prove that a value is what an agency answered in one operation',
  details: 'The key is read from KINVIEW_COMMIT_KEY_<SOURCE>. The proof opens this one answer, and no other.',
  options: {
    database: agencyDatabase,
    day,
    source: { type: 'string', value: '<subgraph>', about: 'the subgraph, e.g. health', required: true },
    operation: { type: 'string', value: '<id>', about: 'the operation, by its receipt', required: true },
    person: { type: 'string', value: '<id>', about: 'the person', required: true },
    field: { type: 'string', value: '<path>', about: 'the field, e.g. health.assessments', required: true },
    value: { type: 'string', value: '<file>', about: 'what was answered, as JSON', required: true },
    leaves: {
      type: 'string',
      value: '<file>',
      about: 'leaves all of the day’s commitments there, too: they show that there is no other of this part',
    },
  },
  async run(asked) {
    const key = readCommitKey(asked.io.env, asked.text('source'));
    if (!key) {
      throw new CommandError(
        'KEY_MISSING',
        'The agency’s key is not at hand.',
        'Set KINVIEW_COMMIT_KEY_<SOURCE> to its 32 bytes in base64.',
      );
    }
    const value: unknown = JSON.parse(readFileSync(resolve(asked.io.folder, asked.text('value')), 'utf8'));
    const pool = openPool({ url: asked.text('database'), max: 1 });
    const committed = await readDay(pool, readDate(asked.text('day'))).finally(() => pool.end());
    const part = {
      operation: asked.text('operation'),
      person: asked.text('person'),
      field: asked.text('field'),
    };
    const proof = proveValue(key, committed, part, value);
    if (!proof)
      throw new CommandError(
        'NOT_WHAT_WAS_ANSWERED',
        'This is not what was answered.',
        'Give the value to the letter.',
      );
    const leaves = asked.optional('leaves');
    if (leaves !== undefined) {
      const all = committed.commitments.map(dayLeafOf);
      writeFileSync(resolve(asked.io.folder, leaves), JSON.stringify(all));
    }
    const text = JSON.stringify(proof, null, 2);
    return { exitCode: exitCodes.FINE, text, report: proof };
  },
};
