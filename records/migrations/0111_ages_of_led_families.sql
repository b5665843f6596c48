-- That somebody has reached 16 opens what they decide: of the practitioners who saw it one is of an organisation that leads
-- a family of theirs.
create function leads_for(organisation text, who text) returns boolean language sql stable as $$
  select exists (select from family_member m join family f on f.id = m.family
    where m.person = who and f.lead_organisation = organisation)
$$;

create or replace function reached_16(who text) returns boolean language sql stable as $$
  select not age_denied(who) and (
    exists (select from review_trigger where subject = who and trigger in ('AGE_16', 'AGE_18'))
    or (select count(distinct confirmed_organisation) > 1 and bool_or(leads_for(confirmed_organisation, who))
      from age_confirmation where subject = who and reached_16))
$$;
