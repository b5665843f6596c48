import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Clears what a killed run left in `folder`: a server still running is stopped, a stale pid file removed.
 * Throws when the run that started it is alive, because two servers over one data folder would be two truths.
 */
export async function stopLeftover(folder: string): Promise<void> {
  const starter = readPid(join(folder, 'starter.pid'));
  if (starter !== null && starter !== process.pid && commandOf(starter).includes('node')) {
    throw new Error(
      `the embedded database in ${folder} is in use by process ${starter}: stop that one first`,
    );
  }
  const pidFile = join(folder, 'data', 'postmaster.pid');
  const server = readPid(pidFile);
  if (server === null) return;
  // The number may by now belong to another process: only a server over this very folder is ours to stop.
  const isOurs = () => commandOf(server).includes(join(folder, 'data'));
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isOurs()) break;
    process.kill(server, signal);
    for (let waited = 0; waited < 10_000 && isOurs(); waited += 50) await sleep(50);
  }
  rmSync(pidFile, { force: true });
}

function readPid(file: string): number | null {
  if (!existsSync(file)) return null;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return Number.isInteger(pid) && pid > 1 ? pid : null;
}

/** The command line of a process, empty when there is none. */
function commandOf(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
