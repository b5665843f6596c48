import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { GraphQLError } from 'graphql';
import { typesOf } from '../../subgraphs/kit/typesOf.ts';
import type { Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';
import { readFile } from '../readFile.ts';

/** Makes the TypeScript types of a subgraph's SDL. */
export const types: Command = {
  name: 'subgraph types',
  about: 'makes the TypeScript types of an SDL',
  options: {
    schema: { type: 'string', value: '<file>', about: 'the SDL', required: true },
    out: { type: 'string', value: '<file>', about: 'where to', default: 'generated/types.ts' },
  },
  async run(asked) {
    const out = resolve(asked.io.folder, asked.text('out'));
    const sdl = readFile(asked.io, asked.text('schema'));
    try {
      const code = await typesOf(sdl, '// Made from schema.graphql: npm run types.');
      mkdirSync(dirname(out), { recursive: true });
      writeFileSync(out, code);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      throw new CommandError('SYNTAX', `The SDL does not hold: ${error.message}`, 'Correct the SDL.');
    }
    return { exitCode: exitCodes.FINE, text: `Written: ${out}`, report: { out } };
  },
};
