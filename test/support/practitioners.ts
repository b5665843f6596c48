import type { Requester, WorkFunction } from '../../policies/words.ts';

/** The users of policy.md §10. */
export const practitioners = {
  'u-vcs': person('u-vcs', 'CHARITY', 'VOLUNTARY', 'FRONTLINE', 'PRACTITIONER'),
  'u-hv': person('u-hv', 'NHS-COMM', 'HEALTH', 'CLINICAL', 'PRACTITIONER'),
  'u-ed': person('u-ed', 'NHS-ACUTE', 'HEALTH', 'CLINICAL', 'PRACTITIONER'),
  'u-sw': person('u-sw', 'LA-A', 'SOCIAL_CARE', 'CARE_MANAGER', 'PRACTITIONER'),
  'u-pc': person('u-pc', 'POLICE-X', 'POLICE', 'FRONTLINE', 'PRACTITIONER'),
  'u-ds': person('u-ds', 'POLICE-X', 'POLICE', 'CARE_MANAGER', 'PRACTITIONER'),
  'u-edt': person('u-edt', 'LA-B', 'SOCIAL_CARE', 'FRONTLINE', 'DUTY_WORKER'),
  'u-dsl': person('u-dsl', 'SCHOOL', 'EDUCATION', 'CARE_MANAGER', 'PRACTITIONER'),
  'u-sl': person('u-sl', 'LA-A', 'SOCIAL_CARE', 'CARE_MANAGER', 'SAFEGUARDING_LEAD'),
  'u-cg': person('u-cg', 'NHS-ACUTE', 'HEALTH', 'CLINICAL', 'CALDICOTT_GUARDIAN'),
  'u-gov': person('u-gov', 'LA-A', 'SOCIAL_CARE', 'CARE_MANAGER', 'GOVERNANCE_LEAD'),
  'u-aud': person('u-aud', 'AUDIT-OFFICE', 'OTHER', 'CARE_MANAGER', 'AUDITOR'),
  'u-dev': person('u-dev', 'NHS-COMM', 'HEALTH', 'CARE_MANAGER', 'PUBLISHER'),
} as const;

export type PractitionerId = keyof typeof practitioners;

function person(
  id: string,
  organisation: string,
  agency: string,
  roleTier: string,
  workFunction: WorkFunction,
): Requester {
  return { id, organisation, agency, roleTier, function: workFunction };
}
