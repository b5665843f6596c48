import type { PublicationData } from '../data.ts';

const LEADS = ['SAFEGUARDING_LEAD', 'GOVERNANCE_LEAD'] as const;
const categories = [
  'ROUTINE_COORDINATION',
  'FUNCTIONAL_ENGAGEMENT',
  'SAFEGUARDING_CRITICAL',
  'IDENTITY',
  'GOVERNANCE',
  'CRISIS_SUMMARY',
  'ANALYTIC_PROFILE',
  'RESTRICTED_OPERATIONAL',
] as const;

/** Who approves that a field is opened to more, and who signs the next agreement. */
export const publication: PublicationData = {
  stewards: [
    ...categories.map((category) => ({ category, functions: LEADS })),
    { category: 'RESTRICTED_CLINICAL', functions: ['CALDICOTT_GUARDIAN'] },
  ],
  dataOwners: [...LEADS, 'CALDICOTT_GUARDIAN'],
  signatories: [
    { organisation: 'LA-A', functions: LEADS },
    { organisation: 'NHS-ACUTE', functions: ['CALDICOTT_GUARDIAN'] },
  ],
};
