import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openPool } from '../../database/openPool.ts';
import { startEmbedded } from '../../demo/database/startEmbedded.ts';
import { migrateRecords } from '../../records/migrateRecords.ts';
import { fill } from './fill.ts';
import { askQuestions } from './questions.ts';
import { measureWrites, type WriteRate } from './writes.ts';

/** `npm run bench:ledger`: fills a ledger, asks what auditors ask, then writes. Prints what docs/ledger-scale.md holds. */
const { values } = parseArgs({
  options: { entries: { type: 'string', default: '10000000' }, seconds: { type: 'string', default: '10' } },
});
const server = await startEmbedded({ name: 'bench-ledger', reset: true });
try {
  const maintenance = new pg.Client({ connectionString: server.url });
  await maintenance.connect();
  await maintenance.query('create database kinview_ledger');
  await maintenance.end();
  const url = new URL(server.url);
  url.pathname = '/kinview_ledger';
  const pool = openPool({ url: url.href, max: 20, statementTimeoutMs: 1_800_000 });
  await migrateRecords(pool);
  await pool.query(`insert into agreement_start (version, from_at) values ('2026-1', '2020-01-01')`);
  console.error('filling');
  const filled = await fill(pool, Number(values.entries));
  console.log(
    `${filled.entries.toLocaleString('en-GB')} disclosures: ${filled.operations.toLocaleString('en-GB')} operations, ${filled.rows.toLocaleString('en-GB')} rows of ${filled.people.toLocaleString('en-GB')} people, ${filled.masks.toLocaleString('en-GB')} masks; filled in ${filled.seconds} s. ${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.\n`,
  );
  const answered = await askQuestions(pool);
  const writes = await measureWrites(pool, Number(values.seconds));
  const insertMs = 1_000 / writes[0]!.bare;
  console.log('| question | rows | median ms | slowest ms | bare inserts |\n|---|---|---|---|---|');
  for (const { question, rows, median, slowest } of answered) {
    console.log(
      `| ${question} | ${rows} | ${median.toFixed(1)} | ${slowest.toFixed(1)} | ${(median / insertMs).toFixed(1)} |`,
    );
  }
  console.log('\n| views at once | recorded a second | bare inserts a second | ratio |\n|---|---|---|---|');
  for (const rate of writes) console.log(lineOf(rate));
  await pool.end();
} finally {
  await server.close();
}

function lineOf({ concurrent, recorded, bare }: WriteRate): string {
  return `| ${concurrent} | ${recorded.toFixed(0)} | ${bare.toFixed(0)} | ${(recorded / bare).toFixed(2)} |`;
}
