import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Source {
  /** From the project's folder, with `/`. */
  readonly path: string;
  readonly lines: number;
  /** Project paths for relative imports, package names for the rest. */
  readonly imports: readonly string[];
}

const project = fileURLToPath(new URL('../..', import.meta.url));
/** Folders of product code; `test` beside them. */
export const productFolders = [
  'policies',
  'grant',
  'database',
  'schema',
  'records',
  'sealer',
  'verifier',
  'subgraphs',
  'gateway',
  'web',
  'cli',
  'demo',
  'bench',
];

/** Every hand-written TypeScript file under the given folders. */
export function readSources(folders: readonly string[]): Source[] {
  return folders.flatMap((folder) => filesUnder(folder)).map(readSource);
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
      .filter(
        (file) =>
          file.endsWith('.ts') &&
          !file.includes('/node_modules/') &&
          !file.includes('/generated/') &&
          !file.includes('.generated.'),
      );
  } catch {
    return [];
  }
}

function readSource(path: string): Source {
  const text = readFileSync(join(project, path), 'utf8');
  const named = [...text.matchAll(/(?:^|\s)(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
  const required = [...text.matchAll(/require(?:\.resolve)?\(\s*'([^']+)'/g)].map((match) => match[1]!);
  const imports = [...named, ...required].map((name) =>
    name.startsWith('.') ? posix.join(dirname(path), name) : name,
  );
  return { path, lines: text.trimEnd().split('\n').length, imports };
}
