-- Why each line of what a person is told was held when it was reviewed, by its number: what holds one since then was not
-- weighed by the reviewer, and holds it.
alter table subject_access_review add column held jsonb not null default '{}';
