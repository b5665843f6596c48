/** A synthetic practitioner; the fields but `id` are the claims of the token. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly job: string;
  readonly organisation: string;
  readonly agency: string;
  readonly roleTier: string;
  readonly function: string;
}

function user(id: string, name: string, job: string, place: string, role: string): User {
  const [organisation, agency] = place.split(' ') as [string, string];
  const [roleTier, workFunction] = role.split(' ') as [string, string];
  return { id, name, job, organisation, agency, roleTier, function: workFunction };
}

/**
 * The users of the demonstration: the twelve of policy.md §10, a governance lead, the health visitor's own Caldicott
 * Guardian, and who publishes for a school and
 * answers for its data. Every name is invented.
 */
export const users: readonly User[] = [
  user('u-vcs', 'Ines Calloway', 'family support worker', 'CHARITY VOLUNTARY', 'FRONTLINE PRACTITIONER'),
  user('u-hv', 'Harriet Venn', 'health visitor', 'NHS-COMM HEALTH', 'CLINICAL PRACTITIONER'),
  user('u-ed', 'Edwin Darrow', 'emergency doctor', 'NHS-ACUTE HEALTH', 'CLINICAL PRACTITIONER'),
  user('u-sw', 'Sunita Wray', 'social worker', 'LA-A SOCIAL_CARE', 'CARE_MANAGER PRACTITIONER'),
  user('u-pc', 'Piers Colbeck', 'response officer', 'POLICE-X POLICE', 'FRONTLINE PRACTITIONER'),
  user('u-ds', 'Dilys Stroud', 'MASH detective', 'POLICE-X POLICE', 'CARE_MANAGER PRACTITIONER'),
  user('u-edt', 'Emeka Tolland', 'out-of-hours worker', 'LA-B SOCIAL_CARE', 'FRONTLINE DUTY_WORKER'),
  user('u-dsl', 'Delia Lorne', 'school safeguarding lead', 'SCHOOL EDUCATION', 'CARE_MANAGER PRACTITIONER'),
  user('u-sl', 'Saul Lindqvist', 'safeguarding lead', 'LA-A SOCIAL_CARE', 'CARE_MANAGER SAFEGUARDING_LEAD'),
  user('u-cg', 'Cora Gately', 'Caldicott Guardian', 'NHS-ACUTE HEALTH', 'CLINICAL CALDICOTT_GUARDIAN'),
  user('u-ccg', 'Callum Greave', 'Caldicott Guardian', 'NHS-COMM HEALTH', 'CLINICAL CALDICOTT_GUARDIAN'),
  user('u-aud', 'Aurel Dunmore', 'auditor', 'AUDIT-OFFICE OTHER', 'CARE_MANAGER AUDITOR'),
  user('u-gov', 'Gwen Okafor', 'governance lead', 'LA-A SOCIAL_CARE', 'CARE_MANAGER GOVERNANCE_LEAD'),
  user('u-dev', 'Devi Evershed', 'schema publisher', 'NHS-COMM HEALTH', 'CARE_MANAGER PUBLISHER'),
  user('u-sdv', 'Sorrel Dunn', 'schema publisher', 'SCHOOL EDUCATION', 'CARE_MANAGER PUBLISHER'),
  user('u-sgl', 'Sigrid Lowe', 'data protection lead', 'SCHOOL EDUCATION', 'CARE_MANAGER GOVERNANCE_LEAD'),
];

export function findUser(id: string): User | undefined {
  return users.find((candidate) => candidate.id === id);
}

/** What an access token says about the person beside `sub`. */
export function claimsOf(user: User): Record<string, string> {
  return {
    name: user.name,
    organisation: user.organisation,
    agency: user.agency,
    role_tier: user.roleTier,
    function: user.function,
  };
}
