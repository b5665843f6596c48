import { CodedError } from '../../database/codedError.ts';
import { inTransaction } from '../../database/inTransaction.ts';
import type { Client, Pool } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { sumMonths } from '../../policies/statistics/sumMonths.ts';
import type { ToldTable } from '../../policies/statistics/types.ts';
import type { Instant } from '../../policies/words.ts';
import { monthOf } from '../oversight/monthOf.ts';
import { refuseArchived } from '../retention/archivedTimes.ts';
import { countMonth } from './countMonth.ts';

export interface ComplianceReport {
  /** `2026-03`, or `2026-Q1`. */
  readonly period: string;
  readonly from: Instant;
  readonly to: Instant;
  /** Counts below this are not told. */
  readonly smallNumbersBelow: number;
  readonly tables: readonly ToldTable[];
}

/**
 * The compliance report of a month or a quarter that is over: aggregates, in which small numbers are suppressed. A month
 * is counted once, when it is first asked for, and a quarter is made of what its months tell: no two reports differ by
 * something small.
 * Of a month before the agreement, or in which nothing was recorded, there is none.
 * @throws CodedError PERIOD_INVALID, PERIOD_EMPTY; Refusal ARCHIVED
 */
export async function readStatistics(
  { pool, agreement, now }: { readonly pool: Pool; readonly agreement: Agreement; readonly now: Instant },
  period: string,
): Promise<ComplianceReport> {
  const span = monthOf(period);
  if (!span || span.to > now)
    throw new CodedError(
      'PERIOD_INVALID',
      'A period is a month or a quarter that is over: 2026-03, 2026-Q1.',
    );
  const { smallNumbersBelow } = agreement.times;
  const months: (readonly ToldTable[] | null)[] = [];
  for (const month of monthsIn(period, span.from)) {
    months.push(await inTransaction(pool, (client) => countOnce(client, agreement, month)));
  }
  const last = months.at(-1);
  if (!last)
    throw new CodedError(
      'PERIOD_EMPTY',
      'In this month, or in the last one of this quarter, nothing was recorded: there is nothing to report.',
    );
  const tables = months.length === 1 ? last : sumMonths(months.filter((month) => month !== null));
  return { period, ...span, smallNumbersBelow, tables };
}

function monthsIn(period: string, from: Instant): string[] {
  if (!period.includes('Q')) return [period];
  const first = new Date(from);
  return [0, 1, 2].map((month) =>
    new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month)).toISOString().slice(0, 7),
  );
}

/** null: there was no agreement yet, or nothing was recorded. */
async function countOnce(
  client: Client,
  agreement: Agreement,
  month: string,
): Promise<readonly ToldTable[] | null> {
  const span = monthOf(month)!;
  if (!(await isUnderAgreement(client, span.to))) return null;
  await client.query('select pg_advisory_xact_lock(7408, hashtext($1))', [month]);
  const kept = await client.query<{ tables: readonly ToldTable[] }>(
    'select tables from compliance_report where month = $1',
    [month],
  );
  if (kept.rows[0]) return kept.rows[0].tables;
  await refuseArchived(client, span, 'A month that was not counted before is not counted any more.');
  if (!(await isRecordedIn(client, span))) return null;
  const tables = await countMonth({ database: client, agreement }, span);
  await client.query('insert into compliance_report (month, tables) values ($1, $2)', [
    month,
    JSON.stringify(tables),
  ]);
  return tables;
}

async function isUnderAgreement(client: Client, before: Instant): Promise<boolean> {
  const found = await client.query(
    'select from agreement_in_force where from_at < to_timestamp($1::float8 / 1000) limit 1',
    [before],
  );
  return found.rowCount === 1;
}

async function isRecordedIn(client: Client, { from, to }: NonNullable<ReturnType<typeof monthOf>>) {
  const found = await client.query(
    `select from ledger.operation where recorded_at >= to_timestamp($1::float8 / 1000)
       and recorded_at < to_timestamp($2::float8 / 1000) limit 1`,
    [from, to],
  );
  return found.rowCount === 1;
}
