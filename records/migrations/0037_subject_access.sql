-- What the subject of data is told of who was shown what: prepared from the ledger, then reviewed by somebody else before
-- any of it is released. Neither is ever edited.
create table subject_access (
  id text primary key,
  person text not null,
  from_at timestamptz(3) not null,
  to_at timestamptz(3) not null check (to_at > from_at),
  -- Lines as policies/trace/subjectLines.ts writes them, numbered from 1: plain words, no practitioner, and why a line
  -- is held back unless a reviewer releases it.
  lines jsonb not null,
  prepared_by text not null,
  organisation text not null,
  prepared_at timestamptz(3) not null default kinview_now()
);
create table subject_access_review (
  request text primary key references subject_access,
  released boolean not null,
  -- Held lines that were released all the same.
  released_lines integer[] not null,
  words text not null,
  reviewed_by text not null,
  reviewed_at timestamptz(3) not null default kinview_now()
);
grant select, insert on subject_access, subject_access_review to kinview_app;
