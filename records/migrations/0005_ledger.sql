-- What was disclosed, withheld, used or changed: append-only, no values, no names. Rows hold what their leaf's bytes
-- are rebuilt from (records/ledger/leaves.ts).

-- One group commit. Its head binds the root of its leaves to everything that this writer recorded before.
create table ledger.batch (
  order_no bigint primary key,
  chain uuid not null,
  position bigint not null check (position > 0),
  leaves integer not null check (leaves > 0),
  root bytea not null check (octet_length(root) = 32),
  previous_head bytea not null check (octet_length(previous_head) = 32),
  head bytea not null check (octet_length(head) = 32),
  recorded_at timestamptz(3) not null,
  unique (chain, position)
);

create table ledger.operation (
  order_no bigint not null,
  -- Its leaf in the batch; the leaves of its entries follow.
  leaf integer not null,
  entries integer not null,
  recorded_at timestamptz(3) not null,
  operation_id uuid not null,
  requester text not null,
  organisation text not null,
  agency text not null,
  role_tier text not null,
  function text not null,
  purpose text,
  decided_at timestamptz(3) not null,
  valid_until timestamptz(3),
  agreement_version text not null,
  supergraph_version text not null,
  operation_name text,
  document_hash text not null,
  outcome text not null check (outcome in ('ANSWERED', 'REFUSED', 'FAILED')),
  refusal text,
  -- Whom it decided on, with the epochs and the hashes of the facts it read.
  subjects text[] not null,
  epochs bigint[] not null,
  facts text[] not null,
  -- What its decisions stood on: [{legalBasis, obligations, grounds}]. json, not jsonb: the text as it was hashed.
  authorities json not null,
  primary key (order_no, leaf, recorded_at)
) partition by range (recorded_at);
create index operation_by_id on ledger.operation (operation_id);

create table ledger.entry (
  order_no bigint not null,
  leaf integer not null,
  -- The leaf of the operation that it is part of.
  operation integer not null,
  recorded_at timestamptz(3) not null,
  subject text not null,
  source text not null,
  data_class text,
  effect text not null check (effect in ('DISCLOSED', 'WITHHELD', 'USED_NOT_SHOWN', 'UNAVAILABLE', 'FAILED', 'CHANGED')),
  code text not null,
  rule text not null,
  controllers text[] not null,
  fields text[] not null,
  -- Which of the operation's authorities, from 0.
  authority integer not null
) partition by range (recorded_at);
create index entry_by_order on ledger.entry (order_no);
create index entry_by_subject on ledger.entry (subject, order_no desc, leaf desc);

-- The texts of facts that decisions read, kept once each, so that they can be taken again.
create table ledger.facts (
  hash text primary key check (length(hash) = 64),
  text text not null
);

-- Nothing is lost when nobody made a partition ahead.
create table ledger.operation_other partition of ledger.operation default;
create table ledger.entry_other partition of ledger.entry default;

-- Makes the partitions of the month of `first` and of the `months` after it. A month that the default partition
-- already holds rows of stays there.
create function ledger.make_partitions(first date, months integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  month timestamptz;
  made integer := 0;
  part record;
begin
  if months not between 0 and 120 then
    raise exception 'at most ten years of partitions';
  end if;
  perform pg_advisory_xact_lock(7403, 0);
  for month in select generate_series(date_trunc('month', first::timestamp),
      date_trunc('month', first::timestamp) + make_interval(months => months), '1 month') at time zone 'UTC' loop
    for part in select t as name, format('%s_%s', t, to_char(month at time zone 'UTC', 'YYYY_MM')) as child
        from unnest(array['operation', 'entry']) t loop
      continue when to_regclass(format('ledger.%I', part.child)) is not null;
      begin
        execute format('create table ledger.%I partition of ledger.%I for values from (%L) to (%L)', part.child,
          part.name, month, (month at time zone 'UTC' + interval '1 month') at time zone 'UTC');
        made := made + 1;
      exception when check_violation then null;
      end;
    end loop;
  end loop;
  return made;
end $$;

select ledger.make_partitions(current_date, 12);

grant select, insert on ledger.batch, ledger.operation, ledger.entry, ledger.facts to kinview_app;
