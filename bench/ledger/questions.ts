import type { Pool } from '../../database/openPool.ts';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { monthOf } from '../../records/oversight/monthOf.ts';
import { countMonth } from '../../records/statistics/countMonth.ts';
import { createReadDisclosures } from '../../records/trace/readDisclosures.ts';
import { readOperation } from '../../records/trace/readOperation.ts';
import { sampleOperations } from '../../records/trace/sampleOperations.ts';
import type { DisclosureQuestion } from '../../records/trace/types.ts';

export interface Answered {
  readonly question: string;
  readonly rows: number;
  /** Median and slowest, milliseconds. */
  readonly median: number;
  readonly slowest: number;
}

const month = { from: Date.parse('2026-05-01'), to: Date.parse('2026-06-01') };

const questions: readonly (readonly [string, Omit<DisclosureQuestion, 'first' | 'reader'>])[] = [
  ['who was shown what of the hottest child', { subject: 'p0' }],
  ['… of a quiet child', { subject: 'p15000' }],
  ['… of the hottest child, by a field', { subject: 'p0', field: 'field7' }],
  ['… of the hottest child, on an override (rare)', { subject: 'p1', code: 'OVERRIDE' }],
  ['… of the hottest child, in one month', { subject: 'p0', ...month }],
  ['what the busiest practitioner was shown', { requester: 'u-0' }],
  ['… of one class', { requester: 'u-0', dataClass: 'MEDICATION' }],
  ['what a quiet practitioner was shown', { requester: 'u-1900' }],
  ['what an organisation was shown', { organisation: 'NHS-MH' }],
  ['who was shown a field that everybody asks for', { field: 'hot.name' }],
  ['who was shown a class', { dataClass: 'ADDRESS', effect: 'DISCLOSED' }],
  ['what rested on overrides', { code: 'OVERRIDE' }],
  ['what rested on one override', { override: 'override-7' }],
  ['what rested on one consent, of the hottest child', { consent: 'consent-p0' }],
  ['what rested on one consent', { consent: 'consent-p15000' }],
  ['what was shown on a statute, in one month', { basis: 'STATUTE', ...month }],
  [
    'what was withheld for a purpose, by an organisation',
    { purpose: 'PLANNING', organisation: 'SCHOOL', effect: 'WITHHELD' },
  ],
  ['what nobody was ever shown', { code: 'COURT_ORDER' }],
  ['what one practitioner was never shown', { requester: 'u-0', code: 'COURT_ORDER' }],
];

/** Asks each question as an auditor's page of fifty does, `times` over. */
export async function askQuestions(pool: Pool, times = 5): Promise<Answered[]> {
  const read = createReadDisclosures({ pool });
  const answered: Answered[] = [];
  for (const [question, asked] of questions) {
    answered.push(
      await time(
        question,
        times,
        async () => (await read({ ...asked, first: 50, reader: null })).rows.length,
      ),
    );
  }
  const deep = await deepCursor(read);
  answered.push(
    await time('the fortieth page of the hottest child', times, async () => {
      return (await read({ subject: 'p0', first: 50, after: deep, reader: null })).rows.length;
    }),
  );
  const { rows } = await pool.query<{ id: string }>(
    'select operation_id as id from ledger.operation order by order_no desc limit 1 offset 1000',
  );
  const operation = rows[0]!.id;
  answered.push(
    await time(
      'one operation as a whole',
      times,
      async () => (await readOperation(pool, operation, null))!.rows.length,
    ),
  );
  answered.push(
    await time(
      'a month’s sample',
      times,
      async () => (await sampleOperations(pool, month, 'seed', 20)).length,
    ),
  );
  const agreement = readAgreement(harrowVale2026);
  const statistics = { database: pool, agreement };
  answered.push(
    await time('a month’s report', Math.min(times, 3), async () => {
      return (await countMonth(statistics, monthOf('2026-05')!)).length;
    }),
  );
  return answered;
}

async function deepCursor(read: ReturnType<typeof createReadDisclosures>): Promise<string> {
  let after: string | null = null;
  for (let page = 1; page < 40; page += 1)
    after = (await read({ subject: 'p0', first: 50, after, reader: null })).endCursor;
  return after!;
}

async function time(question: string, times: number, ask: () => Promise<number>): Promise<Answered> {
  let rows = 0;
  const took: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const started = performance.now();
    rows = await ask();
    took.push(performance.now() - started);
  }
  took.sort((a, b) => a - b);
  return { question, rows, median: took[Math.floor(times / 2)]!, slowest: took.at(-1)! };
}
