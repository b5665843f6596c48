import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { typesOf } from './typesOf.ts';

/**
 * Writes the TypeScript types of every subgraph's SDL into its `generated/` folder; with `--check`, writes nothing and
 * fails where a file is not what would be written.
 */
const SUBGRAPHS = ['governance', 'socialcare', 'health', 'police'];
const HEAD = `// Made by subgraphs/kit/generateTypes.ts from schema/*.graphql: run it again instead of editing.`;

const sdlOf = (subgraph: string): string =>
  readFileSync(new URL(`../../schema/${subgraph}.graphql`, import.meta.url), 'utf8');

const check = process.argv.includes('--check');
for (const subgraph of SUBGRAPHS) {
  const folder = new URL(`../${subgraph}/generated/`, import.meta.url);
  const file = fileURLToPath(new URL('types.ts', folder));
  const code = await typesOf(sdlOf(subgraph), HEAD);
  if (check) {
    if (readFileSync(file, 'utf8') !== code)
      throw new Error(`${file} is out of date: run npx tsx subgraphs/kit/generateTypes.ts`);
    continue;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, code);
}
