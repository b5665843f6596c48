const PER_MODE = 400;

function ids(first: number, count = PER_MODE): string[] {
  return Array.from({ length: count }, (_, index) => `family-${String(first + index).padStart(6, '0')}`);
}

/** Further families, to make the registry larger; nobody asks for them. */
export const furtherFamilies = (count: number): string[] => ids(2 * PER_MODE, count);

/** Families of five. `open`: nothing is withheld from the requester; `half`: six of twelve classes are prohibited. */
export const familyIds = { open: ids(0), half: ids(PER_MODE) } as const;

/** Six of the twelve classes that the family view asks for, in every agency. */
export const prohibitedClasses = [
  'KEY_CONTACT',
  'FUNCTIONAL_CONCERN',
  'PLAN_REVIEW',
  'SUPPORT_INSTRUCTION',
  'CRISIS_PLAN',
  'INCIDENT_PATTERN',
];

/** The social worker, allocated to every family; with the children at HIGH every class of the views is open to her. */
export const requester = 'u-sw';
export const purpose = 'SAFEGUARDING';
