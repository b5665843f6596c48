-- The mother decides for the unborn: not on somebody's word. A member from before memberships were kept was registered
-- with the family.
create function mother_proven(member family_member) returns boolean language sql stable as $$
  select member.role = 'MOTHER' and not exists (select from membership m where m.family = member.family
    and m.person = member.person and m.ended_at is null
    and m.evidence not in ('BIRTH_RECORD', 'COURT_ORDER', 'PROFESSIONAL_RECORD'))
$$;
revoke execute on function mother_proven(family_member) from public;
grant execute on function mother_proven(family_member) to kinview_app;
