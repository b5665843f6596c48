import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

const project = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * The product as `npm run build` makes it, once for the whole run, by whoever asks first: its processes start in a
 * third of the time that their sources take.
 * @returns the folder that stands for the project's, with `.js` for `.ts`.
 */
export async function builtProduct(): Promise<string> {
  const folder = inject('buildFolder');
  const ready = `${folder}.ready`;
  if (isFirst(folder)) {
    const how = ['--import', 'tsx', 'build.ts', folder, '--noCheck', '--sourceMap', 'false'];
    execFileSync(process.execPath, how, { cwd: project });
    writeFileSync(ready, '');
  }
  while (!existsSync(ready)) await pause(50);
  return folder;
}

function isFirst(folder: string): boolean {
  mkdirSync(dirname(folder), { recursive: true });
  try {
    mkdirSync(`${folder}.begun`);
    return true;
  } catch {
    return false;
  }
}
