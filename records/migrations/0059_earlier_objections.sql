-- What a person objected to goes on counting wherever a later version of the same consent says nothing, and everywhere
-- once that version counts no more. Each version carries it, for decisions read one version only.
alter table consent add column earlier jsonb not null default '[]' check (jsonb_typeof(earlier) = 'array');

-- Of what is on record: objections since the consent was last found not to count.
update consent c set earlier = (
  select coalesce(jsonb_agg(jsonb_build_object('status', o.status, 'scope', o.scope, 'conditions', o.conditions,
      'on', coalesce(case o.status when 'REFUSED' then o.discussed_on end, (o.recorded_at at time zone 'UTC')::date))
    order by o.version), '[]')
  from consent o where o.id = c.id and o.version < c.version and o.status in ('REFUSED', 'WITHDRAWN')
    and o.version > coalesce((select max(v.version) from consent v where v.id = c.id and v.version < c.version
      and v.status = 'INVALIDATED'), 0)
    and not exists (select from consent n where n.id = c.id and n.version = o.version + 1 and n.status = 'INVALIDATED'))
where c.superseded_at is null and exists (select from consent o where o.id = c.id and o.version < c.version
  and o.status in ('REFUSED', 'WITHDRAWN'));
