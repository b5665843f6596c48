-- An agreement that has not begun can be taken back by whoever has to sign it. It stays on record.

create table publication.withdrawal (
  agreement text primary key references publication.agreement,
  withdrawn_by text not null,
  organisation text not null,
  function text not null,
  rationale text not null,
  at timestamptz(3) not null default kinview_now()
);
grant select on publication.withdrawal to kinview_app;

-- The only way for the application to take an agreement out again, and only before it began.
create function publication.withdraw(wanted text, by text, of text, acting_as text, why text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform publication.lock();
  if exists (select from public.agreement_start where version = wanted and from_at <= public.kinview_now())
      or exists (select from publication.withdrawal where agreement = wanted)
      or not exists (select from publication.agreement where version = wanted) then
    return false;
  end if;
  insert into publication.withdrawal (agreement, withdrawn_by, organisation, function, rationale)
  values (wanted, by, of, acting_as, why);
  delete from public.agreement_start where version = wanted;
  return true;
end $$;

-- What was withdrawn is never scheduled, whoever signs it afterwards.
create function publication.refuse_withdrawn() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from publication.withdrawal where agreement = new.version) then
    raise exception 'the agreement was withdrawn' using errcode = 'KV409';
  end if;
  return new;
end $$;
create trigger refuse_withdrawn before insert on public.agreement_start
  for each row execute function publication.refuse_withdrawn();
