-- Every fact as it was written, with the order number of the change that wrote it: what decisions read at any past
-- moment can be put together again (records/history). Nobody but the triggers writes here.

create table fact_version (
  order_no bigint not null,
  -- The table, and the row's primary key.
  fact text not null,
  record text not null,
  -- Whom it touches: what its change locked.
  roots text[] not null,
  -- null: from here on there is none.
  state jsonb,
  written_at timestamptz(3) not null,
  primary key (fact, record, order_no)
);
create index fact_version_by_root on fact_version using gin (roots);
grant select on fact_version to kinview_app;

-- Arguments: the key's columns and the columns that name whom it touches. It runs after note_change, whose order number
-- it takes; an epoch moves before its change is numbered, and draws one of its own.
create function keep_version() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  -- The number is asked for each row: a statement that changed none has none.
  execute format('insert into fact_version select %s(''order_no''), $1, concat_ws(chr(31), %s), array[%s]::text[], %s,
      kinview_now() from %s changed',
      case tg_table_name when 'data_subject' then 'nextval' else 'currval' end, tg_argv[0], tg_argv[1],
      case tg_op when 'DELETE' then 'null' else 'to_jsonb(changed)' end,
      case tg_op when 'DELETE' then 'old_rows' else 'new_rows' end)
    using tg_table_name;
  return null;
end $$;

do $$
declare
  watched record;
begin
  for watched in
    select c.relname as fact, (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_index i
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary) as key,
      coalesce((select split_part(encode(t.tgargs, 'escape'), '\000', 2) from pg_trigger t
        where t.tgrelid = c.oid and t.tgname = 'note_insert'), 'id') as roots
    from pg_class c
    where c.relname = 'data_subject' and c.relnamespace = 'public'::regnamespace
      or exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'note_insert')
  loop
    execute format('insert into fact_version select 0, %L, concat_ws(chr(31), %s), array[%s]::text[], to_jsonb(held),
      kinview_now() from %I held', watched.fact, watched.key, watched.roots, watched.fact);
    execute format('create trigger version_insert after insert on %I referencing new table as new_rows
      for each statement execute function keep_version(%L, %L)', watched.fact, watched.key, watched.roots);
    execute format('create trigger version_update after update on %I referencing new table as new_rows
      for each statement execute function keep_version(%L, %L)', watched.fact, watched.key, watched.roots);
    execute format('create trigger version_delete after delete on %I referencing old table as old_rows
      for each statement execute function keep_version(%L, %L)', watched.fact, watched.key, watched.roots);
  end loop;
end $$;
