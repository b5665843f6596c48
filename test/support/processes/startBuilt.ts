import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtProduct } from './builtProduct.ts';

/**
 * Starts one of the product's processes as a deployment does, `subgraphs/police/main` say, with this environment and
 * no other. It ends with this process even when this one is killed.
 */
export async function startBuilt(module: string, told: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const folder = await builtProduct();
  const bond = pathToFileURL(join(folder, 'demo/run/endWithParent.js')).href;
  return spawn(process.execPath, ['--import', bond, join(folder, `${module}.js`)], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, ...told },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}
