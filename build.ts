import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Builds the product: JavaScript, and beside it the files that the code reads. `build.ts [folder] [options of tsc …]`;
 * the folder is `dist` unless given.
 */
const [target = 'dist', ...options] = process.argv.slice(2);
const folders = ['database', 'schema', 'records', 'subgraphs'];

rmSync(target, { recursive: true, force: true });
execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json', '--outDir', target, ...options], {
  stdio: 'inherit',
});
for (const folder of folders) {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.(sql|graphql)$/.test(file)) cpSync(join(folder, file), join(target, folder, file));
  }
}
