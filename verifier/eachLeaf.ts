import { leafOf } from './growLog.ts';
import type { rootsOfRanges } from './paths.ts';
import { readLines } from './readLines.ts';
import { Unusable } from './unusable.ts';

/**
 * Gives `roots` the log's leaf hashes up to `size`, one after the other, from the files in which they lie.
 * @throws Unusable EXPORT_ANCHORED where the archives before them are needed, too, or one between them.
 */
export async function eachLeaf(
  files: readonly string[],
  size: number,
  roots: ReturnType<typeof rootsOfRanges>,
): Promise<void> {
  let next: number | null = null;
  for (const file of files) {
    for await (const line of readLines(file)) {
      if (line.kind === 'ledger') {
        const { size: begins, frontier } = line.anchor ?? { size: 0, frontier: [] };
        const before = frontier.map((root) => Buffer.from(root, 'hex'));
        const isEnough: boolean = next === null ? roots.begin(begins, before) : begins === next;
        if (!isEnough) throw anchored(begins, next ?? 0);
        next = begins;
      }
      if (line.kind !== 'sealed') continue;
      if (line.leaf >= size) return;
      roots.add(line.leaf, leafOf(line));
      next = line.leaf + 1;
    }
  }
}

function anchored(begins: number, wanted: number): Unusable {
  return new Unusable(
    'EXPORT_ANCHORED',
    `What was given begins at leaf ${begins} of the log, and leaf ${wanted} is needed: name the archives that hold it first, in order, as --export ledger-2024-03.ndjson --export ledger.ndjson.`,
  );
}
