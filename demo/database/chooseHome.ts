import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBinaries } from './findBinaries.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]dist[\\/]$/, '/');

/** What the demonstration keeps: `.data` in the clone, or the folder that KINVIEW_DATA names. */
export const dataFolder = resolve(process.env.KINVIEW_DATA ?? join(projectFolder, '.data'));

/** Where an embedded server lives and as whom it runs; `owner` is null when it is the user who started us. */
export interface Home {
  readonly binaries: string;
  readonly folder: string;
  readonly owner: { readonly uid: number; readonly gid: number } | null;
}

const rootFolder = '/var/lib/kinview';

/**
 * PostgreSQL refuses to run as root. So as root the binaries and the data live under `/var/lib/kinview`, owned by the
 * system user `postgres`, who need not be able to enter the clone; as anyone else the data lives in the clone.
 */
export function chooseHome(name: string, data: string = dataFolder): Home {
  const { folder: binaries, version } = findBinaries();
  if (process.getuid?.() !== 0) {
    const folder = join(data, name);
    mkdirSync(folder, { recursive: true });
    return { binaries, folder, owner: null };
  }
  const owner = systemUser();
  const copy = join(rootFolder, `postgresql-${version}`);
  if (!existsSync(copy)) copyBinaries(binaries, copy);
  const digest = createHash('sha256').update(data).digest('hex').slice(0, 8);
  const folder = join(rootFolder, `${basename(dirname(data))}-${digest}`, name);
  mkdirSync(folder, { recursive: true });
  chownSync(folder, owner.uid, owner.gid);
  return { binaries: copy, folder, owner };
}

/** Two starts at once must not see half a copy: it is made beside and renamed. */
function copyBinaries(from: string, to: string): void {
  const beside = `${to}.${process.pid}`;
  mkdirSync(rootFolder, { recursive: true, mode: 0o755 });
  cpSync(from, beside, { recursive: true, verbatimSymlinks: true });
  execFileSync('chown', ['-R', 'postgres:postgres', beside]);
  execFileSync('chmod', ['-R', 'u+rX,go+rX', beside]);
  execFileSync('chmod', ['+x', ...['initdb', 'pg_ctl', 'postgres'].map((file) => join(beside, 'bin', file))]);
  try {
    renameSync(beside, to);
  } catch {
    rmSync(beside, { recursive: true, force: true });
  }
}

function systemUser(): { uid: number; gid: number } {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--home-dir', rootFolder, 'postgres'], {
      stdio: 'ignore',
    });
    return { uid: id('-u'), gid: id('-g') };
  }
}
