-- That an agency is asked to look again whether a rule holds for a person: the partnership's own record changed, and with
-- it what follows from the rule. An agency takes each once.
create table rule_asked (
  id uuid primary key default gen_random_uuid(),
  agency text not null,
  rule text not null,
  person text not null,
  asked_at timestamptz(3) not null default kinview_now()
);
create index rule_asked_by_agency on rule_asked (agency, asked_at);
grant select, insert on rule_asked to kinview_app;
