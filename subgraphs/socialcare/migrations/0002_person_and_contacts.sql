-- An unborn child has an expected date of delivery where others have a name.
create table identity (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  name text,
  preferred_name text,
  date_of_birth date,
  expected_delivery_date date,
  first_language text,
  interpreter_required boolean,
  check (num_nonnulls(name, expected_delivery_date) > 0)
);
create index on identity (person, controller);

create table address (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  lines texts not null check (cardinality(lines) between 1 and 6),
  postcode text,
  uprn text check (uprn ~ '^[0-9]{1,12}$'),
  moved_in_on date
);
create index on address (person, controller);

create table attendance (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  period_start date,
  period_end date check (period_end >= period_start),
  sessions_possible integer check (sessions_possible >= 0),
  sessions_attended integer check (sessions_attended >= 0),
  authorised_absences integer check (authorised_absences >= 0),
  unauthorised_absences integer check (unauthorised_absences >= 0),
  check (sessions_attended <= sessions_possible)
);
create index on attendance (person, controller);

create table key_contact (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  role text not null check (role in ('SOCIAL_WORKER', 'LEAD_PROFESSIONAL', 'FAMILY_SUPPORT_WORKER', 'DESIGNATED_SAFEGUARDING_LEAD', 'INDEPENDENT_REVIEWING_OFFICER', 'DUTY_TEAM')),
  name contact_name not null,
  telephone telephone_number,
  email email_address
);
create index on key_contact (person, controller);
