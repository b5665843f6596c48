-- The root of what an agency committed to on one day: the agency keeps the commitments and their key, and can prove later
-- what it answered. Said once.
create table commitment_root (
  source text not null,
  day date not null,
  root text not null check (root ~ '^[0-9a-f]{64}$'),
  count integer not null check (count >= 0),
  recorded_by text not null,
  organisation text not null,
  recorded_at timestamptz(3) not null default kinview_now(),
  primary key (source, day)
);
grant select, insert on commitment_root to kinview_app;
