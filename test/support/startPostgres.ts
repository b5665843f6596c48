import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { chooseHome } from '../../demo/database/chooseHome.ts';
import { startEmbedded } from '../../demo/database/startEmbedded.ts';
import { stopLeftover } from '../../demo/database/stopLeftover.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A superuser's URL of the server on which tests make their databases. */
    postgresUrl: string;
  }
}

/**
 * One server for each project of the run (vitest.config.ts): `KINVIEW_TEST_DATABASE_URL` names your own, else a
 * throwaway one starts. It runs without fsync, which only a loss of power could tell apart; what must survive that
 * starts a durable one itself.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env.KINVIEW_TEST_DATABASE_URL;
  if (own) {
    project.provide('postgresUrl', own);
    return async () => {};
  }
  const name = `test-${process.pid}-${project.name}`;
  await sweep(name);
  const server = await startEmbedded({ name, durable: false, reset: true });
  project.provide('postgresUrl', server.url);
  return async () => {
    await server.close();
    rmSync(chooseHome(name).folder, { recursive: true, force: true });
  };
}

/** Clears what killed runs left; a run that is alive keeps its own. */
async function sweep(name: string): Promise<void> {
  const parent = dirname(chooseHome(name).folder);
  const left = readdirSync(parent).filter(
    (entry) => entry.startsWith('test-') && !isAlive(Number.parseInt(entry.slice(5), 10)),
  );
  for (const entry of left) {
    const folder = join(parent, entry);
    const cleared = await stopLeftover(folder).then(
      () => true,
      () => false,
    );
    if (cleared) rmSync(folder, { recursive: true, force: true });
  }
}

/** By its number, which is in the folder's name: a run that is only just beginning has written nothing else yet. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
