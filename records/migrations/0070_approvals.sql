-- Which approval a served version rests on. An approval is good for one release: what was raised again since has to be
-- approved again.
alter table publication.release_part add column proposal text unique references publication.proposal;

update publication.release_part part set proposal = chosen.id
from (
  select distinct on (p.id) p.id, rp.release, rp.subgraph
  from publication.proposal p
  join publication.release_part rp on rp.subgraph = p.subgraph
  join publication.release r on r.number = rp.release and r.at >= p.at
  join publication.subgraph_version v on v.subgraph = rp.subgraph and v.version = rp.version
    and encode(sha256(convert_to(v.sdl, 'UTF8')), 'hex') = p.digest
  where not exists (
    select from jsonb_array_elements(p.needs) as asked (need)
    where not exists (
      select from publication.approval a where a.proposal = p.id and a.need = asked.need ->> 'need'))
  order by p.id, rp.release
) as chosen
where part.release = chosen.release and part.subgraph = chosen.subgraph
  and not exists (select from publication.release_part other where other.proposal = chosen.id);
