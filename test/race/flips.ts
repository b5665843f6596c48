import type { Pool } from '../../database/openPool.ts';
import type { Random } from '../../demo/households/generate/random.ts';

/** Takes something away where it stands, or gives it back where it was taken; by the next call the other way round. */
export type Flip = () => Promise<unknown>;

const open = 'case when to_at is null then kinview_now() end';

/** By table, what is turned round in one of its rows. */
const turns: Readonly<Record<string, string>> = {
  relationship: `to_at = ${open}`,
  prohibition: `to_at = ${open}`,
  shield: `to_at = ${open}`,
  detriment: `to_at = ${open}`,
  court_order: `to_at = ${open}`,
  override: `to_at = case when to_at > kinview_now() then kinview_now() else kinview_now() + interval '20 hours' end`,
  risk_tier: `tier = case tier when 'HIGH' then 'MODERATE' when 'MODERATE' then 'LOW' else 'HIGH' end,
    previous_tier = tier, confirmed_by = 'u-sl'`,
};

/** What a consent becomes when it is taken away. */
const objections = ['WITHDRAWN', 'REFUSED', 'DISPUTED', 'NOT_SOUGHT'];

/**
 * Everything in the registry that a restrictive change can touch and back again, but what `isKept` names: each is one
 * statement, as an administrator would make it.
 */
export async function listFlips(
  registry: Pool,
  random: Random,
  isKept: (table: string, id: string) => boolean,
): Promise<Flip[]> {
  const flips: Flip[] = [];
  for (const [table, set] of Object.entries(turns)) {
    for (const id of await idsOf(registry, table)) {
      if (!isKept(table, id))
        flips.push(() => registry.query(`update ${table} set ${set} where id = $1`, [id]));
    }
  }
  for (const id of await idsOf(registry, 'consent')) {
    if (isKept('consent', id)) continue;
    flips.push(() =>
      registry.query(
        `update consent set status = case status when 'GIVEN' then $2 else 'GIVEN' end where id = $1`,
        [id, random.pick(objections)],
      ),
    );
  }
  return flips;
}

async function idsOf(registry: Pool, table: string): Promise<string[]> {
  const { rows } = await registry.query<{ id: string }>(`select id from ${table} order by id`);
  return rows.map(({ id }) => id);
}

/** A child that leaves its family and comes back. */
export function flipMembership(registry: Pool, family: string, person: string): Flip {
  return async () => {
    const { rowCount } = await registry.query('delete from family_member where family = $1 and person = $2', [
      family,
      person,
    ]);
    if (!rowCount)
      // Two who flip may both have found it gone.
      await registry.query(
        `insert into family_member (family, person, role) values ($1, $2, 'CHILD') on conflict do nothing`,
        [family, person],
      );
  };
}
