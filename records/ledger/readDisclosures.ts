import { Kysely, PostgresDialect, sql } from 'kysely';
import { CodedError } from '../../database/codedError.ts';
import type { Pool } from '../../database/openPool.ts';
import type { Instant } from '../../policies/words.ts';
import { cursorOf, placeOf } from './cursor.ts';
import type { Ledger, LedgerTables } from './tables.ts';
import type { LedgerEffect } from './types.ts';

/** Which rows about one data subject; what is left out does not limit. */
export interface DisclosureQuestion {
  readonly subject: string;
  readonly requester?: string | null;
  readonly organisation?: string | null;
  readonly source?: string | null;
  readonly dataClass?: string | null;
  readonly effect?: LedgerEffect | null;
  /** Recorded at this moment or later. */
  readonly from?: Instant | null;
  /** Recorded before this moment. */
  readonly to?: Instant | null;
  /** Rows on a page, 1 to 200. */
  readonly first: number;
  readonly after?: string | null;
}

/** Who was shown, or not shown, which fields of a person, when and under what. */
export interface Disclosure {
  readonly cursor: string;
  readonly operationId: string;
  readonly recordedAt: Instant;
  readonly requester: string;
  readonly organisation: string;
  readonly roleTier: string;
  readonly function: string;
  readonly purpose: string | null;
  readonly subject: string;
  readonly source: string;
  readonly dataClass: string | null;
  readonly controllers: readonly string[];
  readonly fields: readonly string[];
  readonly effect: LedgerEffect;
  readonly code: string;
  readonly rule: string;
}

export interface DisclosurePage {
  readonly rows: readonly Disclosure[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

export type ReadDisclosures = (question: DisclosureQuestion) => Promise<DisclosurePage>;

/**
 * Reads the ledger's rows about one data subject, newest first. Changes of records (effect CHANGED) are not
 * disclosures and come only when asked for.
 * @throws CodedError CURSOR_INVALID, PAGE_SIZE_INVALID.
 */
export function createReadDisclosures(options: { readonly pool: Pool }): ReadDisclosures {
  const ledger: Ledger = new Kysely<LedgerTables>({ dialect: new PostgresDialect({ pool: options.pool }) });

  return async (question) => {
    const { first } = question;
    if (!Number.isInteger(first) || first < 1 || first > 200) {
      throw new CodedError('PAGE_SIZE_INVALID', 'A page has 1 to 200 rows.');
    }
    const found = await rowsOf(ledger, question)
      .limit(first + 1)
      .execute();
    const rows = found.slice(0, first).map(({ orderNo, leaf, position, recordedAt, ...row }) => ({
      ...row,
      cursor: cursorOf({ orderNo, leaf, position }),
      recordedAt: recordedAt.getTime(),
    }));
    return { rows, hasNextPage: found.length > first, endCursor: rows.at(-1)?.cursor ?? null };
  };
}

function rowsOf(ledger: Ledger, asked: DisclosureQuestion) {
  let query = ledger
    .selectFrom('ledger.entry as e')
    .innerJoin('ledger.operation as o', (join) =>
      join
        .onRef('o.order_no', '=', 'e.order_no')
        .onRef('o.leaf', '=', 'e.operation')
        // The same moment, so that only the same month is looked into.
        .onRef('o.recorded_at', '=', 'e.recorded_at'),
    )
    .select([
      'e.order_no as orderNo',
      'e.leaf',
      'e.position',
      'e.recorded_at as recordedAt',
      'o.operation_id as operationId',
    ])
    .select(['o.requester', 'o.organisation', 'o.role_tier as roleTier', 'o.function', 'o.purpose'])
    .select(['e.subject', 'e.source', 'e.data_class as dataClass', 'e.controllers', 'e.fields'])
    .select(['e.effect', 'e.code', 'e.rule'])
    .where('e.subject', '=', asked.subject)
    .orderBy('e.order_no', 'desc')
    .orderBy('e.leaf', 'desc')
    .orderBy('e.position', 'desc');
  query = asked.effect
    ? query.where('e.effect', '=', asked.effect)
    : query.where('e.effect', '<>', 'CHANGED');
  if (asked.requester) query = query.where('o.requester', '=', asked.requester);
  if (asked.organisation) query = query.where('o.organisation', '=', asked.organisation);
  if (asked.source) query = query.where('e.source', '=', asked.source);
  if (asked.dataClass) query = query.where('e.data_class', '=', asked.dataClass);
  if (asked.from != null) query = query.where('e.recorded_at', '>=', new Date(asked.from));
  if (asked.to != null) query = query.where('e.recorded_at', '<', new Date(asked.to));
  if (!asked.after) return query;
  const { orderNo, leaf, position } = placeOf(asked.after);
  return query.where(
    sql<boolean>`(e.order_no, e.leaf, e.position) < (${orderNo}::bigint, ${leaf}::integer, ${position}::integer)`,
  );
}
