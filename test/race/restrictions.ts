import type { View } from './view.ts';

export interface Restriction {
  readonly what: string;
  /** Makes it, in the household of `household.ts`. */
  readonly sql: string;
  /** What it takes away. */
  readonly view: View;
  /** The fine code afterwards. */
  readonly code: string;
}

const consent = (status: string) => `update consent set status = '${status}' where id = 'consent-tyler-dana'`;
const onlyForAnother = JSON.stringify([
  { classes: [], categories: [], recipients: ['LA-B'], purposes: [], explicit: false },
]);
const attendance = 'u-hv PLANNING tyler socialCare.attendance.id';
const protection = 'socialCare.protectionStatus.id';
const lowerTier = `update risk_tier set tier = 'LOW' where subject = 'maya'`;
const endRelationship = `update relationship set to_at = kinview_now() where requester = 'u-hv'`;

/** One of each kind of restrictive change (policy.md §8) but the agreement, which takes away everything. */
export const restrictions: readonly Restriction[] = [
  { what: 'a withdrawal', sql: consent('WITHDRAWN'), view: attendance, code: 'CONSENT_WITHDRAWN' },
  { what: 'a refusal', sql: consent('REFUSED'), view: attendance, code: 'CONSENT_REFUSED' },
  { what: 'a dispute', sql: consent('DISPUTED'), view: attendance, code: 'CONSENT_DISPUTED' },
  {
    what: 'a narrower scope',
    sql: `update consent set scope = '${onlyForAnother}' where id = 'consent-tyler-dana'`,
    view: attendance,
    code: 'CONSENT_OUT_OF_SCOPE',
  },
  {
    what: 'a lowered tier',
    sql: lowerTier,
    view: `u-ds SAFEGUARDING maya ${protection}`,
    code: 'TIER_NOT_OPEN',
  },
  {
    what: 'a lowered tier of a child, to the view of the father',
    sql: lowerTier,
    view: 'u-ds SAFEGUARDING jordan health.riskAlerts.id',
    code: 'CONSENT_WITHDRAWN',
  },
  {
    what: 'a child that leaves the family, to the view of the father',
    sql: `delete from family_member where person = 'maya'`,
    view: 'u-ds SAFEGUARDING jordan health.riskAlerts.id',
    code: 'CONSENT_WITHDRAWN',
  },
  {
    what: 'the end of a relationship',
    sql: endRelationship,
    view: attendance,
    code: 'NOT_FOUND_OR_NOT_PERMITTED',
  },
  {
    what: 'the end of a relationship, to the mere existence of a person',
    sql: endRelationship,
    view: 'u-hv PLANNING tyler id',
    code: 'NOT_FOUND_OR_NOT_PERMITTED',
  },
  {
    what: 'a revoked override',
    sql: `update override set to_at = kinview_now() where subject = 'jordan'`,
    view: 'u-ed SAFEGUARDING jordan health.assessments.id',
    code: 'CONSENT_WITHDRAWN',
  },
  {
    what: 'a prohibition',
    sql: `insert into prohibition (id, subject, classes, controllers) values ('p', 'maya', '{PROTECTION_STATUS}', '{}')`,
    view: `u-ds SAFEGUARDING maya ${protection}`,
    code: 'LEGAL_PROHIBITION',
  },
  {
    what: 'a shield',
    sql: `insert into shield (id, subject) values ('s', 'maya')`,
    view: 'u-hv SAFEGUARDING maya socialCare.address.id',
    code: 'SHIELDED',
  },
  {
    what: 'a finding of detriment',
    sql: `insert into detriment (id, subject, controller, classes) values ('d', 'maya', 'LA-A', '{PROTECTION_STATUS}')`,
    view: `u-pc SAFEGUARDING maya ${protection}`,
    code: 'DETRIMENT_TEST',
  },
  {
    what: 'a court order that is lifted',
    sql: `update court_order set to_at = kinview_now() where subject = 'tyler'`,
    view: 'u-pc SAFEGUARDING tyler health.assessments.id',
    code: 'ROLE_CEILING',
  },
  {
    what: 'the end of a crisis',
    sql: `update crisis set to_at = kinview_now() where requester = 'u-edt'`,
    view: 'u-edt CRISIS_RESPONSE maya socialCare.crisisSummary.id',
    code: 'NOT_FOUND_OR_NOT_PERMITTED',
  },
  {
    what: 'a task that is closed',
    sql: `update task set closed_at = kinview_now() where assignee = 'u-cg'`,
    view: 'u-cg SAFEGUARDING maya consentPosition.consents.status',
    code: 'NOT_FOUND_OR_NOT_PERMITTED',
  },
];
