-- What somebody asked to change about a member of a family, until a second person has settled it: that they leave (no
-- role), or what else they are to be there. The member stays as they are meanwhile.
alter table member_removal rename to member_proposal;
alter index member_removal_open rename to member_proposal_open;
alter index member_removal_by_person rename to member_proposal_by_person;
alter table member_proposal
  add column role text,
  add column parental_responsibility boolean,
  add check (num_nonnulls(role, parental_responsibility) in (0, 2)),
  drop constraint member_removal_outcome_check,
  add check (outcome in ('LEFT', 'CHANGED', 'STAYED'));
