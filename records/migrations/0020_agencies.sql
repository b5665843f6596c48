-- What agencies tell the spine (subgraphs/kit/events), and what follows: reviews, tokens by which people are found, and
-- notices to practitioners.

-- Deliveries, each good once. They are forgotten when no delivery of their time would be taken any more.
create table agency_message (
  id uuid primary key,
  agency text not null,
  received_at timestamptz(3) not null default kinview_now()
);
create index agency_message_by_time on agency_message (received_at);
grant select, insert, delete on agency_message to kinview_app;

-- Events, each taken once however often it is delivered.
create table agency_event (
  id uuid primary key,
  agency text not null,
  -- The agreement's rule that fired; null: match tokens.
  rule text,
  subject text not null,
  happened_at timestamptz(3),
  received_at timestamptz(3) not null default kinview_now(),
  -- TAKEN; NO_SUCH_RULE, NO_SUCH_PERSON: nothing followed from it.
  outcome text not null check (outcome in ('TAKEN', 'NO_SUCH_RULE', 'NO_SUCH_PERSON'))
);
create index agency_event_by_subject on agency_event (subject);
grant select, insert, update (outcome) on agency_event to kinview_app;

-- HMACs under a key that no database holds: they tell nothing without it, and match what a search form is made into.
create table match_token (
  agency text not null,
  person text not null,
  scheme text not null check (scheme in ('NAME_BIRTH_POSTCODE', 'NHS_NUMBER')),
  token text not null check (length(token) = 43),
  primary key (agency, person, scheme, token)
);
create index match_token_by_token on match_token (token);
grant select, insert, delete on match_token to kinview_app;

-- Who looked for somebody, when and why; not for whom. The form that was filled in is nowhere.
create table search (
  id text primary key,
  requester text not null,
  organisation text not null,
  purpose text not null,
  reason text not null references words,
  found boolean not null,
  searched_at timestamptz(3) not null default kinview_now()
);
create index search_by_requester on search (requester, searched_at);
grant select, insert on search to kinview_app;

-- What practitioners said about themselves when they signed in last: notices are decided for them by it.
create table practitioner (
  id text not null,
  organisation text not null,
  agency text not null,
  role_tier text not null,
  function text not null,
  seen_at timestamptz(3) not null default kinview_now(),
  primary key (id, organisation)
);
grant select, insert, update on practitioner to kinview_app;

-- A push disclosure: that a rule of the agreement fired for a person, in the words of its template.
create table notice (
  id text primary key,
  event uuid not null references agency_event,
  subject text not null references person on delete cascade,
  rule text not null,
  data_class text not null,
  controller text not null,
  organisation text not null,
  -- One practitioner, or whoever holds the function at the organisation.
  recipient text,
  function text,
  given_at timestamptz(3) not null default kinview_now(),
  check (num_nonnulls(recipient, function) = 1),
  unique nulls not distinct (event, recipient, function, organisation)
);
create index notice_by_recipient on notice (recipient, given_at desc);
create index notice_by_function on notice (organisation, function, given_at desc) where function is not null;
grant select, insert on notice to kinview_app;
