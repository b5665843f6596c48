-- What this agency tells the spine (subgraphs/kit/events): that a rule of the agreement fired for a person, and by which
-- tokens a person can be found. The same in every agency.

create or replace function kinview_now() returns timestamptz language sql stable parallel safe as $$
  select now()
    + coalesce(nullif(current_setting('kinview.clock_offset_ms', true), ''), '0')::bigint * interval '1 millisecond'
$$;

-- Sent at least once, in this order.
create table outbox (
  position bigint primary key generated always as identity,
  id uuid not null unique default gen_random_uuid(),
  event jsonb not null,
  made_at timestamptz(3) not null default kinview_now(),
  sent_at timestamptz(3)
);
create index outbox_unsent on outbox (position) where sent_at is null;

-- Since when a rule is looked at in its present wording.
create table rule_begun (
  rule text primary key,
  says text not null,
  begun_at timestamptz(3) not null default kinview_now()
);

-- What a rule has fired for, or what was there before it began.
create table rule_fired (
  rule text not null,
  record text not null,
  primary key (rule, record)
);

-- A digest of the match tokens that were sent last.
create table tokens_sent (
  person text primary key,
  digest text not null
);
