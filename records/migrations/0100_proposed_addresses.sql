-- What is approved is a text at an address: who answers there is part of what somebody vouches for. Proposals from before
-- name none, and no publication rests on them any more.

alter table publication.proposal add column url text;
