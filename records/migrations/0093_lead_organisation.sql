-- What opens data or lifts a protection counts when the organisation that leads the family says so.

-- An order that somebody recorded opens nothing until a second person of the leading organisation has looked at what
-- shows it.
alter table court_order
  add column awaits_confirmation boolean not null default false,
  add column confirmed_by text,
  add column confirmed_at timestamptz(3),
  add check (confirmed_by <> recorded_by),
  add check (not awaits_confirmation or confirmed_by is null);
grant update (awaits_confirmation, confirmed_by, confirmed_at, from_at) on court_order to kinview_app;

-- Whose organisation confirmed a tier: what one organisation raises, another confirms, or the one that leads.
alter table risk_tier add column confirmed_organisation text;
grant update (confirmed_organisation) on risk_tier to kinview_app;
