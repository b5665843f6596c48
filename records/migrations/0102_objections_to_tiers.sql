-- Somebody of neither the organisation that set HIGH nor the one that leads thinks that it is wrong: it stays, and the
-- leads look.
alter table risk_tier add column objected_by text, add column objected_at timestamptz(3), add column objection_reason text,
  add check (num_nonnulls(objected_by, objected_at, objection_reason) in (0, 3));
grant update (objected_by, objected_at, objection_reason) on risk_tier to kinview_app;
