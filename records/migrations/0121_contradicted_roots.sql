alter table agency_event drop constraint agency_event_outcome_check,
  add check (outcome in ('TAKEN', 'NO_SUCH_RULE', 'NO_SUCH_PERSON', 'ROOT_CONTRADICTED'));
