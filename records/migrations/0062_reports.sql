-- Compliance reports as they were told first, small numbers left out: a month that were counted again after something
-- changed would differ by it.
create table compliance_report (
  month text primary key check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  tables jsonb not null,
  made_at timestamptz(3) not null default kinview_now()
);
grant select, insert on compliance_report to kinview_app;
