import type { AlertKindData } from '../data.ts';

/** What the leads of a family's organisation are told of, in words that say nothing about anybody. */
export const alerts: readonly AlertKindData[] = [
  {
    kind: 'CONSENT_AFTER_OBJECTION',
    label: 'A consent was recorded after an objection',
  },
  {
    kind: 'OVERRIDE_SELF_AUTHORISED',
    label: 'Somebody tried to decide on their own request to share without consent',
  },
  {
    kind: 'PARENTAL_RESPONSIBILITY_GIVEN',
    label: 'Somebody was recorded as deciding for a child for whom they did not decide here before',
  },
  {
    kind: 'MEMBER_KEPT',
    label: 'Somebody else kept a member of a family as they are whose leaving or change you had asked for',
  },
  { kind: 'CRISIS_DECLARED', label: 'A crisis was declared' },
  { kind: 'CRISIS_RECORD_OVERDUE', label: 'The record of a crisis is overdue' },
  { kind: 'RELATIONSHIP_CLAIMED', label: 'Somebody claimed a relationship with a family' },
  {
    kind: 'RELATIONSHIP_ENDED_ELSEWHERE',
    label: 'A lead of another organisation ended somebody’s relationship with a family that you lead',
  },
  {
    kind: 'OVERRIDE_AUTHORISED_ELSEWHERE',
    label: 'Another organisation authorised sharing without consent in a family that you lead',
  },
  { kind: 'NAMED_AS_ASSESSOR', label: 'Somebody recorded that you assessed a child’s competence to decide' },
  { kind: 'RELATIONSHIP_ENDED_BY_ANOTHER', label: 'Somebody else ended your relationship with a family' },
  {
    kind: 'LEAD_RELATIONSHIP_ENDED',
    label: 'Somebody else ended the relationship of one of your leads with a family that you lead',
  },
  {
    kind: 'SHIELD_OF_YOURS_LIFTED',
    label: 'Somebody lifted an address shield of a household in which you put one up',
  },
  {
    kind: 'FACT_OF_YOURS_ENDED',
    label: 'Somebody else ended a prohibition, an order or a finding that you recorded',
  },
  { kind: 'DETRIMENT_ENDED', label: 'Somebody ended a finding that disclosing would do harm' },
  {
    kind: 'COURT_ORDER_OPENS_YOURS',
    label: 'A court order opens records that only your organisation releases',
  },
  { kind: 'COURT_ORDER_ENDED', label: 'Somebody ended a court order of disclosure' },
  { kind: 'OVERRIDE_REVOKED', label: 'Somebody who had not decided on it ended a sharing without consent' },
  {
    kind: 'OVERRIDE_OF_YOURS_ENDED',
    label:
      'Somebody else rejected or ended a sharing without consent that you asked for, authorised or received by',
  },
  { kind: 'OVERRIDE_UNDECIDED', label: 'Nobody decided in time on a request to share without consent' },
  {
    kind: 'OVERRIDE_OF_YOURS_EXPIRED',
    label: 'Nobody decided in time on the sharing without consent that you asked for',
  },
  { kind: 'DUTY_NOT_JUSTIFIED', label: 'A lead found that a disclosure over an objection was not right' },
  {
    kind: 'RECEIVED_WITHOUT_DUTY',
    label: 'Your organisation received something over an objection, and a lead found that this was not right',
  },
  { kind: 'TIER_LOWERED', label: 'A high risk tier was lowered' },
  { kind: 'TIER_UNCONFIRMED', label: 'A high risk tier was not confirmed in time' },
  { kind: 'TIER_REJECTED', label: 'Somebody rejected a high risk tier that another had set' },
  {
    kind: 'TIER_OBJECTED_TO',
    label: 'Somebody thinks that an unconfirmed high risk tier is wrong: it stays until a lead has looked',
  },
  { kind: 'TIER_RAISED_AND_USED', label: 'Somebody raised a risk tier and then looked at what that opened' },
  { kind: 'OBJECTION_SET_ASIDE', label: 'A governance lead found that an objection does not count' },
  {
    kind: 'OBJECTION_DOUBTED',
    label: 'A lead thinks that an objection does not count: it stands until a governance lead has settled it',
  },
  {
    kind: 'PROHIBITION_RECORDED',
    label: 'Somebody recorded a prohibition of disclosure: it holds in a crisis, too',
  },
  { kind: 'PROHIBITION_UNCONFIRMED', label: 'A prohibition of disclosure was not confirmed in time' },
  { kind: 'PROHIBITION_ENDED', label: 'Somebody ended a prohibition of disclosure' },
  { kind: 'SHIELD_LIFTED', label: 'Somebody lifted an address shield' },
  {
    kind: 'SEARCHES_THAT_FIND_NOBODY',
    label: 'A practitioner of your organisation looked for several people within an hour and found nobody',
  },
];
