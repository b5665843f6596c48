-- What no single person can bring about: that a child is 16, that an objection does not count, that a prohibition holds
-- unseen. Decisions read none of it; recording does.

-- No date of birth is kept: somebody saw that a child has reached 16, or that they have not. The last word counts.
create table age_confirmation (
  id text primary key,
  subject text not null references person on delete cascade,
  reached_16 boolean not null,
  evidence text not null check (evidence in ('BIRTH_RECORD', 'COURT_ORDER', 'PROFESSIONAL_RECORD')),
  evidence_on date not null,
  confirmed_by text not null,
  confirmed_organisation text not null,
  confirmed_at timestamptz(3) not null default kinview_now()
);
create index age_confirmation_by_subject on age_confirmation (subject, confirmed_at desc);
grant select, insert on age_confirmation to kinview_app;

-- Whether an agency said so (its rule about birthdays), or somebody other than `apart_from` confirmed it and nobody has
-- said otherwise since.
create function reached_16(who text, apart_from text) returns boolean language sql stable as $$
  select exists (select from review_trigger where subject = who and trigger in ('AGE_16', 'AGE_18'))
    or exists (select from age_confirmation a where a.subject = who and a.reached_16
      and a.confirmed_by is distinct from apart_from
      and not exists (select from age_confirmation n where n.subject = who and not n.reached_16
        and n.confirmed_at >= a.confirmed_at))
$$;

-- A disagreement about consent lives from its beginning until it is settled, whatever is decided meanwhile.
create table consent_dispute (
  id text primary key,
  subject text not null references person on delete cascade,
  -- Every consent that was part of it.
  consents text[] not null check (cardinality(consents) > 0),
  -- Of these, the ones that somebody other than their giver objects to: they are not given again before it is settled.
  contested text[] not null default '{}' check (contested <@ consents),
  -- The lead who found that an objection does not count; null: nobody did.
  doubted_by text,
  opened_by text not null,
  opened_at timestamptz(3) not null default kinview_now(),
  settled_by text,
  settled_at timestamptz(3),
  check (num_nonnulls(settled_by, settled_at) in (0, 2)),
  check (settled_by <> doubted_by)
);
create unique index consent_dispute_open on consent_dispute (subject) where settled_at is null;
grant select, insert, update (consents, contested, doubted_by, settled_by, settled_at) on consent_dispute to kinview_app;

-- Those that are somebody's task already.
insert into consent_dispute (id, subject, consents, contested, opened_by)
  select 'dispute-' || t.subject, t.subject,
    array(select distinct c.id from consent c where c.subject = t.subject and c.superseded_at is null
      and (c.status = 'DISPUTED' or c.id = any (array_agg(t.record)))),
    array(select c.id from consent c where c.subject = t.subject and c.superseded_at is null and c.status = 'DISPUTED'),
    'kinview'
  from task t where t.kind = 'CONSENT_DISPUTE' and t.closed_at is null
    and exists (select from consent c where c.id = t.record and c.subject = t.subject)
  group by t.subject;

-- A prohibition holds at once; a second person confirms it or ends it.
alter table prohibition
  add column confirmed_by text,
  add column confirmed_at timestamptz(3),
  add check (num_nonnulls(confirmed_by, confirmed_at) in (0, 2)),
  add check (confirmed_by <> recorded_by);
create index prohibition_unconfirmed on prohibition (from_at) where confirmed_at is null;
grant update (confirmed_by, confirmed_at) on prohibition to kinview_app;
