create table appointment (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  start timestamptz(3) not null,
  "end" timestamptz(3) check ("end" >= start),
  status text not null check (status in ('BOOKED', 'FULFILLED', 'CANCELLED', 'NOT_ATTENDED'))
);
create index on appointment (person, controller);

create table key_contact (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  role text not null check (role in ('GENERAL_PRACTITIONER', 'HEALTH_VISITOR', 'SCHOOL_NURSE', 'MIDWIFE', 'CARE_COORDINATOR', 'NAMED_NURSE')),
  name contact_name not null,
  telephone telephone_number,
  email email_address
);
create index on key_contact (person, controller);

create table support_instruction (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  situation text,
  instruction text not null,
  review_on date
);
create index on support_instruction (person, controller);

create table risk_alert (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  kind text,
  description text not null,
  severity text check (severity in ('LOW', 'MODERATE', 'HIGH')),
  advice text
);
create index on risk_alert (person, controller);

create table crisis_plan (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  warning_signs texts,
  actions texts not null,
  review_on date
);
create index on crisis_plan (person, controller);

create table admission (
  id record_id primary key,
  person text not null references person,
  controller text not null references organisation,
  as_of timestamptz(3) not null,
  provenance provenance not null,
  admitted_on date not null,
  discharged_on date check (discharged_on >= admitted_on),
  method text check (method in ('ELECTIVE', 'EMERGENCY', 'MATERNITY', 'TRANSFER')),
  reasons texts
);
create index on admission (person, controller);
