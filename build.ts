import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Builds `dist/` for production: JavaScript, and beside it the files that the code reads. */
const folders = ['database', 'schema', 'records', 'subgraphs'];

rmSync('dist', { recursive: true, force: true });
execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
for (const folder of folders) {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.(sql|graphql)$/.test(file)) cpSync(join(folder, file), join('dist', folder, file));
  }
}
