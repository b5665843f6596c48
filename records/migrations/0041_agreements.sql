-- Agreements are published ahead of the day on which they begin, and begin by the database's clock: which one is in
-- force is what the clock says, not what somebody did in time.

alter table agreement_in_force rename to agreement_start;
create view agreement_in_force as
  select position, version, from_at from agreement_start where from_at <= kinview_now();
grant select on agreement_in_force to kinview_app;

create table publication.agreement (
  version text primary key check (length(version) between 1 and 64),
  -- The whole document as it was signed, to the byte (JSON).
  document text not null,
  from_at timestamptz(3) not null,
  -- Who has to sign: [{need, organisation, functions}], as the agreement says that was in force when it was proposed.
  needs jsonb not null check (jsonb_typeof(needs) = 'array' and jsonb_array_length(needs) > 0),
  rationale text not null,
  proposed_by text not null,
  organisation text not null,
  at timestamptz(3) not null default kinview_now()
);

create table publication.signature (
  agreement text not null references publication.agreement,
  need text not null,
  signer text not null,
  organisation text not null,
  function text not null,
  at timestamptz(3) not null default kinview_now(),
  primary key (agreement, need),
  unique (agreement, signer)
);

grant select, insert on publication.agreement, publication.signature to kinview_app;

-- The only way for the application to put an agreement in force: all have signed, and it begins later than now and
-- than every other.
create function publication.schedule(wanted text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  document publication.agreement;
begin
  perform publication.lock();
  select * into document from publication.agreement where version = wanted;
  if document is null or exists (
      select from jsonb_array_elements(document.needs) as asked (signature)
      where not exists (
        select from publication.signature s where s.agreement = wanted and s.need = asked.signature ->> 'need'))
  then
    return false;
  end if;
  if document.from_at <= public.kinview_now()
      or exists (select from public.agreement_start a where a.from_at >= document.from_at or a.version = wanted) then
    return false;
  end if;
  insert into public.agreement_start (version, from_at) values (wanted, document.from_at);
  return true;
end $$;
