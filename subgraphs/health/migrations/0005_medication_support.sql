create table medication_support (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  medicine text,
  due_at timestamptz(3) not null,
  outcome text not null check (outcome in ('GIVEN', 'DECLINED', 'MISSED'))
);
create index on medication_support (person, controller);

-- Not published: people are found by a token of it (subgraphs/kit/match), never shown.
create table nhs_number (
  person text primary key references person,
  number text not null check (number ~ '^[0-9]{10}$')
);
