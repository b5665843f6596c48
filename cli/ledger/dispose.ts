import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inTransaction } from '../../database/inTransaction.ts';
import { openPool, type Pool } from '../../database/openPool.ts';
import type { Times } from '../../policies/agreement/types.ts';
import { readHeld } from '../../records/retention/legalHolds.ts';
import { noteArchive } from '../../records/retention/noteArchive.ts';
import type { Line } from '../../verifier/lines.ts';
import { readLines } from '../../verifier/readLines.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { digestOf } from './digestOf.ts';
import { databaseOption, orTell } from './options.ts';
import { readTimes } from './readTimes.ts';
import { refuseTaken } from './refuseTaken.ts';

export const disposeCommand: Command = {
  name: 'ledger dispose',
  about:
    'Copies an archive without what was shown of classes whose time is over; the copy verifies as before.',
  details:
    'Whom a legal hold protects is left as it is. That somebody asked, whom, when and why stays, and stays proven. That it was disposed of is on the ledger before the copy has its name. Destroy the file that was copied.',
  options: {
    database: databaseOption,
    archive: { type: 'string', value: '<file>', about: 'an archive', required: true },
    to: { type: 'string', value: '<file>', about: 'where the copy goes', required: true },
  },
  async run(asked) {
    const pool = openPool({ url: asked.text('database'), max: 1 });
    try {
      const { times, now } = await readTimes(pool);
      const archive = resolve(asked.io.folder, asked.text('archive'));
      const needed = await orTell(async () => findNeeded(archive, times, now, await readHeld(pool)));
      const to = resolve(asked.io.folder, asked.text('to'));
      await refuseTaken(to);
      const disposed = await copyNeeded(archive, `${to}.part`, needed);
      await noteDisposal(pool, { archive, copy: `${to}.part`, disposed, now });
      await rename(`${to}.part`, to);
      const report = { disposed, kept: needed.size };
      return {
        exitCode: exitCodes.FINE,
        text: `${disposed} texts were left out; ${needed.size} are still needed.`,
        report,
      };
    } finally {
      await pool.end();
    }
  },
};

/** On the ledger first: a copy without texts does not come to its name unrecorded. */
async function noteDisposal(
  pool: Pool,
  made: { readonly archive: string; readonly copy: string; readonly disposed: number; readonly now: number },
): Promise<void> {
  const record = `${await digestOf(made.archive)} ${await digestOf(made.copy)}`;
  const step = { code: 'LEDGER_DISPOSED', record, count: made.disposed, now: made.now } as const;
  try {
    await inTransaction(pool, (client) => noteArchive(client, step));
  } catch (error) {
    await rm(made.copy, { force: true });
    throw error;
  }
}

/** Writes the archive without the texts that nothing needs; returns how many those were. */
async function copyNeeded(archive: string, to: string, needed: ReadonlySet<string>): Promise<number> {
  let disposed = 0;
  await pipeline(
    Readable.from(readLines(archive)),
    async function* text(lines: AsyncIterable<Line>) {
      for await (const line of lines) {
        const isText = line.kind === 'mask' || line.kind === 'facts';
        if (!isText || line.text === null || needed.has(line.hash)) {
          yield `${JSON.stringify(line)}\n`;
          continue;
        }
        disposed += 1;
        const gone = line.kind === 'mask' ? { text: null, entries: null } : { text: null };
        yield `${JSON.stringify({ ...line, ...gone })}\n`;
      }
    },
    createWriteStream(to),
  );
  return disposed;
}

/** Hashes of the masks and facts that some row still needs: within the time of one of its classes, or held. */
async function findNeeded(
  archive: string,
  { ledgerYears }: Times,
  now: number,
  held: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const yearsOf = new Map<string, number>();
  const needed = new Set<string>();
  for await (const line of readLines(archive)) {
    if (line.kind === 'mask' && line.text !== null) yearsOf.set(line.hash, longest(line.text, ledgerYears));
    if (line.kind !== 'subject') continue;
    const over = new Date(line.recordedAt);
    over.setUTCFullYear(over.getUTCFullYear() + (yearsOf.get(line.mask) ?? 0));
    if (over.getTime() <= now && !held.has(line.subject)) continue;
    needed.add(line.mask);
    if (line.facts !== null) needed.add(line.facts);
  }
  return needed;
}

function longest(mask: string, years: Times['ledgerYears']): number {
  const classes = (JSON.parse(mask) as { dataClass: string | null }[]).map(
    ({ dataClass }) => dataClass ?? '*',
  );
  return Math.max(...(classes.length > 0 ? classes : ['*']).map((name) => years[name] ?? years['*'] ?? 0));
}
