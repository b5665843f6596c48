-- What decisions about one data subject rest on. Lists that are empty mean all (policies/facts.ts).

-- Each setting of a tier is a row; the one that is not superseded counts.
create table risk_tier (
  id text primary key,
  subject text not null references person,
  tier text not null check (tier in ('LOW', 'MODERATE', 'HIGH')),
  previous_tier text not null check (previous_tier in ('LOW', 'MODERATE', 'HIGH')),
  set_by text not null,
  set_at timestamptz(3) not null default kinview_now(),
  confirmed_by text,
  rejected_at timestamptz(3),
  review_due timestamptz(3),
  superseded_at timestamptz(3),
  -- A second person confirms (policy.md §3).
  check (confirmed_by <> set_by)
);
create unique index risk_tier_current on risk_tier (subject) where superseded_at is null;

create function is_scope(value jsonb) returns boolean language sql immutable parallel safe as $$
  select jsonb_typeof(value) = 'array' and coalesce((
    select bool_and(jsonb_typeof(entry) = 'object'
      and entry - '{classes,categories,recipients,purposes,explicit}'::text[] = '{}'
      and is_texts(entry -> 'classes') and is_texts(entry -> 'categories')
      and is_texts(entry -> 'recipients') and is_texts(entry -> 'purposes')
      and jsonb_typeof(entry -> 'explicit') = 'boolean')
    from jsonb_array_elements(case jsonb_typeof(value) when 'array' then value else '[]' end) entry), true)
$$;

create function is_condition(value jsonb) returns boolean language sql immutable parallel safe as $$
  select coalesce(jsonb_typeof(value) = 'object' and case value ->> 'kind'
    when 'CLASS_EXCLUDED' then value - '{kind,classes}'::text[] = '{}' and is_texts(value -> 'classes')
    when 'RECIPIENT_EXCLUDED' then value - '{kind,recipients}'::text[] = '{}' and is_texts(value -> 'recipients')
    when 'PERSON_EXCLUDED' then value - '{kind,persons}'::text[] = '{}' and is_texts(value -> 'persons')
    when 'PURPOSE_LIMITED' then value - '{kind,purposes}'::text[] = '{}' and is_texts(value -> 'purposes')
    when 'TIME_LIMITED' then value - '{kind,until}'::text[] = '{}' and jsonb_typeof(value -> 'until') = 'number'
    when 'NO_ONWARD' then value - 'kind' = '{}'
    when 'NOT_TO_FAMILY_MEMBER' then value - '{kind,persons}'::text[] = '{}' and is_texts(value -> 'persons')
    when 'REVIEW_ON_EVENT' then value - '{kind,triggers}'::text[] = '{}' and is_texts(value -> 'triggers')
  end, false)
$$;

create function are_conditions(value jsonb) returns boolean language sql immutable parallel safe as $$
  select jsonb_typeof(value) = 'array' and coalesce((
    select bool_and(is_condition(condition))
    from jsonb_array_elements(case jsonb_typeof(value) when 'array' then value else '[]' end) condition), true)
$$;

-- Every version is kept; the one that is not superseded counts. LAPSED, EXCLUDED and OUT_OF_SCOPE are computed when read.
create table consent (
  id text not null,
  version integer not null check (version > 0),
  subject text not null references person,
  given_by text not null references person,
  capacity text not null check (capacity in ('ADULT', 'AGE_16_17', 'GILLICK_COMPETENT', 'PARENTAL_RESPONSIBILITY')),
  capacity_assessed_by text,
  capacity_assessed_on date,
  status text not null check (status in ('GIVEN', 'GIVEN_CONDITIONAL', 'REVIEW_DUE', 'NOT_SOUGHT', 'NOT_SOUGHT_UNSAFE',
    'REQUESTED', 'INVALIDATED', 'UNKNOWN', 'REFUSED', 'WITHDRAWN', 'DISPUTED')),
  scope jsonb not null default '[]' check (is_scope(scope)),
  conditions jsonb not null default '[]' check (are_conditions(conditions)),
  understanding_confirmed boolean not null,
  evidence text not null check (evidence in ('VERBAL', 'WRITTEN', 'DIGITAL')),
  discussed_on date,
  review_date timestamptz(3),
  triggers_fired text[] not null default '{}',
  recorded_by text not null,
  recorded_organisation text not null,
  recorded_at timestamptz(3) not null default kinview_now(),
  idempotency_key text check (length(idempotency_key) between 1 and 64),
  superseded_at timestamptz(3),
  primary key (id, version),
  check ((capacity = 'PARENTAL_RESPONSIBILITY') = (given_by <> subject)),
  check ((capacity = 'GILLICK_COMPETENT') = (num_nonnulls(capacity_assessed_by, capacity_assessed_on) = 2))
);
create unique index consent_current on consent (id) where superseded_at is null;
create index consent_by_subject on consent (subject) where superseded_at is null;
create unique index consent_idempotency on consent (recorded_by, idempotency_key) where idempotency_key is not null;

-- Counts once authorised (policy.md §3); `to_at` is the expiry or the revocation, whichever came first.
create table override (
  id text primary key,
  subject text not null references person,
  ground text not null check (ground in
    ('SIGNIFICANT_HARM', 'PROMOTE_WELFARE', 'SERIOUS_CRIME_AGAINST_CHILD', 'SHIELD', 'ONE_OFF_DISCLOSURE')),
  requester text not null,
  authoriser text,
  authorised_at timestamptz(3),
  caldicott_guardian text,
  originator_approval text,
  classes text[] not null check (cardinality(classes) > 0),
  recipients text[] not null check (cardinality(recipients) > 0),
  from_at timestamptz(3) not null default kinview_now(),
  to_at timestamptz(3) not null,
  check (to_at >= from_at),
  check (authoriser <> requester),
  check (caldicott_guardian not in (requester, authoriser)),
  check (num_nonnulls(authoriser, authorised_at) in (0, 2))
);
create index override_by_subject on override (subject);

create table prohibition (
  id text primary key,
  subject text not null references person,
  classes text[] not null,
  controllers text[] not null,
  from_at timestamptz(3) not null default kinview_now(),
  to_at timestamptz(3),
  check (to_at >= from_at)
);
create index prohibition_by_subject on prohibition (subject);

create table court_order (
  id text primary key,
  subject text not null references person,
  classes text[] not null check (cardinality(classes) > 0),
  recipients text[] not null check (cardinality(recipients) > 0),
  from_at timestamptz(3) not null default kinview_now(),
  to_at timestamptz(3),
  check (to_at >= from_at)
);
create index court_order_by_subject on court_order (subject);

create table detriment (
  id text primary key,
  subject text not null references person,
  controller text not null,
  classes text[] not null check (cardinality(classes) > 0),
  from_at timestamptz(3) not null default kinview_now(),
  to_at timestamptz(3),
  check (to_at >= from_at)
);
create index detriment_by_subject on detriment (subject);

create table shield (
  id text primary key,
  subject text not null references person,
  from_at timestamptz(3) not null default kinview_now(),
  to_at timestamptz(3),
  check (to_at >= from_at)
);
create index shield_by_subject on shield (subject);
