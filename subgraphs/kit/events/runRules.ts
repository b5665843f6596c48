import { inTransaction } from '../../../database/inTransaction.ts';
import type { Client, Pool } from '../../../database/openPool.ts';
import type { RecordKind } from '../recordKinds.ts';
import { selectFired } from './selectFired.ts';
import type { Again, Rule } from './types.ts';

/**
 * Looks at what each rule holds for now and puts an event into the outbox for what it did not hold for before, in one
 * transaction. A rule that is new here, or says something else than it did, begins with what is there already: it
 * looks at what comes after it. What the spine asks for again is told again where it still holds.
 */
export async function runRules(
  pool: Pool,
  kinds: readonly RecordKind[],
  rules: readonly Rule[],
  again: readonly Again[],
): Promise<void> {
  await inTransaction(pool, async (client) => {
    // One process at a time: two would make an event each.
    await client.query('select pg_advisory_xact_lock(7410)');
    for (const rule of rules) {
      await runRule(client, kinds, rule);
      for (const asked of again) if (asked.rule === rule.rule) await runAgain(client, kinds, rule, asked);
    }
  });
}

async function runRule(client: Client, kinds: readonly RecordKind[], rule: Rule): Promise<void> {
  const isNew = await isBeginning(client, rule);
  const { text, values } = selectFired(kinds, rule);
  const [name, silent] = [`$${values.length + 1}`, `$${values.length + 2}`];
  await client.query(
    `with held as (${text}),
     fired as (insert into rule_fired (rule, record) select ${name}::text, record from held
       on conflict do nothing returning record)
     insert into outbox (event) select jsonb_build_object('kind', 'FIRED', 'rule', ${name}::text, 'person', person,
       'controller', controller, 'at', floor(extract(epoch from at) * 1000)::bigint)
     from held join fired using (record) where not ${silent}::boolean`,
    [...values, rule.rule, isNew],
  );
}

/** One event for each controller of whose records the rule still holds for the person; nothing the second time. */
async function runAgain(
  client: Client,
  kinds: readonly RecordKind[],
  rule: Rule,
  { id, person }: Again,
): Promise<void> {
  const { text, values } = selectFired(kinds, rule);
  const [name, asked, whom] = [1, 2, 3].map((more) => `$${values.length + more}`);
  await client.query(
    `with held as (${text}),
     asked as (insert into rule_fired (rule, record) values (${name}::text, ${asked}::text)
       on conflict do nothing returning record)
     insert into outbox (event) select distinct on (controller) jsonb_build_object('kind', 'FIRED',
       'rule', ${name}::text, 'person', person, 'controller', controller,
       'at', floor(extract(epoch from at) * 1000)::bigint)
     from held, asked where person = ${whom}::text order by controller, at desc`,
    [...values, rule.rule, `asked ${id}`, person],
  );
}

/** Whether the rule was not known, or said something else. */
async function isBeginning(client: Client, rule: Rule): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into rule_begun (rule, says) values ($1, $2)
     on conflict (rule) do update set says = excluded.says, begun_at = kinview_now()
     where rule_begun.says <> excluded.says`,
    [rule.rule, JSON.stringify(rule)],
  );
  return rowCount === 1;
}
