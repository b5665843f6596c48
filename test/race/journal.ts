import type { Queryable } from '../../database/openPool.ts';
import { registryTables } from '../../demo/households/registryRows.ts';

/** One row that one statement changed. */
export interface JournalRow {
  readonly fact: string;
  /** As it was; null: it is new. */
  readonly old: Readonly<Record<string, unknown>> | null;
  /** As it is; null: it has gone. */
  readonly new: Readonly<Record<string, unknown>> | null;
  /** The order number that the change drew (a bigint in decimal); null: it drew none, which is a fault. */
  readonly orderNo: string | null;
}

const facts = [...registryTables, 'agreement_start'];

/**
 * Keeps every change of a fact, row by row, with the order number that the product's own trigger drew for it. Begin
 * before there is any fact but the agreement.
 */
export async function startJournal(registry: Queryable): Promise<void> {
  await registry.query(`
    create schema race;
    create table race.journal (
      position bigint primary key generated always as identity, fact text not null, old jsonb, new jsonb,
      transaction xid8 not null default pg_current_xact_id(), order_no bigint);
    create index journal_unplaced on race.journal (transaction) where order_no is null;
    create function race.note_row() returns trigger language plpgsql security definer as $$
    begin
      insert into race.journal (fact, old, new) values (tg_table_name,
        case when tg_op <> 'INSERT' then to_jsonb(old) end, case when tg_op <> 'DELETE' then to_jsonb(new) end);
      return null;
    end $$;
    -- Triggers of rows come before those of their statement, one of which draws the number.
    create function race.place_rows() returns trigger language plpgsql security definer as $$
    begin
      update race.journal set order_no = new.order_no
        where transaction = pg_current_xact_id() and order_no is null and fact = new.fact;
      return null;
    end $$;
    create trigger place_rows after insert on change for each row execute function race.place_rows();
    insert into race.journal (fact, new, order_no)
      select 'agreement_start', to_jsonb(a), 0 from agreement_start a order by position;
  `);
  for (const fact of facts) {
    await registry.query(`create trigger note_row after insert or update or delete on ${fact}
      for each row execute function race.note_row()`);
  }
}

/** Everything since the beginning, in the order of the changes. */
export async function readJournal(registry: Queryable): Promise<JournalRow[]> {
  const { rows } = await registry.query<JournalRow>(
    `select fact, old, new, order_no as "orderNo" from race.journal order by order_no nulls first, position`,
  );
  return rows;
}
