-- Who asked to share without consent may take that back, as long as nobody has decided on it.
alter table override
  add column withdrawn_at timestamptz(3),
  add column withdrawal_reason text,
  add check (num_nonnulls(authorised_at, rejected_at, withdrawn_at) < 2);
grant update (withdrawn_at, withdrawal_reason) on override to kinview_app;
