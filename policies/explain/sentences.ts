import type { Need } from '../agreement/data.ts';

/** The sentences of `explain`, as data. `{class}` is the class's label, `{role}` that of the requester's role tier. */

/** Why something is shown, by the code of the decision. */
export const shared: Readonly<Record<string, string>> = {
  IDENTITY: 'You work with this family, and who somebody is may be known to all who do.',
  GOVERNANCE: 'You work with this family, and the partnership’s own records about it are open to your role.',
  INTERNAL: 'These are records of your own organisation.',
  CONSENT: 'There is a valid consent that covers {class} for your organisation and purpose.',
  EXPLICIT_CONSENT: 'There is a consent that names {class} and your organisation.',
  DUTY: 'At this level of risk there is a duty to share {class} to keep a child safe.',
  DUTY_OVER_OBJECTION: 'At this level of risk there is a duty to share {class} to keep a child safe.',
  OVERRIDE: 'An override that names you opens {class}, until it ends.',
  COURT_ORDER: 'A court order that names you opens {class}.',
  CRISIS: 'You declared a crisis, and {class} are part of what that opens.',
};

export const sharedOtherwise = 'The agreement opens {class} to you for this purpose.';

export const inPart =
  'Records of some organisations are shared with you and those of others are not, whether or not they have any.';

/** About a person of whom nothing may be said: the same for one whom nobody knows. */
export const unknown = {
  reason: 'Nothing about a person with this id is shared with you, whether or not there is one.',
  change: 'A recorded working relationship with the family of the person.',
  next: 'If you work with this person, have the relationship recorded; in an emergency, declare a crisis.',
} as const;

export const notShared = {
  reason: 'Not shared with you for this purpose: {class}, whether or not anything is held.',
  unpublished: 'No service of the partnership publishes {class}.',
  untied:
    'A task, a relationship that you claimed or a crisis that you declared opens a few things only; you have no confirmed relationship with this family.',
  /** Whatever else may apply to one person is never told. */
  other:
    'What the person decided, a court, or the organisation that holds a record can also keep it back; which of them does, if any, is not told here.',
} as const;

/** What the requester's role has to do with it, by the cell of policy.md §4. */
export const ceiling: Readonly<Record<string, string>> = {
  NO: 'Work in a {role} role does not call for {class}; no consent changes that.',
  UPLIFT:
    'In a {role} role {class} open only at HIGH, to a statutory agency that asks to safeguard or in a declared crisis.',
  OWN_ORGANISATION: 'In a {role} role {class} open only where your own organisation holds them.',
};

/** What opens a class at a tier, by the cell of policy.md §5. */
export const opens: Readonly<Record<Need, string>> = {
  CONSENT: 'A valid consent that covers {class}, your organisation and this purpose.',
  EXPLICIT_CONSENT: 'A current consent that names {class} and your organisation.',
  OVERRIDE_ONLY:
    'At this level of risk, an authorised override only; if the risk is higher than recorded, a tier review.',
  DUTY: 'At this level of risk, a statutory agency’s purpose of safeguarding or crisis response.',
  DUTY_ELSE_CONSENT:
    'A statutory agency’s purpose of safeguarding or crisis response, or a valid consent that covers {class}.',
  DUTY_ELSE_EXPLICIT_CONSENT:
    'A statutory agency’s purpose of safeguarding or crisis response, or a current consent that names {class} and your organisation.',
};

export const change = {
  relationship: 'A recorded and confirmed working relationship with the family.',
  override: 'An authorised override that names you.',
  clinicalOverride:
    'An authorised override that names a clinical practitioner, for which a Caldicott Guardian is consulted.',
  courtOrder: 'A court order that names you.',
  originator: 'The approval of the organisation that holds {class}, as part of an authorised override.',
  crisis: 'A crisis that you declare, for as long as it is active.',
  end: 'A decision of the person, a court or the holder, the end of your relationship, or a change of the level of risk.',
} as const;
