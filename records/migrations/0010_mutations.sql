-- How the partnership's records are changed: once per key, one household at a time, with tasks, alerts and words beside.

-- What a requester already did under a key: a repeated click gives the same answer and writes nothing.
create table mutation_key (
  requester text not null,
  key text not null check (length(key) between 1 and 64),
  operation text not null,
  -- SHA-256 of what was sent with it, hex.
  digest text not null check (length(digest) = 64),
  record text not null,
  version integer not null,
  subject text,
  family text,
  status text not null,
  recorded_at timestamptz(3) not null,
  primary key (requester, key)
);
grant select, insert on mutation_key to kinview_app;

-- Holds everybody whom a change may touch, in the order in which triggers and the recorder lock, so that changes of one
-- household come one after the other and none can lock another out.
create function hold_households(roots text[]) returns void language plpgsql volatile as $$
begin
  perform require_read_committed();
  perform share_everyone();
  perform lock_affected(roots, 'HOUSEHOLD');
end $$;

-- What a task hangs on (the id of a consent, an override, an alert …), and by what it was done.
alter table task add column record text, add column closed_by text, add column closed_through text,
  add check (closed_at is not null or num_nonnulls(closed_by, closed_through) = 0);
create index task_by_record on task (record) where closed_at is null;
create index task_by_function on task (organisation, function) where closed_at is null and function is not null;
grant update (closed_by, closed_through) on task to kinview_app;

-- What has to be kept in words, encrypted under a key that this database never sees (AES-256-GCM).
create table words (
  id text primary key,
  -- What they say, e.g. `OVERRIDE_IF_SHARED`; part of what is authenticated, as id and about are.
  kind text not null,
  -- The person or family that they are about.
  about text not null,
  author text not null,
  -- Who decided on them, once somebody has.
  authoriser text,
  key_id text not null,
  nonce bytea not null check (octet_length(nonce) = 12),
  sealed bytea not null check (octet_length(sealed) > 16),
  written_at timestamptz(3) not null default kinview_now()
);
create index words_by_key on words (key_id);
grant select, insert, update (authoriser) on words to kinview_app;

-- Something that somebody in charge should look at. It says what kind of thing happened, when, and about which family.
create table alert (
  id text primary key,
  kind text not null,
  -- null: about nobody who is known.
  family text references family on delete cascade,
  -- The organisation whose leads are told.
  organisation text not null,
  record text,
  raised_by text not null,
  raised_at timestamptz(3) not null default kinview_now(),
  acknowledged_by text,
  acknowledged_at timestamptz(3),
  check (num_nonnulls(acknowledged_by, acknowledged_at) in (0, 2))
);
create index alert_by_organisation on alert (organisation, raised_at desc);
create index alert_by_family on alert (family);
grant select, insert, update (acknowledged_by, acknowledged_at) on alert to kinview_app;
