import {
  afterCursor,
  entryConditions,
  operationConditions,
  type Take,
  walkConditions,
} from './conditions.ts';
import { askedByColleagues, overseenBy, readableBy } from './ledgerReader.ts';
import type { DisclosureQuestion } from './types.ts';

/** Numbers of rows are part of the text: they choose the plan. */
interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

const ROW = 's.order_no, s.leaf, s.recorded_at, s.subject, s.mask';
const OPERATION = `o.operation_id as "operationId", o.requester, o.organisation, o.agency, o.role_tier as "roleTier",
  o.function, o.purpose`;

/**
 * One look-up by key for each row before it, in the same month: without `offset 0` the planner, which cannot know how the
 * columns hang together, reads whole tables to join them.
 */
const operationOf = (
  conditions: string,
) => `lateral (select * from ledger.operation o where o.order_no = s.order_no
  and o.leaf = s.operation and o.recorded_at = s.recorded_at and ${conditions} offset 0) o`;
const rowsOf = `lateral (select * from ledger.subject s where s.order_no = o.order_no and s.operation = o.leaf
  and s.recorded_at = o.recorded_at offset 0) s`;
const newest = (row: 's' | 'o') => `order by ${row}.order_no desc, ${row}.leaf desc`;
const NEWEST = newest('s');

/** Rows first: walks so many of them, newest first, and looks into the mask of each. */
export const rowsFirst = (asked: DisclosureQuestion, limit: number, walked: number): Statement =>
  statement((take) => entriesOf(walk(asked, walked, take), asked, limit, take));

/** The last step of such a walk; none: it came to the end of the ledger. */
export const whereWalkEnded = (asked: DisclosureQuestion, walked: number): Statement =>
  statement((take) => {
    const row = walkedBy(asked);
    return `select order_no::text as "orderNo", leaf from (${steps(row, asked, walked, take)}) ended offset ${walked - 1}`;
  });

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
        select ${ROW}, ${OPERATION}
        from ledger.subject s cross join ${operationOf(operationConditions(asked, take))}
        where s.mask = found.mask and ${walkConditions('s', asked, take)} and ${readable(asked, take)}
        ${NEWEST} limit ${limit + 1}) s
      ${NEWEST} limit ${limit + 1}`;
    return entriesOf(rows, asked, limit, take);
  });

/** A practitioner's or an organisation's operations are walked where nobody is named; everything else by its rows. */
const walkedBy = ({ subject, requester, organisation }: DisclosureQuestion) =>
  !subject && (requester || organisation) ? 'o' : 's';

/** So many steps back through the ledger. */
function steps(row: 's' | 'o', asked: DisclosureQuestion, walked: number, take: Take): string {
  const [from, conditions] =
    row === 's'
      ? ['ledger.subject s', stepReadable(asked, take)]
      : ['ledger.operation o', operationConditions(asked, take)];
  return `select ${row}.* from ${from} where ${walkConditions(row, asked, take)} and ${conditions}
    ${newest(row)} limit ${walked}`;
}

const readable = (asked: DisclosureQuestion, take: Take): string =>
  readableBy(asked.reader, (value) => take(value, 'text'));

/** Of one person, rows that may not be known of are no steps: how many there are would say that there are some. */
function stepReadable({ reader, subject }: DisclosureQuestion, take: Take): string {
  if (!reader || !subject) return 'true';
  const name = (value: string) => take(value, 'text');
  return `(s.subject in ${overseenBy(reader, name)} or exists (select from ledger.operation o where o.order_no = s.order_no
    and o.leaf = s.operation and o.recorded_at = s.recorded_at and ${askedByColleagues(reader, name)}))`;
}

function walk(asked: DisclosureQuestion, walked: number, take: Take): string {
  const row = walkedBy(asked);
  const other = row === 's' ? operationOf(operationConditions(asked, take)) : rowsOf;
  return `select ${ROW}, ${OPERATION} from (${steps(row, asked, walked, take)}) ${row} cross join ${other}
    where ${readable(asked, take)}`;
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
