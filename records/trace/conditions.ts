import { placeOf } from './cursor.ts';
import type { DisclosureQuestion } from './types.ts';

/** Takes a value into a statement; returns how the statement names it. */
export type Take = (value: unknown, type: string) => string;

type Limits = Partial<Record<keyof DisclosureQuestion, (value: string) => string>>;

const ofOperation: Limits = {
  requester: (value) => `o.requester = ${value}`,
  organisation: (value) => `o.organisation = ${value}`,
  purpose: (value) => `o.purpose = ${value}`,
};

const ofEntry: Limits = {
  source: (value) => `e.source = ${value}`,
  dataClass: (value) => `e.data_class = ${value}`,
  field: (value) =>
    `(e.fields @> array[${value}] or exists (select from unnest(e.fields) f where starts_with(f, ${value} || '.')))`,
  basis: (value) => `(e.legal_basis ->> 'gateway' = ${value} or e.legal_basis ->> 'article6' = ${value}
    or e.legal_basis ->> 'specialCategory' = ${value} or (e.legal_basis -> 'statutory')::jsonb ? ${value})`,
  consent: (value) => `e.grounds #>> '{consent,id}' = ${value}`,
  override: (value) => `e.grounds ->> 'override' = ${value}`,
  courtOrder: (value) => `e.grounds ->> 'courtOrder' = ${value}`,
  crisis: (value) => `e.grounds ->> 'crisis' = ${value}`,
  effect: (value) => `e.effect = ${value}`,
  code: (value) => `e.code = ${value}`,
};

/** Conditions on `o`, an operation, by who asked and why. */
export function operationConditions(asked: DisclosureQuestion, take: Take): string {
  return limitsOf(ofOperation, asked, take).join(' and ') || 'true';
}

/**
 * Conditions on `row`, whichever of `s` and `o` is walked, by when it was recorded and where the page begins.
 * @throws CodedError CURSOR_INVALID
 */
export function walkConditions(row: 's' | 'o', asked: DisclosureQuestion, take: Take): string {
  const all = asked.subject && row === 's' ? [`s.subject = ${take(asked.subject, 'text')}`] : ['true'];
  if (asked.from != null) all.push(`${row}.recorded_at >= ${take(new Date(asked.from), 'timestamptz')}`);
  if (asked.to != null) all.push(`${row}.recorded_at < ${take(new Date(asked.to), 'timestamptz')}`);
  if (asked.after) {
    const { orderNo, leaf } = placeOf(asked.after);
    const order = take(orderNo, 'bigint');
    // The row itself may have entries left. Said twice, so that an index can begin there.
    all.push(
      `${row}.order_no <= ${order}`,
      `(${row}.order_no, ${row}.leaf) <= (${order}, ${take(leaf, 'integer')})`,
    );
  }
  return all.join(' and ');
}

/** Conditions on `e`, an entry of a mask; changes are no disclosures. */
export function entryConditions(asked: DisclosureQuestion, take: Take): string {
  const all = limitsOf(ofEntry, asked, take);
  if (!asked.effect) all.push(`e.effect <> 'CHANGED'`);
  return all.join(' and ');
}

/** Where the page begins, for `s` and `e`. */
export function afterCursor({ after }: DisclosureQuestion, take: Take): string {
  if (!after) return 'true';
  const { orderNo, leaf, position } = placeOf(after);
  return `(s.order_no, s.leaf, e.position) < (${take(orderNo, 'bigint')}, ${take(leaf, 'integer')}, ${take(position, 'integer')})`;
}

/** Whether a question limits what masks say. */
export function limitsEntries(asked: DisclosureQuestion): boolean {
  return (Object.keys(ofEntry) as (keyof DisclosureQuestion)[]).some((name) => asked[name]);
}

function limitsOf(limits: Limits, asked: DisclosureQuestion, take: Take): string[] {
  return (Object.keys(limits) as (keyof DisclosureQuestion)[]).flatMap((name) =>
    asked[name] ? [limits[name]!(take(asked[name], 'text'))] : [],
  );
}
