import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

interface Stat {
  readonly parent: number;
  /** Of the process itself and of its children that have ended, in seconds. */
  readonly cpu: number;
}

function readStat(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The command's name stands in brackets and may hold blanks.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0);
    return { parent: Number(fields[1]), cpu: ticks / TICKS_PER_SECOND };
  } catch {
    return null;
  }
}

/** CPU seconds, user and system, that a process and everything below it have used, as the operating system counts. */
export function cpuOfTree(pid: number): number {
  const stats = new Map<number, Stat>();
  for (const name of readdirSync('/proc')) {
    const id = Number(name);
    const stat = Number.isInteger(id) ? readStat(id) : null;
    if (stat) stats.set(id, stat);
  }
  let cpu = 0;
  for (const [id, stat] of stats) if (isBelow(id)) cpu += stat.cpu;
  return cpu;

  function isBelow(id: number): boolean {
    for (let at = id; at > 1; at = stats.get(at)?.parent ?? 0) if (at === pid) return true;
    return false;
  }
}

export function parentOf(pid: number): number {
  return readStat(pid)?.parent ?? 0;
}

/** Resident memory of a process, in MiB. */
export function residentMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'latin1');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}
