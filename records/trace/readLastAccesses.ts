import { CodedError } from '../../database/codedError.ts';
import { inTransaction } from '../../database/inTransaction.ts';
import type { Client, Pool } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { nameable } from '../../policies/trace/nameable.ts';
import type { Requester } from '../../policies/words.ts';
import { checkStanding } from '../mutations/checkStanding.ts';
import { cursorOf, placeOf } from './cursor.ts';

export interface AccessQuestion {
  readonly person: string;
  /** Accesses on a page, 1 to 200. */
  readonly first: number;
  readonly after?: string | null;
}

/** Somebody who was shown something of a person. */
export interface Access {
  readonly cursor: string;
  readonly at: Date;
  readonly practitioner: string;
  readonly organisation: string;
  readonly function: string;
  readonly purpose: string;
  /** As far as the reader may name them. */
  readonly classes: readonly string[];
  /** Whether an authorised override, or a declared crisis, opened something. */
  readonly exceptional: boolean;
}

export interface AccessPage {
  readonly accesses: readonly Access[];
  readonly hasNextPage: boolean;
}

/**
 * Who was shown something of a person, newest first: for practitioners of the organisation that leads the family. Left
 * out are practitioners of sensitive services (`nameable`) and, where an address of the household is shielded, whoever
 * worked with the person other than through the families that the reader works with: they could tell where somebody is.
 * That the ledger was read about somebody, or that reading it was refused, showed nothing of them.
 * @throws Refusal NOT_FOUND_OR_NOT_PERMITTED; CodedError PAGE_SIZE_INVALID, CURSOR_INVALID
 */
export function readLastAccesses(
  { pool, agreement }: { readonly pool: Pool; readonly agreement: Agreement },
  reader: Requester,
  { person, first, after }: AccessQuestion,
): Promise<AccessPage> {
  if (!Number.isInteger(first) || first < 1 || first > 200)
    throw new CodedError('PAGE_SIZE_INVALID', 'A page has 1 to 200 rows.');
  const { orderNo, leaf } = after ? placeOf(after) : { orderNo: null, leaf: 0 };
  const { classes, hiddenOrganisations } = nameable(agreement, reader);
  return inTransaction(pool, async (client) => {
    await checkStanding(client, reader, 'LEAD', { subject: person });
    const families = await shieldedBehind(client, reader, person);
    const { rows } = await client.query<Row>({
      text: statement(first + 1),
      values: [person, hiddenOrganisations, families, classes, orderNo, leaf],
    });
    return {
      accesses: rows.slice(0, first).map(({ orderNo: order, leaf: place, ...access }) => ({
        ...access,
        cursor: cursorOf({ orderNo: order, leaf: place, position: 0 }),
      })),
      hasNextPage: rows.length > first,
    };
  });
}

interface Row extends Omit<Access, 'cursor'> {
  readonly orderNo: string;
  readonly leaf: number;
}

/** Where an address of the household is shielded: the families through which accesses are told; null: none is. */
async function shieldedBehind(client: Client, { id, organisation }: Requester, person: string) {
  const { rows } = await client.query<{ shielded: boolean; families: string[] | null }>(
    `select
       exists (select from shield where subject = any (households_of(array[$1]))
         and from_at <= kinview_now() and (to_at is null or to_at > kinview_now())) as shielded,
       (select array_agg(m.family) from family_member m join family f on f.id = m.family
         where m.person = $1 and f.lead_organisation = $3 and (exists (select from relationship r
           where r.family = m.family and r.requester = $2 and r.organisation = $3 and r.from_at <= kinview_now()
             and (r.to_at is null or r.to_at > kinview_now()))
           or exists (select from task t where t.family = m.family and t.closed_at is null and t.organisation = $3)))
         as families`,
    [person, id, organisation],
  );
  return rows[0]?.shielded ? (rows[0].families ?? []) : null;
}

/** $1 person, $2 organisations not told, $3 families told or null, $4 classes that may be named, $5 and $6 the cursor. */
const statement = (limit: number) => `
  select s.order_no::text as "orderNo", s.leaf, s.recorded_at as at, o.requester as practitioner, o.organisation,
    o.function, o.purpose, shown.classes, shown.exceptional
  from ledger.subject s
    join ledger.operation o on o.order_no = s.order_no and o.leaf = s.operation and o.recorded_at = s.recorded_at
    cross join lateral (
      select coalesce(array_agg(distinct e.data_class) filter (where e.data_class = any ($4)), '{}') as classes,
        coalesce(bool_or(e.code in ('OVERRIDE', 'CRISIS') and e.data_class = any ($4)), false) as exceptional, count(*) as entries
      from ledger.mask_entry e where e.mask = s.mask and e.effect = 'DISCLOSED' and e.code <> 'OPERATION') shown
  where s.subject = $1 and shown.entries > 0 and o.outcome = 'ANSWERED'
    and o.organisation <> all ($2::text[])
    and ($3::text[] is null or exists (select from relationship r where r.family = any ($3) and r.requester = o.requester
      and r.organisation = o.organisation and r.from_at <= s.recorded_at
      and (r.to_at is null or r.to_at > s.recorded_at)))
    and ($5::bigint is null or (s.order_no, s.leaf) < ($5, $6::integer))
  order by s.order_no desc, s.leaf desc limit ${limit}`;
