-- Every change of a fact locks whom it touches against the recorder of disclosures, moves their epochs and takes its
-- place in the order (design.md §1). Facts that are cached elsewhere may be stale; they can't be acted upon unnoticed.

create table data_subject (
  id text primary key,
  epoch bigint not null default 1,
  -- The transaction that moved the epoch last: once in each is enough, which makes seeding in bulk feasible.
  moved_in xid8 not null default pg_current_xact_id()
);

create table change (
  order_no bigint primary key,
  fact text not null,
  action text not null,
  records text[],
  -- null: more than can be listed; `everyone` was locked.
  subjects text[],
  everyone boolean not null,
  -- false: the change can only have opened something.
  restrictive boolean not null,
  at timestamptz not null
);
create index change_by_subject on change using gin (subjects);

-- Above this many rows a change locks everyone: the server has room for some thousands of locks in all.
create function most_roots() returns integer language sql immutable as $$ select 50 $$;

create function lock_everyone() returns void language sql volatile as $$
  select pg_advisory_xact_lock(7401, 0)
$$;

-- Whoever locks some shares this first, so that nobody can lock everyone meanwhile.
create function share_everyone() returns void language sql volatile as $$
  select pg_advisory_xact_lock_shared(7401, 0)
$$;

create function subject_key(id text) returns bigint language sql immutable parallel safe as $$
  select hashtextextended(id, 0)
$$;

-- Snapshots must be younger than locks, or what was waited for is not seen.
create function require_read_committed() returns void language plpgsql as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'facts and the ledger change in READ COMMITTED transactions only' using errcode = '25001';
  end if;
end $$;

-- People or families, the families of those people, and everyone in these families.
create function households_of(roots text[]) returns text[] language sql stable as $$
  with families as materialized (
    select unnest(roots) id union select family from family_member where person = any (roots))
  select array_agg(id) from (
    select id from families union select person from family_member join families on family = id) affected
$$;

create function lock_affected(roots text[], reach text) returns text[] language plpgsql volatile as $$
declare
  affected text[];
  locked text[] := '{}';
begin
  loop
    affected := case reach when 'HOUSEHOLD' then households_of(roots) else roots end;
    -- Who belongs to a family may have changed while this waited for a lock.
    exit when affected <@ locked;
    perform pg_advisory_xact_lock(key)
      from (select distinct subject_key(id) as key from unnest(affected) id order by key) sorted;
    locked := locked || affected;
  end loop;
  return affected;
end $$;

-- Arguments: how far it reaches (SUBJECT, HOUSEHOLD, EVERYONE), the columns that name whom it touches, the column that
-- identifies the record, and GRANTS where a new row can only open something.
create function note_change() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  reach constant text := tg_argv[0];
  rows_changed constant text := case tg_op
    when 'INSERT' then 'select * from new_rows'
    when 'DELETE' then 'select * from old_rows'
    else 'select * from old_rows union all select * from new_rows' end;
  roots text[];
  affected text[];
  records text[];
  everyone boolean;
begin
  perform require_read_committed();
  execute format('select array_agg(distinct root), array_agg(distinct %s::text) from (%s) changed, unnest(array[%s]) root',
    tg_argv[2], rows_changed, tg_argv[1]) into roots, records;
  if roots is null then return null; end if;
  everyone := reach = 'EVERYONE' or cardinality(roots) > most_roots();
  if everyone then
    perform lock_everyone();
    affected := case reach when 'SUBJECT' then roots when 'HOUSEHOLD' then households_of(roots) else '{}' end;
  else
    perform share_everyone();
    affected := lock_affected(roots, reach);
  end if;
  insert into data_subject as known (id) select distinct unnest(affected) order by 1
    on conflict (id) do update set epoch = known.epoch + 1, moved_in = pg_current_xact_id()
    -- Both, for a restored database may number its transactions anew.
    where known.moved_in <> pg_current_xact_id() or known.xmin <> pg_current_xact_id()::xid;
  insert into change values (nextval('order_no'), tg_table_name, tg_op,
    case when cardinality(records) <= 1000 then records end, case when not everyone then affected end, everyone,
    not (tg_op = 'INSERT' and tg_argv[3] = 'GRANTS'), kinview_now());
  return null;
end $$;

create function refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception '% is never truncated: epochs would not move', tg_table_name;
end $$;

do $$
declare
  watched record;
begin
  for watched in select * from (values
    ('person', 'HOUSEHOLD', 'id', 'id', 'GRANTS'),
    ('family', 'HOUSEHOLD', 'id', 'id', 'GRANTS'),
    ('family_member', 'HOUSEHOLD', 'family, person', 'person', 'GRANTS'),
    ('relationship', 'HOUSEHOLD', 'family', 'id', 'GRANTS'),
    ('task', 'HOUSEHOLD', 'family', 'id', 'GRANTS'),
    ('crisis', 'HOUSEHOLD', 'family', 'id', 'GRANTS'),
    ('risk_tier', 'HOUSEHOLD', 'subject', 'id', ''),
    ('consent', 'SUBJECT', 'subject', 'id', ''),
    ('override', 'SUBJECT', 'subject', 'id', 'GRANTS'),
    ('prohibition', 'SUBJECT', 'subject', 'id', ''),
    ('court_order', 'SUBJECT', 'subject', 'id', 'GRANTS'),
    ('detriment', 'SUBJECT', 'subject', 'id', ''),
    ('shield', 'SUBJECT', 'subject', 'id', ''),
    ('agreement_in_force', 'EVERYONE', 'version', 'version', '')
  ) as w (fact, reach, roots, record, grants) loop
    execute format('create trigger note_insert after insert on %I referencing new table as new_rows
      for each statement execute function note_change(%L, %L, %L, %L)',
      watched.fact, watched.reach, watched.roots, watched.record, watched.grants);
    execute format('create trigger note_update after update on %I referencing old table as old_rows new table as new_rows
      for each statement execute function note_change(%L, %L, %L, %L)',
      watched.fact, watched.reach, watched.roots, watched.record, watched.grants);
    execute format('create trigger note_delete after delete on %I referencing old table as old_rows
      for each statement execute function note_change(%L, %L, %L, %L)',
      watched.fact, watched.reach, watched.roots, watched.record, watched.grants);
    execute format('create trigger refuse_truncate before truncate on %I
      for each statement execute function refuse_truncate()', watched.fact);
  end loop;
end $$;

-- A person and a family must not share an id: a subject would be two things.
create function refuse_shared_id() returns trigger language plpgsql as $$
begin
  if exists (select from new_rows join person using (id) join family using (id)) then
    raise exception 'an id is either a person''s or a family''s' using errcode = '23505';
  end if;
  return null;
end $$;
create trigger refuse_shared_id after insert on person referencing new table as new_rows
  for each statement execute function refuse_shared_id();
create trigger refuse_shared_id after insert on family referencing new table as new_rows
  for each statement execute function refuse_shared_id();

-- Facts are added and ended; they are never deleted by a running process. Epochs and changes are the triggers' alone.
grant select on all tables in schema public to kinview_app;
grant insert on person, family, family_member, relationship, task, crisis, risk_tier, consent, override, prohibition,
  court_order, detriment, shield to kinview_app;
grant update (superseded_at) on consent to kinview_app;
grant update (superseded_at, confirmed_by, rejected_at) on risk_tier to kinview_app;
grant update (to_at) on relationship, crisis, override, prohibition, court_order, detriment, shield to kinview_app;
grant update (kind, to_at) on relationship to kinview_app;
grant update (authoriser, authorised_at, caldicott_guardian, originator_approval) on override to kinview_app;
grant update (closed_at) on task to kinview_app;
