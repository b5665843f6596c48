import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Destination, nameOf } from './destination.ts';
import { taken } from './taken.ts';

/** Keeps checkpoints as files of a folder, best on another machine's disk. A file is whole or not there, and stays. */
export function folder(path: string): Destination {
  return {
    name: `folder:${path}`,
    async put(number, note) {
      await mkdir(path, { recursive: true });
      const file = join(path, nameOf(number));
      const beside = `${file}.${process.pid}.new`;
      await writeDurably(beside, note);
      try {
        // Unlike a rename, a link never takes another file's place.
        await link(beside, file);
        await syncFolder(path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        if ((await readFile(file, 'utf8')) !== note) throw taken();
      } finally {
        await rm(beside, { force: true });
      }
    },
    async newest() {
      await mkdir(path, { recursive: true });
      const last = (await readdir(path))
        .filter((file) => /^\d{10}\.checkpoint$/.test(file))
        .sort()
        .at(-1);
      if (!last) return null;
      return { number: Number(last.slice(0, 10)), note: await readFile(join(path, last), 'utf8') };
    },
  };
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', 0o644);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
