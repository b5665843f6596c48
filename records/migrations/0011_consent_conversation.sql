-- What a consent rests on besides its scope: the conversation, the determination not to ask, the summary for the family.

-- Keys are remembered for every change alike (mutation_key).
drop index consent_idempotency;
alter table consent drop column idempotency_key;

alter table consent
  -- {purposes, explained, reviewPoints}: what was talked about, each a list of names.
  add column conversation jsonb check (is_texts(conversation -> 'purposes') and is_texts(conversation -> 'explained')
    and is_texts(conversation -> 'reviewPoints') and conversation - '{purposes,explained,reviewPoints}'::text[] = '{}'),
  -- Why, in words that are sealed (words.id).
  add column rationale text references words,
  -- NOT_SOUGHT_UNSAFE and INVALIDATED: the ground, e.g. RISK_TO_CHILD.
  add column determination text,
  -- [{text, part, reader}]: sentences as they were told when this version was recorded.
  add column summary jsonb not null default '[]' check (jsonb_typeof(summary) = 'array');
create index consent_by_family_history on consent (subject, id, version);

-- Events that call for a review. Whoever sees a consent sees that it is due, never why.
create table review_trigger (
  id text primary key,
  trigger text not null,
  -- A person, or everybody in a family.
  subject text references person on delete cascade,
  family text references family on delete cascade,
  fired_by text not null,
  fired_at timestamptz(3) not null default kinview_now(),
  check (num_nonnulls(subject, family) = 1)
);
create index review_trigger_by_subject on review_trigger (subject, fired_at desc);
create index review_trigger_by_family on review_trigger (family, fired_at desc);
grant select, insert on review_trigger to kinview_app;

-- Somebody who turned 18 decides as an adult.
grant update (stage) on person to kinview_app;
