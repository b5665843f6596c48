import { afterCursor, entryConditions, rowConditions, type Take } from './conditions.ts';
import type { DisclosureQuestion } from './types.ts';

/** Numbers of rows are part of the text: they choose the plan. */
interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

const ROW = 's.order_no, s.leaf, s.recorded_at, s.subject, s.mask';
const OPERATION = `o.operation_id as "operationId", o.requester, o.organisation, o.agency, o.role_tier as "roleTier",
  o.function, o.purpose`;

/** The same moment, so that only the same month is looked into. */
const JOINED = `ledger.operation o on o.order_no = s.order_no and o.leaf = s.operation and o.recorded_at = s.recorded_at`;
const NEWEST = 'order by s.order_no desc, s.leaf desc';

/** Rows first: walks so many of them, newest first, and looks into the mask of each. */
export const rowsFirst = (asked: DisclosureQuestion, limit: number, walked: number): Statement =>
  statement((take) => entriesOf(walk(asked, walked, take), asked, limit, take));

/** The last row that such a walk came to; none: it came to the end of the ledger. */
export const whereWalkEnded = (asked: DisclosureQuestion, walked: number): Statement =>
  statement(
    (take) =>
      `select s.order_no::text as "orderNo", s.leaf from (${walk(asked, walked, take)}) s offset ${walked - 1}`,
  );

/** The masks that say what is asked for, by at most so many entries; a mask may come twice. */
export const masksSaying = (asked: DisclosureQuestion, most: number): Statement =>
  statement(
    (take) => `select e.mask from ledger.mask_entry e where ${entryConditions(asked, take)} limit ${most}`,
  );

/** Masks first: of each mask the newest rows, then the newest of all. */
export const masksFirst = (asked: DisclosureQuestion, limit: number, masks: readonly Buffer[]): Statement =>
  statement((take) => {
    const rows = `
      select s.* from unnest(${take(masks, 'bytea[]')}) as found (mask) cross join lateral (
        select ${ROW}, ${OPERATION} from ledger.subject s join ${JOINED}
        where s.mask = found.mask and ${rowConditions(asked, take)} ${NEWEST} limit ${limit + 1}) s
      ${NEWEST} limit ${limit + 1}`;
    return entriesOf(rows, asked, limit, take);
  });

function walk(asked: DisclosureQuestion, rows: number, take: Take): string {
  return `select ${ROW}, ${OPERATION} from ledger.subject s join ${JOINED}
    where ${rowConditions(asked, take)} ${NEWEST} limit ${rows}`;
}

function entriesOf(rows: string, asked: DisclosureQuestion, limit: number, take: Take): string {
  return `
    select s.order_no::text as "orderNo", s.leaf, e.position, s.recorded_at as "recordedAt", s."operationId", s.requester,
      s.organisation, s.agency, s."roleTier", s.function, s.purpose, s.subject, ${ENTRY}
    from (${rows}) s join ledger.mask_entry e on e.mask = s.mask
    where ${entryConditions(asked, take)} and ${afterCursor(asked, take)}
    ${NEWEST}, e.position desc limit ${limit}`;
}

export const ENTRY = `e.source, e.data_class as "dataClass", e.controllers, e.fields, e.effect, e.code, e.rule,
  e.legal_basis as "legalBasis", e.obligations, e.grounds`;

function statement(write: (take: Take) => string): Statement {
  const values: unknown[] = [];
  const text = write((value, type) => `$${values.push(value)}::${type}`);
  return { text, values };
}
