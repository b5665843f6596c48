-- Whose records these are about and whose they are. The agency knows people by the partnership's opaque id alone.

create table person (
  id text primary key check (length(id) between 1 and 128)
);

create table organisation (
  id text primary key check (length(id) between 1 and 64),
  -- Shown in place of an organisation that a reader may not know.
  sector text not null check (sector ~ '^[A-Z_]{1,32}$')
);

-- The agency's own identifier of a record.
create domain record_id as text check (length(value) between 1 and 64);

create domain provenance as text
  check (value in ('FACT', 'PROFESSIONAL_OPINION', 'THIRD_PARTY_REPORT', 'SELF_REPORT', 'DERIVED'));

create domain contact_name as text check (length(value) between 1 and 120);
create domain telephone_number as text check (value ~ '^\+?[0-9][0-9 ]{2,19}$');
create domain email_address as text check (length(value) <= 254 and value ~ '^[^@[:space:]]+@[^@[:space:]]+$');

-- A list in the schema has no nulls in it.
create domain texts as text[] check (array_position(value, null) is null);
