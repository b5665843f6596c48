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
  -- Its leaf in the batch; the leaves of its data subjects follow.
  leaf integer not null,
  subjects integer not null,
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
  primary key (order_no, leaf, recorded_at)
) partition by range (recorded_at);
create index operation_by_id on ledger.operation (operation_id);

-- One data subject of one operation: the facts that were decided on, with their epoch (null: the registry does not
-- know the subject), and the mask: what was shown of them and what was not.
create table ledger.subject (
  order_no bigint not null,
  leaf integer not null,
  -- The leaf of the operation that it is part of.
  operation integer not null,
  recorded_at timestamptz(3) not null,
  subject text not null,
  epoch bigint,
  facts bytea,
  mask bytea not null
) partition by range (recorded_at);
create index subject_by_order on ledger.subject (order_no);
create index subject_by_subject on ledger.subject (subject, order_no desc, leaf desc);
create index subject_by_mask on ledger.subject (mask, order_no desc);

-- Masks, kept once each by the SHA-256 of their text: whoever asks the same about somebody of whom nothing changed is
-- shown the same. `text` is what was hashed, a JSON array; its entries lie beside it, to be searched.
create table ledger.mask (
  hash bytea primary key check (octet_length(hash) = 32),
  text text not null
);
create table ledger.mask_entry (
  mask bytea not null references ledger.mask,
  position integer not null,
  source text not null,
  data_class text,
  effect text not null check (effect in ('DISCLOSED', 'WITHHELD', 'USED_NOT_SHOWN', 'UNAVAILABLE', 'FAILED', 'CHANGED')),
  code text not null,
  rule text not null,
  controllers text[] not null,
  fields text[] not null,
  -- json, not jsonb: the text as it was hashed.
  legal_basis json,
  obligations json not null,
  grounds json not null,
  primary key (mask, position)
);

-- The texts of facts that decisions read, kept once each, so that they can be taken again.
create table ledger.facts (
  hash bytea primary key check (octet_length(hash) = 32),
  text text not null
);

-- The ledger as it reads: a row for each (operation, data subject, source, class, decision).
create view ledger.entry with (security_invoker) as
  select s.order_no, s.leaf, m.position, s.operation, s.recorded_at, s.subject, m.source, m.data_class, m.effect, m.code,
    m.rule, m.controllers, m.fields, m.legal_basis, m.obligations, m.grounds
  from ledger.subject s join ledger.mask_entry m on m.mask = s.mask;

-- Nothing is lost when nobody made a partition ahead.
create table ledger.operation_other partition of ledger.operation default;
create table ledger.subject_other partition of ledger.subject default;

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
        from unnest(array['operation', 'subject']) t loop
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

grant select, insert on ledger.batch, ledger.operation, ledger.subject, ledger.mask, ledger.mask_entry, ledger.facts
  to kinview_app;
grant select on ledger.entry to kinview_app;
