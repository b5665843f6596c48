import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPool, type Pool } from '../../database/openPool.ts';
import { inSnapshot } from '../../records/export/inSnapshot.ts';
import { streamLedger } from '../../records/export/streamLedger.ts';
import { dropMonths } from '../../records/retention/dropMonths.ts';
import { type Anchor, readAnchor, readArchiveEnd } from '../../records/retention/readArchives.ts';
import { readCheckpointsAfter } from '../../records/seal/checkpoints.ts';
import { describe } from '../../verifier/describe.ts';
import { verifyLedger } from '../../verifier/verifyLedger.ts';
import type { Asked, Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';
import { digestOf } from './digestOf.ts';
import { databaseOption, keyOf, keyOption } from './options.ts';
import { readTimes } from './readTimes.ts';
import { refuseTaken } from './refuseTaken.ts';

export const archiveCommand: Command = {
  name: 'ledger archive',
  about:
    'Moves months whose time online is over into a file with its proofs, verifies it, then drops their rows.',
  details: 'Needs the owner of the database. Nothing is dropped before the verifier found the file whole.',
  options: {
    database: databaseOption,
    month: { type: 'string', value: '<2024-03>', about: 'the last month to archive', required: true },
    to: { type: 'string', value: '<folder>', about: 'where the archive goes', required: true },
    key: keyOption,
  },
  async run(asked) {
    const month = `${asked.text('month')}-01`;
    const pool = openPool({ url: asked.text('database'), max: 2, statementTimeoutMs: 3_600_000 });
    try {
      const { times, now } = await readTimes(pool);
      refuseTooYoung(month, now, times.ledgerOnlineMonths);
      const until = await readArchiveEnd(pool, month);
      const anchor = await readAnchor(pool);
      if (until === null || until <= anchor.size)
        throw new CommandError('NOTHING_TO_ARCHIVE', 'Nothing more of it is sealed.', 'Let the sealer run.');
      const folder = resolve(asked.io.folder, asked.text('to'));
      const file = join(folder, `ledger-${asked.text('month')}.ndjson`);
      await refuseTaken(file);
      const beside = `${file}.part`;
      const sha256 = await writeArchive(pool, beside, anchor, until);
      await writeCheckpoints(pool, join(folder, 'checkpoints'), until);
      const findings = await verifyLedger({
        exports: [beside],
        checkpoints: [join(folder, 'checkpoints')],
        publicKey: keyOf(asked),
        begins: anchor.size,
        ends: until,
      });
      if (findings.faults.length > 0 || findings.last?.size !== until)
        throw new CommandError(
          'ARCHIVE_NOT_WHOLE',
          describe(findings),
          'Nothing was dropped. Find out who altered the ledger.',
        );
      // What has an archive's name is whole.
      await rename(beside, file);
      await sync(folder);
      const dropped = await dropMonths(pool, { month, until, sha256, rows: findings.rows, now });
      const { batches, rows, begins } = findings;
      return told(asked, file, { ...dropped, batches, rows, begins, until, sha256 });
    } finally {
      await pool.end();
    }
  },
};

function told(
  asked: Asked,
  file: string,
  report: Readonly<
    Record<'batches' | 'rows' | 'begins' | 'until' | 'tables' | 'texts', number> & { sha256: string }
  >,
) {
  const text = `${report.rows.toLocaleString('en-GB')} rows, leaves ${report.begins} to ${report.until - 1} of the log, are in ${file} (SHA-256 ${report.sha256}), verified; ${report.tables} tables of ${asked.text('month')} and before were dropped.`;
  return { exitCode: exitCodes.FINE, text, report };
}

function refuseTooYoung(month: string, now: number, onlineMonths: number): void {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const over = Date.UTC(year, number + onlineMonths, 1);
  if (/^\d{4}-\d{2}-01$/.test(month) && over <= now) return;
  throw new CommandError(
    'MONTH_NOT_OVER',
    `By the agreement a month is online for ${onlineMonths} months after it ended.`,
    'Name an earlier month, as 2024-03.',
  );
}

/** Writes the file durably; returns its SHA-256 (hex). */
async function writeArchive(pool: Pool, file: string, anchor: Anchor, until: number): Promise<string> {
  await mkdir(resolve(file, '..'), { recursive: true });
  await pipeline(
    Readable.from(
      inSnapshot(pool, (client, at) =>
        streamLedger(client, { exportedAt: at, anchor, until, withFacts: true }),
      ),
    ),
    async function* text(lines: AsyncIterable<object>) {
      for await (const line of lines) yield `${JSON.stringify(line)}\n`;
    },
    createWriteStream(file),
  );
  await sync(file);
  return digestOf(file);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Every checkpoint from the first on: keys endorse one another through them. */
async function writeCheckpoints(pool: Pool, folder: string, until: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let number = 0; ; ) {
    const next = (await readCheckpointsAfter(pool, number)).filter(({ frontier }) => frontier.size <= until);
    for (const checkpoint of next)
      await writeFile(
        join(folder, `${String(checkpoint.number).padStart(10, '0')}.checkpoint`),
        checkpoint.note,
      );
    if (next.length === 0) return;
    number = next.at(-1)!.number;
  }
}
