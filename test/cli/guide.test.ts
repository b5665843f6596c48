import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { readArguments } from '../../cli/readArguments.ts';

const guide = readFileSync(new URL('../../docs/publishing-a-subgraph.md', import.meta.url), 'utf8');
const lines = guide.replaceAll('\\\n', ' ');
const called = [...lines.matchAll(/npx kinview ([^\n`#]+)/g)].map(([, line]) => line!.trim());

/** Words of a shell line, without quotes. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);

const commandOf = (words: readonly string[]) =>
  commands.find(({ name }) => name.split(' ').every((word, at) => words[at] === word));

test('every command of the guide is there, with the options that the guide gives it', () => {
  expect(called.length).toBeGreaterThan(6);
  for (const line of called) {
    const words = wordsOf(line);
    const command = commandOf(words);
    expect(command, line).toBeDefined();
    const rest = words.slice(command!.name.split(' ').length);
    // Named in passing, without its options.
    if (rest.length === 0) continue;
    const io = {
      env: { KINVIEW_TOKEN: 'a', KINVIEW_GRANT_KEY: 'a' },
      folder: '/',
      print: () => {},
      say: () => {},
    };
    expect(() => readArguments(command!, rest, io), line).not.toThrow();
  }
});

test('the guide names every file that subgraph init writes', () => {
  const written = readdirSync(new URL('../../cli/scaffold/files/', import.meta.url)).map((file) =>
    file.replace('.template', ''),
  );
  for (const file of written.filter((name) => !['README.md', 'package.json'].includes(name)))
    expect(guide, file).toContain(`\`${file}\``);
});
