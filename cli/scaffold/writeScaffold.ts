import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSubgraph } from '../../schema/readSubgraphs.ts';
import { typesOf } from '../../subgraphs/kit/typesOf.ts';

export interface ScaffoldOptions {
  /** Where to; it may be empty or not be there yet. */
  readonly folder: string;
  /** Lower case letters, e.g. `education`. */
  readonly name: string;
  readonly controller: string;
  /** What is shown in the place of a sensitive controller, e.g. `EDUCATION`. */
  readonly sector: string;
}

const files = new URL('./files/', import.meta.url);
const clone = fileURLToPath(new URL('../..', import.meta.url));
/** What the service needs beside Kinview itself: links into the clone, so that nothing is installed twice. */
const LINKED = ['tsx', 'dataloader'];
const MADE = '// Made from schema.graphql: npm run types.';

/** Writes a subgraph that runs as it is, and returns the names of its files. */
export async function writeScaffold(options: ScaffoldOptions): Promise<string[]> {
  const { folder, name } = options;
  mkdirSync(join(folder, 'generated'), { recursive: true });
  const words: Readonly<Record<string, string>> = {
    name,
    Name: `${name[0]!.toUpperCase()}${name.slice(1)}`,
    NAME: name.toUpperCase(),
    controller: options.controller,
    sector: options.sector,
    folder: basename(folder),
    kinview: relative(dirname(folder), clone) || '.',
  };
  const written = readdirSync(files).map((template) => {
    const text = readFileSync(new URL(template, files), 'utf8');
    const file = template.replace('.template', '');
    const filled = text.replace(/\{\{(\w+)\}\}/g, (_, word: string) => words[word]!);
    writeFileSync(join(folder, file), file === 'schema.graphql' ? `${sharedTypes()}\n${filled}` : filled);
    return file;
  });
  const sdl = readFileSync(join(folder, 'schema.graphql'), 'utf8');
  writeFileSync(join(folder, 'generated', 'types.ts'), await typesOf(sdl, MADE));
  link(folder);
  return [...written, 'generated/types.ts'].sort();
}

/** Links, directives and the types that all agencies declare alike. */
function sharedTypes(): string {
  const { sdl } = readSubgraph('health');
  return sdl.slice(0, sdl.indexOf('"A person in the partnership')).trimEnd();
}

function link(folder: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules, { recursive: true });
  const targets = [
    ['kinview', clone],
    ...LINKED.map((one) => [one, join(clone, 'node_modules', one)]),
  ] as const;
  for (const [linked, target] of targets)
    if (!existsSync(join(modules, linked!))) symlinkSync(target!, join(modules, linked!), 'dir');
}
