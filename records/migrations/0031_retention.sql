-- What of the ledger lies in archives, and for whom nothing may be disposed of. Archiving is the owner's: what runs
-- can add to the ledger and read it, nothing else.

-- An archive is a file outside: the log from where the archive before ended to `until` (not included), verified when it
-- was made. Batches and leaves of the log stay here; their rows do not.
create table ledger.archive (
  until bigint primary key check (until > 0),
  -- The last month whose rows it holds, by its first day.
  month date not null unique,
  sha256 bytea not null check (octet_length(sha256) = 32),
  archived_at timestamptz(3) not null default public.kinview_now()
);

-- While one is not released, nothing about its subject is disposed of, whatever its time.
create table ledger.legal_hold (
  id text primary key,
  subject text not null,
  -- Whose matter it is, e.g. a court's case number; no words about anybody.
  reference text not null check (length(reference) between 1 and 64),
  placed_by text not null,
  placed_at timestamptz(3) not null default public.kinview_now(),
  released_by text,
  released_at timestamptz(3),
  check (num_nonnulls(released_by, released_at) in (0, 2))
);
create index legal_hold_by_subject on ledger.legal_hold (subject) where released_at is null;

grant select on ledger.archive to kinview_app;
grant select, insert, update (released_by, released_at) on ledger.legal_hold to kinview_app;

-- The first leaf of the log that an archive of everything up to `month` would not hold: behind the last batch of the
-- month, at a checkpoint. null: something of it is not sealed.
create function ledger.archive_end(month date) returns bigint language sql stable as $$
  with past as (select (month + interval '1 month') at time zone 'UTC' as until)
  select case when exists (select from ledger.unsealed() b, past where b.recorded_at < past.until) then null
    else (select min(c.size) from ledger.checkpoint c where c.size > (
      select coalesce(max(s.leaf), -1) from ledger.sealed s join ledger.batch b using (order_no), past
      where b.recorded_at < past.until)) end
$$;

-- Drops the rows of every month up to `month`, which an archive holds from now on.
create function ledger.drop_months(month date, until bigint, digest bytea) returns integer
language plpgsql volatile as $$
declare
  part record;
  dropped integer := 0;
begin
  insert into ledger.archive (until, month, sha256) values (until, month, digest);
  for part in select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
      join pg_class p on p.oid = i.inhparent
      where p.oid in ('ledger.operation'::regclass, 'ledger.subject'::regclass)
        and c.relname ~ '_\d{4}_\d{2}$' and to_date(right(c.relname, 7), 'YYYY_MM') <= month loop
    execute format('alter table ledger.%I detach partition ledger.%I',
      case when part.name like 'operation%' then 'operation' else 'subject' end, part.name);
    execute format('drop table ledger.%I', part.name);
    dropped := dropped + 1;
  end loop;
  update ledger.sealed s set hashes = null where s.leaf < until and hashes is not null;
  return dropped;
end $$;

-- Forgets masks and facts that no row points to any longer. Nobody records meanwhile: a row must not come to rest on a
-- text that just goes.
create function ledger.forget_texts() returns integer language plpgsql volatile as $$
declare
  forgotten integer;
begin
  perform public.lock_everyone();
  create temporary table gone on commit drop as
    select hash from ledger.mask m where not exists (select from ledger.subject s where s.mask = m.hash);
  delete from ledger.mask_entry e using gone where e.mask = gone.hash;
  delete from ledger.mask m using gone where m.hash = gone.hash;
  get diagnostics forgotten = row_count;
  delete from ledger.facts f where not exists (select from ledger.subject s where s.facts = f.hash);
  return forgotten;
end $$;
revoke execute on function ledger.drop_months, ledger.forget_texts from public;
