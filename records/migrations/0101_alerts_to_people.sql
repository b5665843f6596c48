-- An alert to one practitioner, whose own doing was undone by somebody else; null: to the leads of the organisation.
alter table alert add column recipient text;
create index alert_by_recipient on alert (recipient, raised_at desc) where recipient is not null;
