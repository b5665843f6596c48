import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Where the product that a run measures is compiled to. */
export function productFolder(run: string): string {
  return join(projectFolder, '.data', run, 'product');
}

/**
 * Compiles the product beside `dist/`, so that a build for another purpose does not take it away during a run. What
 * the compiler has to say is printed; judging it is for `npm run check`.
 */
export function buildProduct(run: string): void {
  const folder = productFolder(run);
  rmSync(folder, { recursive: true, force: true });
  spawnSync('npx', ['tsc', '-p', 'tsconfig.build.json', '--outDir', folder, '--sourceMap', 'false'], {
    cwd: projectFolder,
    stdio: ['ignore', 2, 2],
  });
  cpSync(join(projectFolder, 'schema', 'supergraph.graphql'), join(folder, 'schema', 'supergraph.graphql'));
}
