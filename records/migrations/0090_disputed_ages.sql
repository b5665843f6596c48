-- That somebody has reached 16 is said by practitioners of two organisations, or by an agency's event. Who says otherwise
-- stops all of it, until a safeguarding lead of the leading organisation has looked.

alter table age_confirmation
  -- A safeguarding lead of the leading organisation says it, after others had said otherwise.
  add column settles boolean not null default false,
  add column position bigint generated always as identity;

-- Somebody said that they have not, and nobody has settled since that they have.
create function age_denied(who text) returns boolean language sql stable as $$
  select exists (select from age_confirmation n where n.subject = who and not n.reached_16
    and not exists (select from age_confirmation s where s.subject = who and s.settles and s.reached_16
      and s.position > n.position))
$$;

create function reached_16(who text) returns boolean language sql stable as $$
  select not age_denied(who) and (
    exists (select from review_trigger where subject = who and trigger in ('AGE_16', 'AGE_18'))
    or (select count(distinct confirmed_organisation) > 1 from age_confirmation where subject = who and reached_16))
$$;
drop function reached_16(text, text);

-- What they, or they as a parent, agreed to counts no more meanwhile: decisions read it beside the consent.
alter table person add column age_doubted boolean not null default false;
update person set age_doubted = true where stage = 'CHILD' and age_denied(id);
grant update (age_doubted) on person to kinview_app;
