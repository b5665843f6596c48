-- What agencies published: versions of their subgraphs, and the releases that those compose to. Gateways serve the
-- release with the highest number. Nothing here is changed or deleted; rolling back is a release, too.

create schema publication;
grant usage on schema publication to kinview_app;

create table publication.subgraph_version (
  subgraph text not null check (subgraph ~ '^[a-z][a-z0-9_]{0,31}$'),
  version integer not null check (version > 0),
  sdl text not null,
  url text not null,
  -- Who answers for the data; who put the classes on the fields.
  owner text not null,
  classifier text not null,
  rationale text not null,
  -- By coordinate: why a field that looks misclassified, or whose users are left behind, is right as it is.
  justifications jsonb not null default '{}',
  organisation text not null,
  at timestamptz(3) not null default kinview_now(),
  primary key (subgraph, version)
);

create table publication.release (
  number integer primary key check (number > 0),
  kind text not null check (kind in ('IMPORTED', 'PUBLISHED', 'ROLLED_BACK')),
  supergraph text not null,
  -- SHA-256 of the supergraph's text (hex); the ledger's operations name its first 16 digits.
  digest text not null check (length(digest) = 64),
  back_to integer references publication.release,
  made_by text not null,
  organisation text not null,
  rationale text not null,
  at timestamptz(3) not null default kinview_now(),
  check ((kind = 'ROLLED_BACK') = (back_to is not null))
);

create table publication.release_part (
  release integer not null references publication.release,
  subgraph text not null,
  version integer not null,
  primary key (release, subgraph),
  foreign key (subgraph, version) references publication.subgraph_version
);

-- A publication that waits for approvals. What is approved is this text, and no other.
create table publication.proposal (
  id text primary key,
  subgraph text not null,
  -- SHA-256 (hex) of the SDL.
  digest text not null check (length(digest) = 64),
  -- What has to be approved: [{need, category, source, dataClasses, organisations}].
  needs jsonb not null,
  rationale text not null,
  proposed_by text not null,
  organisation text not null,
  at timestamptz(3) not null default kinview_now()
);
create index proposal_by_digest on publication.proposal (subgraph, digest);

create table publication.approval (
  proposal text not null references publication.proposal,
  need text not null,
  approver text not null,
  organisation text not null,
  function text not null,
  at timestamptz(3) not null default kinview_now(),
  primary key (proposal, need),
  -- The steward and the data owner are two people.
  unique (proposal, approver)
);

-- Whoever publishes, rolls back or approves holds this, one after the other.
create function publication.lock() returns void language sql volatile as $$
  select pg_advisory_xact_lock(7404, 0)
$$;

grant select, insert on publication.subgraph_version, publication.release, publication.release_part,
  publication.proposal, publication.approval to kinview_app;
