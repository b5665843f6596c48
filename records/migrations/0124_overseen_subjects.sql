-- Whose rows a governance lead reads whoever asked: families that the organisation leads, or that the lead works with or has
-- a task about, and everybody in them.
create function overseen_subjects(reader text, of_organisation text, of_function text) returns setof text
language sql stable as $$
  with families as materialized (
    select id as family from family where lead_organisation = of_organisation
    union select r.family from relationship r where r.requester = reader and r.organisation = of_organisation
      and r.kind <> 'SELF_CLAIMED' and r.from_at <= kinview_now() and (r.to_at is null or r.to_at > kinview_now())
    union select t.family from task t where t.closed_at is null and t.gives_standing and t.opened_at <= kinview_now()
      and t.family is not null
      and (t.assignee = reader or (t.function = of_function and t.organisation = of_organisation)))
  select family from families union select m.person from family_member m join families using (family)
$$;
