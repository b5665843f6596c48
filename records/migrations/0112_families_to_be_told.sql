-- Who authorises decides that the family is told; that somebody told them, how and when, is another thing, and somebody's task.
alter table override drop constraint override_family_decision_check;
alter table override add check (family_decision in ('TO_BE_INFORMED', 'INFORMED', 'DEFERRED'));
