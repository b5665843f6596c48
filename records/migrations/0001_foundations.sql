-- Kinview's own database: what decisions read, and the ledger of what was disclosed. No names, no dates of birth,
-- no agency's data: people and families are opaque ids.

create schema ledger;

-- The one order that disclosures and changes of what they rest on share.
create sequence order_no as bigint;

-- What running processes may be. Roles belong to the whole server, and two databases may be migrated at once.
do $$
begin
  if not exists (select from pg_roles where rolname = 'kinview_app') then
    create role kinview_app nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;

grant usage on schema public, ledger to kinview_app;
grant usage on sequence order_no to kinview_app;

-- The database's clock, shifted like the process's (database/clock.ts). Everything that ends by the clock ends by it.
create function kinview_now() returns timestamptz language sql volatile parallel safe as $$
  select clock_timestamp()
    + coalesce(nullif(current_setting('kinview.clock_offset_ms', true), ''), '0')::bigint * interval '1 millisecond'
$$;

-- Milliseconds since the epoch: how facts and answers write moments.
create function ms(at timestamptz) returns bigint language sql immutable parallel safe as $$
  select (extract(epoch from at) * 1000)::bigint
$$;

-- Whether a jsonb value is an array of strings.
create function is_texts(value jsonb) returns boolean language sql immutable parallel safe as $$
  select jsonb_typeof(value) = 'array' and not value @? '$[*] ? (@.type() != "string")'
$$;
