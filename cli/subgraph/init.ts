import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from '../command.ts';
import { CommandError, usage } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';
import { writeScaffold } from '../scaffold/writeScaffold.ts';

/** Begins a subgraph of one's own. */
export const init: Command = {
  name: 'subgraph init',
  about: 'writes a subgraph that runs, to begin with',
  details:
    'A Mercurius service with classified SDL, loaders, generated types, grants and a contract test. It uses the kit of this\nclone, by links in its node_modules; nothing is installed.',
  options: {
    subgraph: {
      type: 'string',
      value: '<name>',
      about: 'its name, as the agreement calls the source',
      required: true,
    },
    controller: { type: 'string', value: '<organisation>', about: 'whose records it holds', required: true },
    sector: {
      type: 'string',
      value: '<sector>',
      about: 'the agency of that organisation',
      default: 'EDUCATION',
    },
    folder: { type: 'string', value: '<folder>', about: 'where to; a folder of its name unless given' },
  },
  async run(asked) {
    const [name, controller, sector] = ['subgraph', 'controller', 'sector'].map((option) =>
      asked.text(option),
    );
    if (!/^[a-z]{2,30}$/.test(name!))
      throw usage('--subgraph is 2 to 30 lower case letters, e.g. education.');
    for (const word of [controller!, sector!])
      if (!/^[A-Z][A-Z0-9_-]{1,40}$/.test(word))
        throw usage(`${word} is no name of the agreement, e.g. SCHOOL.`);
    const folder = resolve(asked.io.folder, asked.optional('folder') ?? name!);
    if (existsSync(folder) && readdirSync(folder).length > 0) {
      throw new CommandError(
        'FOLDER_NOT_EMPTY',
        'There is something in this folder already.',
        'Name another by --folder.',
      );
    }
    const files = await writeScaffold({ folder, name: name!, controller: controller!, sector: sector! });
    return {
      exitCode: exitCodes.FINE,
      text: [
        `Written to ${folder}:`,
        ...files.map((file) => `  ${file}`),
        '',
        `Next, here in the clone: npx kinview dev --folder ${folder}`,
      ].join('\n'),
      report: { folder, files },
    };
  },
};
