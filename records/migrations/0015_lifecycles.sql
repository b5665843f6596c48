-- Risk tiers, overrides, crises, relationships and recorded facts as records that people work: who took which step,
-- in which version, and what they said. Words (reasons, harm, evidence) are ids of `words`.

-- One's own unfinished record is no reason to see what others recorded (policy.md §10, 12).
alter table task add column gives_standing boolean not null default true;

alter table risk_tier
  add column version integer not null default 1 check (version > 0),
  add column set_organisation text,
  add column basis text,
  add column plan_update text,
  add column confirmed_at timestamptz(3),
  add column rejected_by text,
  add column rejection_reason text,
  add column reviewed_by text,
  add column reviewed_at timestamptz(3),
  add column review_basis text,
  -- When it was said that whoever raised it asked for what that opened; null: not said.
  add column own_use_alerted_at timestamptz(3),
  add check (rejected_by <> set_by);
create index risk_tier_review on risk_tier (review_due) where superseded_at is null and review_due is not null;
create index risk_tier_raised on risk_tier (set_at) where own_use_alerted_at is null;

alter table override
  add column version integer not null default 1 check (version > 0),
  add column requester_organisation text,
  add column requested_at timestamptz(3) not null default kinview_now(),
  add column if_shared text,
  add column if_not_shared text,
  -- Whose approval it needs; null: nobody's.
  add column originator text,
  add column originator_approved_by text,
  add column originator_approved_at timestamptz(3),
  add column originator_words text,
  add column caldicott_consulted_at timestamptz(3),
  add column caldicott_words text,
  add column authoriser_words text,
  add column rejected_by text,
  add column rejected_at timestamptz(3),
  add column rejection_reason text,
  add column revoked_by text,
  add column revoked_at timestamptz(3),
  add column revocation_reason text,
  add column family_decision text check (family_decision in ('INFORMED', 'DEFERRED')),
  add column family_reason text,
  add column family_review_at timestamptz(3),
  add column family_decided_by text,
  add column family_decided_at timestamptz(3),
  add check (num_nonnulls(authorised_at, rejected_at) < 2),
  add check (rejected_by <> requester),
  add check (revoked_at is null or authorised_at is not null),
  add check (family_decision is distinct from 'DEFERRED' or num_nonnulls(family_reason, family_review_at) = 2);
create index override_family_review on override (family_review_at) where family_decision = 'DEFERRED';

alter table relationship
  add column version integer not null default 1 check (version > 0),
  add column started_by text,
  add column reason text,
  add column evidence text,
  add column confirmed_by text,
  add column confirmed_at timestamptz(3),
  add column ended_by text,
  add column end_reason text,
  add check (confirmed_by <> requester);

alter table crisis
  add column version integer not null default 1 check (version > 0),
  -- The person for whom it was declared; null: for the family.
  add column subject text references person,
  add column reason text,
  add column completed_at timestamptz(3),
  add column what_happened text,
  add column what_was_used text,
  add column what_follows text,
  -- When somebody was told that the record is overdue.
  add column chased_at timestamptz(3);
create index crisis_by_requester on crisis (requester, from_at);
create index crisis_unrecorded on crisis (record_due_at) where completed_at is null and record_due_at is not null;

-- What was decided while a crisis lasted, and by whom.
create table crisis_decision (
  id text primary key,
  crisis text not null references crisis on delete cascade,
  decided_by text not null,
  recorded_by text not null,
  decision text not null,
  recorded_at timestamptz(3) not null default kinview_now()
);
create index crisis_decision_by_crisis on crisis_decision (crisis);

alter table prohibition
  add column basis text check (basis in ('COURT', 'STATUTE'));
do $$
declare
  fact text;
begin
  foreach fact in array array['prohibition', 'court_order', 'detriment', 'shield'] loop
    execute format('alter table %I
      add column version integer not null default 1 check (version > 0),
      add column evidence text,
      add column recorded_by text,
      add column recorded_organisation text,
      add column ended_by text,
      add column ended_as text check (ended_as in (''ENDED'', ''REVOKED'')),
      add column end_reason text', fact);
  end loop;
end $$;
alter table court_order add check (recorded_by <> all (recipients));

grant update (version, confirmed_at, rejected_by, rejection_reason, reviewed_by, reviewed_at, review_basis, review_due,
  own_use_alerted_at) on risk_tier to kinview_app;
grant update (version, from_at, originator_approved_by, originator_approved_at, originator_words, caldicott_consulted_at,
  caldicott_words, authoriser_words, rejected_by, rejected_at, rejection_reason, revoked_by, revoked_at,
  revocation_reason, family_decision, family_reason, family_review_at, family_decided_by, family_decided_at)
  on override to kinview_app;
grant update (version, confirmed_by, confirmed_at, ended_by, end_reason) on relationship to kinview_app;
grant update (version, completed_at, what_happened, what_was_used, what_follows, chased_at) on crisis to kinview_app;
grant select, insert on crisis_decision to kinview_app;
grant update (version, ended_by, ended_as, end_reason) on prohibition, court_order, detriment, shield to kinview_app;
