import type { Client } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { RiskTier } from '../../policies/words.ts';
import { raiseAlert } from '../alerts/raiseAlert.ts';
import type { MutationServices } from '../mutations/types.ts';
import { createReadDisclosures } from '../trace/readDisclosures.ts';
import type { Chase, Overdue } from './chaseOverdue.ts';

/** Raised, and in effect for who raised it, no longer ago than a second person has to confirm it. */
const raised = `from risk_tier t where t.own_use_alerted_at is null and t.superseded_at is null and t.rejected_at is null
  and greatest(t.set_at, t.confirmed_at) > kinview_now() - $1::float8 * interval '1 ms'
  and array_position(array['LOW', 'MODERATE', 'HIGH'], t.tier) > array_position(array['LOW', 'MODERATE', 'HIGH'], t.previous_tier)`;

const leads = (
  organisation: string,
): string => `exists (select from family f join family_member m on m.family = f.id
  where m.person = t.subject and f.lead_organisation = ${organisation})`;

interface Raise {
  readonly setBy: string;
  /** Who confirmed it, of an organisation that does not lead; null: nobody such. */
  readonly confirmedBy: string | null;
  /** Colleagues of who set it, of an organisation that does not lead, who began to work with the family since. */
  readonly broughtIn: readonly string[];
  readonly setAt: number;
  readonly from: RiskTier;
  readonly to: RiskTier;
  readonly household: readonly string[];
}

/**
 * Raising a tier and then asking for what it opened raises an alert, once for each raise. It is found in the ledger after
 * the fact, never while somebody waits for an answer: a disclosure to who raised it, or, for another organisation than
 * the one that leads, to who confirmed it or to a colleague of who raised it who began to work with the family since,
 * later, by the cell of a category (P20) that asks for another authority at the tier before.
 */
export const alertOwnUse: Chase = {
  name: 'own use of a raised tier',
  async find(client, services) {
    const { rows } = await client.query<Overdue & Raise>(
      `select t.id, t.subject as root, t.set_by as "setBy",
         case when t.confirmed_organisation is not null and not ${leads('t.confirmed_organisation')} then t.confirmed_by end as "confirmedBy",
         case when ${leads('t.set_organisation')} then '{}' else array(select distinct r.requester from relationship r
           join family_member m on m.family = r.family where m.person = t.subject and r.organisation = t.set_organisation
             and r.requester <> t.set_by and r.from_at >= t.set_at) end as "broughtIn",
         ms(t.set_at)::float8 as "setAt", t.previous_tier as "from",
         t.tier as "to", households_of(array[t.subject]) as household ${raised} limit 1000`,
      [services.agreement.times.tierConfirmation],
    );
    const used: Overdue[] = [];
    for (const row of rows) if (await wasUsed(services, row)) used.push({ id: row.id, root: row.root });
    return used;
  },
  async act(client: Client, services: MutationServices, { id, root: subject }) {
    const { rows } = await client.query<{ setBy: string }>(
      `update risk_tier set own_use_alerted_at = kinview_now() where id = $1 and own_use_alerted_at is null
       returning set_by as "setBy"`,
      [id],
    );
    const [found] = rows;
    if (!found) return;
    const about = { subject };
    await raiseAlert(client, services, {
      kind: 'TIER_RAISED_AND_USED',
      about,
      raisedBy: found.setBy,
      record: id,
    });
  },
};

async function wasUsed(services: MutationServices, raise: Raise): Promise<boolean> {
  const readDisclosures = createReadDisclosures({ pool: services.pool });
  const { setBy, confirmedBy, broughtIn, setAt: from } = raise;
  const asks = raise.household.flatMap((subject) =>
    [setBy, confirmedBy, ...broughtIn].flatMap((requester) =>
      requester === null ? [] : [{ subject, requester }],
    ),
  );
  for (const { subject, requester } of asks) {
    const { rows } = await readDisclosures({
      reader: null,
      subject,
      requester,
      from,
      effect: 'DISCLOSED',
      first: 200,
    });
    if (rows.some(({ rule, dataClass }) => rule === 'P20' && opens(services.agreement, dataClass, raise)))
      return true;
  }
  return false;
}

function opens(agreement: Agreement, dataClass: string | null, { from, to }: Raise): boolean {
  const needs = dataClass === null ? null : (agreement.classes.get(dataClass)?.needs ?? null);
  return needs !== null && needs[from] !== needs[to];
}
