-- Whose disclosure a finding is about: the operation's row goes into an archive one day, and who was shown something
-- neither investigates nor closes it then, either.
alter table finding add column shown_to text;
update finding f set shown_to =
  (select o.requester from ledger.operation o where o.operation_id = f.operation limit 1);
