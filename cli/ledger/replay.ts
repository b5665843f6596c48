import { resolve } from 'node:path';
import { openPool, type Pool } from '../../database/openPool.ts';
import { replay } from '../../policies/replay/replay.ts';
import type { Difference } from '../../policies/replay/types.ts';
import { everyAgreement } from '../../records/agreements/everyAgreement.ts';
import { readForReplay } from '../../records/ledger/readForReplay.ts';
import { sampleOperations } from '../../records/trace/sampleOperations.ts';
import type { Asked, Command } from '../command.ts';
import { usage } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';
import { readAgreementFile } from '../policy/readAgreementFile.ts';

const PAGE = 100;

/** Takes recorded decisions again and lists those that come out differently. */
export const ledgerReplay: Command = {
  name: 'ledger replay',
  about: 'take recorded decisions again, and list those that come out differently',
  details:
    'Reads who asked, why, when and on which facts from the ledger, and decides again through the version of the agreement that was in force then.',
  options: {
    database: {
      type: 'string',
      about: 'the partnership’s own database',
      env: 'DATABASE_URL',
      required: true,
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
    const given = asked.list('agreement').map((file) => readAgreementFile(resolve(asked.io.folder, file)));
    const pool = openPool({ url: asked.text('database'), max: 1, statementTimeoutMs: 120_000 });
    try {
      const agreements = await everyAgreement(pool, ...given);
      const operations = await operationsOf(asked, pool);
      const differences: Difference[] = [];
      let decisions = 0;
      for (let at = 0; at < operations.length; at += PAGE) {
        const recorded = await readForReplay(pool, ...operations.slice(at, at + PAGE));
        const again = replay(agreements, recorded);
        decisions += again.decided;
        differences.push(...again.differences);
      }
      return {
        exitCode: differences.length > 0 ? exitCodes.REFUSED : exitCodes.FINE,
        text: describe(operations.length, decisions, differences),
        report: { operations: operations.length, decisions, differences },
      };
    } finally {
      await pool.end();
    }
  },
};

async function operationsOf(asked: Asked, pool: Pool): Promise<readonly string[]> {
  const named = asked.list('operation');
  const sample = asked.optional('sample');
  if (named.length > 0 === (sample !== undefined))
    throw usage('ledger replay takes --operation or --sample.', 'See: npx kinview ledger replay --help');
  if (sample === undefined) return named;
  const size = Number(sample);
  if (!Number.isInteger(size) || size < 1) throw usage('--sample takes a number.');
  const frame = { from: momentOf(asked, 'from'), to: momentOf(asked, 'to') };
  return sampleOperations(pool, frame, asked.text('seed'), size);
}

function momentOf(asked: Asked, option: string): number | null {
  const text = asked.optional(option);
  if (text === undefined) return null;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw usage(`--${option} takes a date, such as 2026-03-02.`);
  return at;
}

function describe(operations: number, decisions: number, differences: readonly Difference[]): string {
  const head = `${decisions} decisions of ${operations} operations taken again: ${differences.length} come out differently.`;
  const rows = differences.map(
    ({ operationId, subject, dataClass, controller, recorded, again }) =>
      `  ${operationId} ${subject} ${dataClass ?? '-'} ${controller ?? '-'}: recorded ${recorded}, now ${again}`,
  );
  return [head, ...rows].join('\n');
}
