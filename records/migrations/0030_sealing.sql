-- What the sealer signed: one log over the batches of all chains, in the order in which it saw them, and checkpoints of
-- it (docs/ledger.md). Checkpoints lie outside this database too; what lies here is to deliver them and to go on.

do $$
begin
  if not exists (select from pg_roles where rolname = 'kinview_sealer') then
    create role kinview_sealer nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;

-- The leaves of the log, one for each batch: SHA-256(0x00 ‖ chain ‖ position ‖ order number ‖ head), RFC 6962 §2.1.
create table ledger.sealed (
  leaf bigint primary key check (leaf >= 0),
  order_no bigint not null unique,
  chain uuid not null,
  position bigint not null check (position > 0),
  head bytea not null check (octet_length(head) = 32),
  -- The hashes of the batch's own leaves, 32 bytes each, by which the one row that was altered can be named. They prove
  -- themselves: their root is the batch's. null: the rows were altered before they were sealed.
  hashes bytea check (octet_length(hashes) % 32 = 0),
  unique (chain, position)
);

create table ledger.checkpoint (
  number bigint primary key check (number > 0),
  -- Leaves of the log under it.
  size bigint not null check (size >= 0),
  -- As it was signed and as it lies outside.
  note text not null,
  -- The roots of the log's full subtrees, largest first, 32 bytes each: what the next root is worked out from.
  frontier bytea not null,
  signed_at timestamptz(3) not null
);

-- How far each place outside has been given the checkpoints.
create table ledger.delivery (
  destination text primary key,
  number bigint not null,
  delivered_at timestamptz(3) not null
);

grant usage on schema public, ledger to kinview_sealer;
grant select on ledger.batch, ledger.operation, ledger.subject to kinview_sealer;
grant select, insert on ledger.sealed, ledger.checkpoint to kinview_sealer;
grant select, insert, update on ledger.delivery to kinview_sealer;
grant select on ledger.sealed, ledger.checkpoint to kinview_app;

-- Batches that are not in the log yet, each chain's in its own order. Chains are found one by one through their index:
-- there are thousands of them after a year, and millions of batches.
create function ledger.unsealed() returns setof ledger.batch language sql stable as $$
  with recursive tips as (
    (select chain from ledger.batch order by chain limit 1)
    union all
    select (select b.chain from ledger.batch b where b.chain > tips.chain order by b.chain limit 1)
      from tips where tips.chain is not null)
  select b.* from tips
    cross join lateral (select coalesce(max(s.position), 0) as upto from ledger.sealed s where s.chain = tips.chain) known
    join ledger.batch b on b.chain = tips.chain and b.position > known.upto
$$;
