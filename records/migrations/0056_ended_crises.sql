-- A crisis may be ended before its time, by who declared it, with a reason (an id of `words`).
alter table crisis add column end_reason text;
grant update (end_reason) on crisis to kinview_app;
