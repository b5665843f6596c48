import type { LegalBasisData } from '../data.ts';

const from = '2026-01-01T00:00:00Z';
const PUBLIC_TASK = 'Art 6(1)(e) public task';
const LEGAL_OBLIGATION = 'Art 6(1)(c) legal obligation';
const LEGITIMATE_INTERESTS = 'Art 6(1)(f) legitimate interests';
const SAFEGUARDING =
  'Art 9(2)(g), DPA 2018 Sch 1 para 18: safeguarding of children and of individuals at risk';
const HEALTH_CARE = 'Art 9(2)(h), DPA 2018 Sch 1 para 2: health or social care';
const LEGAL_CLAIMS = 'Art 9(2)(f): courts acting in their judicial capacity';

const PUBLIC_BODIES = ['SOCIAL_CARE', 'HEALTH', 'POLICE', 'EDUCATION', 'OTHER'];
const STATUTORY = ['SOCIAL_CARE', 'HEALTH', 'POLICE'];
const CO_OPERATE = ['Children Act 2004 s.10', 'Children Act 2004 s.11'];
const PROTECT = ['Children Act 1989 s.47', 'Children Act 2004 s.11', 'Children Act 2004 s.16E'];

const basis = {
  categories: ['*'],
  agencies: ['*'],
  article6: PUBLIC_TASK,
  specialCategory: SAFEGUARDING,
  statutory: [] as readonly string[],
  from,
  to: null,
} as const;

/**
 * The keys for each disclosing code (policy.md §3). Consent acts on the confidentiality gateway only: sharing by
 * consent still stands on the public task. The first match counts, so the particular comes before the general.
 */
export const legalBases: readonly LegalBasisData[] = [
  { ...basis, codes: ['CRISIS'], gateway: 'PUBLIC_INTEREST', statutory: PROTECT },
  {
    ...basis,
    codes: ['COURT_ORDER'],
    article6: LEGAL_OBLIGATION,
    specialCategory: LEGAL_CLAIMS,
    gateway: 'COURT_ORDER',
  },
  { ...basis, codes: ['OVERRIDE'], gateway: 'PUBLIC_INTEREST', statutory: PROTECT },
  {
    ...basis,
    codes: ['DUTY', 'DUTY_OVER_OBJECTION'],
    agencies: STATUTORY,
    gateway: 'STATUTE',
    statutory: PROTECT,
  },
  {
    ...basis,
    codes: ['DUTY'],
    agencies: ['EDUCATION', 'OTHER'],
    gateway: 'PUBLIC_INTEREST',
    statutory: CO_OPERATE,
  },
  {
    ...basis,
    codes: ['DUTY'],
    agencies: ['VOLUNTARY'],
    article6: LEGITIMATE_INTERESTS,
    gateway: 'PUBLIC_INTEREST',
  },
  {
    ...basis,
    codes: ['CONSENT', 'EXPLICIT_CONSENT'],
    categories: ['RESTRICTED_CLINICAL'],
    agencies: ['HEALTH', 'SOCIAL_CARE'],
    specialCategory: HEALTH_CARE,
    gateway: 'CONSENT',
  },
  {
    ...basis,
    codes: ['CONSENT', 'EXPLICIT_CONSENT'],
    agencies: PUBLIC_BODIES,
    gateway: 'CONSENT',
    statutory: ['Children Act 1989 s.17', ...CO_OPERATE],
  },
  {
    ...basis,
    codes: ['CONSENT', 'EXPLICIT_CONSENT'],
    agencies: ['VOLUNTARY'],
    article6: LEGITIMATE_INTERESTS,
    gateway: 'CONSENT',
  },
  {
    ...basis,
    codes: ['INTERNAL'],
    categories: ['RESTRICTED_CLINICAL'],
    agencies: ['HEALTH'],
    specialCategory: HEALTH_CARE,
    gateway: 'DIRECT_CARE',
  },
  {
    ...basis,
    codes: ['INTERNAL', 'IDENTITY', 'GOVERNANCE'],
    agencies: PUBLIC_BODIES,
    gateway: 'STATUTE',
    statutory: CO_OPERATE,
  },
  {
    ...basis,
    codes: ['INTERNAL', 'IDENTITY', 'GOVERNANCE'],
    agencies: ['VOLUNTARY'],
    article6: LEGITIMATE_INTERESTS,
    gateway: 'PUBLIC_INTEREST',
  },
];
