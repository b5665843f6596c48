-- What practitioners and people have in common (subgraphs/kit/match/kinMark.ts): each token is a person's own, so that
-- people of one name or address cannot be told by comparing them.
alter table match_token drop constraint match_token_scheme_check;
alter table match_token add constraint match_token_scheme_check
  check (scheme in ('NAME_BIRTH_POSTCODE', 'NHS_NUMBER', 'KIN_SURNAME', 'KIN_ADDRESS'));
create index match_token_of_kin on match_token (person) where scheme in ('KIN_SURNAME', 'KIN_ADDRESS');
