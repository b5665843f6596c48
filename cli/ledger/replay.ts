import { resolve } from 'node:path';
import { openPool, type Pool } from '../../database/openPool.ts';
import { everyVersion } from '../../policies/agreement/everyVersion.ts';
import { replay } from '../../policies/replay/replay.ts';
import type { Difference } from '../../policies/replay/types.ts';
import { decisionCode } from '../../records/agreements/decisionCode.ts';
import { everyAgreement } from '../../records/agreements/everyAgreement.ts';
import type { SampleFrame } from '../../records/trace/sampleOperations.ts';
import type { Asked, Command } from '../command.ts';
import { CommandError, usage } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';
import { readAgreementFile } from '../policy/readAgreementFile.ts';
import { orTell, pathsOf } from './options.ts';
import { archiveSource, databaseSource, type ReplaySource } from './replaySource.ts';

/** Takes recorded decisions again and lists those that come out differently. */
export const ledgerReplay: Command = {
  name: 'ledger replay',
  about: 'take recorded decisions again, and list those that come out differently',
  details:
    'Reads who asked, why, when and on which facts from the ledger, and decides again through the version of the agreement that was in force then.',
  options: {
    database: { type: 'string', about: 'the partnership’s own database', env: 'DATABASE_URL' },
    archive: {
      type: 'string',
      value: '<file>',
      about: 'an archive: rows come from there; a database is then asked for agreements only',
      multiple: true,
    },
    operation: { type: 'string', value: '<id>', about: 'an operation, by its receipt', multiple: true },
    sample: { type: 'string', value: '<n>', about: 'or so many operations, drawn by the seed' },
    seed: { type: 'string', value: '<text>', about: 'draws the same sample again', default: 'kinview' },
    from: { type: 'string', value: '<date>', about: 'sample from this moment on' },
    to: { type: 'string', value: '<date>', about: 'sample up to this moment' },
    agreement: {
      type: 'string',
      value: '<file>',
      about: 'an agreement that this version of kinview does not have, as JSON',
      multiple: true,
    },
  },
  async run(asked) {
    const database = asked.optional('database');
    const pool = database ? openPool({ url: database, max: 1, statementTimeoutMs: 120_000 }) : null;
    try {
      return await orTell(() => takeAgain(asked, pool));
    } finally {
      await pool?.end();
    }
  },
};

async function takeAgain(asked: Asked, pool: Pool | null) {
  const given = asked.list('agreement').map((file) => readAgreementFile(resolve(asked.io.folder, file)));
  const source = sourceOf(asked, pool);
  const frame = { from: momentOf(asked, 'from'), to: momentOf(asked, 'to') };
  const operations = await operationsOf(asked, source, frame);
  const agreements = pool ? await everyAgreement(pool, ...given) : everyVersion(...given);
  const found = new Set<string>();
  const differences: Difference[] = [];
  let decisions = 0;
  const under = new Map<string, number>();
  for await (const part of source.read(operations)) {
    for (const id of part.found) found.add(id);
    const again = replay(agreements, part.recorded);
    decisions += again.decided;
    for (const [version, count] of again.under) under.set(version, (under.get(version) ?? 0) + count);
    differences.push(...again.differences);
  }
  const elsewhere = await source.elsewhere(asked.optional('sample') === undefined ? {} : frame);
  const missing = operations.filter((id) => !found.has(id));
  if (missing.length > 0) throw notThere(missing, elsewhere);
  const archived = asked.optional('sample') === undefined ? [] : elsewhere;
  return {
    exitCode: differences.length > 0 ? exitCodes.REFUSED : exitCodes.FINE,
    text: [describe(operations.length, decisions, differences, archived), tellCode(under)].join('\n'),
    report: {
      operations: operations.length,
      decisions,
      agreements: Object.fromEntries(under),
      code: decisionCode(),
      differences,
      archived,
    },
  };
}

function sourceOf(asked: Asked, pool: Pool | null): ReplaySource {
  const files = pathsOf(asked, 'archive');
  if (files.length > 0) return archiveSource(files);
  if (pool) return databaseSource(pool);
  throw usage('ledger replay takes --database (or DATABASE_URL) or --archive.');
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function operationsOf(
  asked: Asked,
  source: ReplaySource,
  frame: SampleFrame,
): Promise<readonly string[]> {
  const named = [...new Set(asked.list('operation').map((id) => id.toLowerCase()))];
  const sample = asked.optional('sample');
  if (named.length > 0 === (sample !== undefined))
    throw usage('ledger replay takes --operation or --sample.', 'See: npx kinview ledger replay --help');
  if (!named.every((id) => UUID.test(id))) throw usage('--operation takes a receipt, as answers carry it.');
  if (sample === undefined) return named;
  const size = Number(sample);
  if (!Number.isInteger(size) || size < 1) throw usage('--sample takes a number.');
  const drawn = await source.sample(frame, asked.text('seed'), size);
  if (drawn.length === 0) throw notThere([], await source.elsewhere(frame));
  return drawn;
}

/** That nothing was found is no sign that nothing comes out differently. */
function notThere(missing: readonly string[], archives: readonly string[]): CommandError {
  const what =
    missing.length > 0
      ? `Not there: operation ${missing.join(', ')}.`
      : 'There is no operation to draw from.';
  const where =
    archives.length > 0
      ? `It may lie in an archive: give --archive ${archives.join(' --archive ')}.`
      : 'Check the receipt, the time, and whether all archives were given.';
  return new CommandError('OPERATION_NOT_FOUND', what, where, exitCodes.UNREACHABLE);
}

function momentOf(asked: Asked, option: string): number | null {
  const text = asked.optional(option);
  if (text === undefined) return null;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw usage(`--${option} takes a date, such as 2026-03-02.`);
  return at;
}

/** The ledger records which agreement decided, not which code: that one is the one that runs here. */
function tellCode(under: ReadonlyMap<string, number>): string {
  const versions = [...under].map(([version, count]) => `${count} under agreement ${version}`);
  return `Taken again by the decision code ${decisionCode()}, whatever code ran then${versions.length > 0 ? `: ${versions.join(', ')}` : ''}.`;
}

function describe(
  operations: number,
  decisions: number,
  differences: readonly Difference[],
  archived: readonly string[],
): string {
  const head = `${decisions} decisions of ${operations} operations taken again: ${differences.length} come out differently.`;
  const rows = differences.map(
    ({ operationId, subject, dataClass, controller, recorded, again }) =>
      `  ${operationId} ${subject} ${dataClass ?? '-'} ${controller ?? '-'}: recorded ${recorded}, now ${again}`,
  );
  const left = archived.map((file) => `Not drawn from: the archive ${file} (--archive).`);
  return [head, ...rows, ...left].join('\n');
}
