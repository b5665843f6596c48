import { CodedError } from '../../database/codedError.ts';
import { inTransaction } from '../../database/inTransaction.ts';
import type { Client, Pool } from '../../database/openPool.ts';
import { limitsEntries } from './conditions.ts';
import { cursorOf, type Place } from './cursor.ts';
import { masksFirst, masksSaying, rowsFirst, whereWalkEnded } from './statements.ts';
import type { Disclosure, DisclosurePage, DisclosureQuestion } from './types.ts';

export type ReadDisclosures = (question: DisclosureQuestion) => Promise<DisclosurePage>;

interface Row extends Place, Omit<Disclosure, 'recordedAt'> {
  readonly recordedAt: Date;
}

interface Limits {
  /** Where no more entries than these say what is asked for, their masks lead to the rows. */
  readonly masks: number;
  /** As many rows are looked into for one page, so that every question has an answer in seconds. */
  readonly walkedRows: number;
}

/**
 * Reads the ledger's rows, newest first. Changes of records (effect CHANGED) are not disclosures and come only when asked
 * for. What a question names decides on the way: a person or a requester leads to rows; what few masks say leads to
 * those masks' rows; anything else walks the ledger backwards, page by page.
 * @throws CodedError CURSOR_INVALID, PAGE_SIZE_INVALID.
 */
export function createReadDisclosures(options: {
  readonly pool: Pool;
  readonly limits?: Limits;
}): ReadDisclosures {
  const { pool, limits = { masks: 2_000, walkedRows: 100_000 } } = options;

  return async (question) => {
    const { first } = question;
    if (!Number.isInteger(first) || first < 1 || first > 200) {
      throw new CodedError('PAGE_SIZE_INVALID', 'A page has 1 to 200 rows.');
    }
    return inTransaction(pool, async (client) => {
      // What is rare and what is frequent have plans of their own.
      await client.query('set local plan_cache_mode = force_custom_plan');
      const { rows, ended } = await find(client, question, limits);
      const shown = rows.slice(0, first).map(({ orderNo, leaf, position, recordedAt, ...row }) => ({
        ...row,
        cursor: cursorOf({ orderNo, leaf, position }),
        recordedAt: recordedAt.getTime(),
      }));
      if (rows.length > first || ended === null)
        return {
          rows: shown,
          hasNextPage: rows.length > first,
          endCursor: shown.at(-1)?.cursor ?? null,
        };
      return { rows: shown, hasNextPage: true, endCursor: cursorOf({ ...ended, position: 0 }) };
    });
  };
}

interface Found {
  readonly rows: readonly Row[];
  /** Where the walk ended before the page was full; null: there is no more. */
  readonly ended: Omit<Place, 'position'> | null;
}

/** A page is often full after so few rows; only then is it worth while to look for masks, or to walk far. */
const FIRST_STEPS = 1_000;

async function find(client: Client, asked: DisclosureQuestion, limits: Limits): Promise<Found> {
  const near = await walk(client, asked, Math.min(FIRST_STEPS, limits.walkedRows));
  if (near.rows.length > asked.first || near.ended === null) return near;
  if (limitsEntries(asked) && !asked.subject && !asked.requester) {
    const { rows: found } = await client.query<{ mask: Buffer }>(masksSaying(asked, limits.masks + 1));
    if (found.length <= limits.masks) {
      const masks = new Map(found.map(({ mask }) => [mask.toString('hex'), mask]));
      const statement = masksFirst(asked, asked.first + 1, [...masks.values()]);
      return { rows: (await client.query<Row>(statement)).rows, ended: null };
    }
  }
  return limits.walkedRows <= FIRST_STEPS ? near : walk(client, asked, limits.walkedRows);
}

async function walk(client: Client, asked: DisclosureQuestion, steps: number): Promise<Found> {
  const { rows } = await client.query<Row>(rowsFirst(asked, asked.first + 1, steps));
  if (rows.length > asked.first) return { rows, ended: null };
  const { rows: ends } = await client.query<Omit<Place, 'position'>>(whereWalkEnded(asked, steps));
  return { rows, ended: ends[0] ?? null };
}
