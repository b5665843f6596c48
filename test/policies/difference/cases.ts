import type { AgreementData } from '../../../policies/agreement/data.ts';
import { harrowVale2026 } from '../../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../../policies/agreement/readAgreement.ts';
import type { Agreement } from '../../../policies/agreement/types.ts';
import type { SubjectFacts } from '../../../policies/facts.ts';
import type { Consent } from './everyInput.ts';

export const EXCEPTIONS = ['NONE', 'SHIELDED', 'OVERRIDE', 'COURT_ORDER', 'DETRIMENT'];
export const TIES = [
  ...['NONE', 'TASK', 'SELF_CLAIMED', 'ALLOCATED', 'TEAM', 'MASH_ENQUIRY', 'STRATEGY_MEETING', 'DUTY'],
];
export const KINDS: readonly SubjectFacts['kind'][] = ['CHILD', 'UNBORN', 'ADULT', 'FAMILY'];
export const EVERY_STATUS: readonly Consent['status'][] = [
  ...(['NO_RECORD', 'GIVEN', 'GIVEN_CONDITIONAL', 'REVIEW_DUE', 'NOT_SOUGHT', 'NOT_SOUGHT_UNSAFE'] as const),
  ...(['REQUESTED', 'LAPSED', 'INVALIDATED', 'UNKNOWN', 'OUT_OF_SCOPE'] as const),
  ...(['REFUSED', 'WITHDRAWN', 'EXCLUDED', 'DISPUTED'] as const),
];
export const REACHES: readonly Consent['reach'][] = [
  ...(['IN_SCOPE', 'RECIPIENT_NOT_LISTED', 'PURPOSE_NOT_LISTED', 'RECIPIENT_EXCLUDED'] as const),
];

/** Three partners, three role tiers, three functions, five purposes: small enough to try everything. */
const few: AgreementData = {
  ...harrowVale2026,
  organisations: harrowVale2026.organisations.filter(({ organisation }) =>
    ['NHS-MH', 'LA-A', 'CHARITY'].includes(organisation),
  ),
  functions: harrowVale2026.functions.filter(({ function: name }) =>
    ['PRACTITIONER', 'GOVERNANCE_LEAD', 'AUDITOR'].includes(name),
  ),
  purposes: harrowVale2026.purposes
    .filter(({ purpose }) =>
      ['PLANNING', 'SAFEGUARDING', 'CRISIS_RESPONSE', 'AUDIT', 'CRIME_PREVENTION'].includes(purpose),
    )
    .map((purpose) => ({ ...purpose, functions: purpose.functions.filter((name) => name !== 'PUBLISHER') })),
  sources: [
    { source: 'governance', controllers: [], byClass: {} },
    { source: 'health', controllers: ['NHS-MH', 'LA-A'], byClass: {} },
  ],
  protocols: [
    { from: ['LA-A'], to: ['*'], classes: ['*'], purposes: ['PLANNING', 'SAFEGUARDING', 'CRISIS_RESPONSE'] },
    { from: ['NHS-MH'], to: ['LA-A'], classes: ['*'], purposes: ['SAFEGUARDING', 'CRISIS_RESPONSE'] },
  ],
  operations: [],
  tasks: [],
  rules: [],
  authorisers: [],
  publication: { ...harrowVale2026.publication, stewards: [], dataOwners: [], signatories: [] },
  introspection: [],
  keyHolders: ['LA-A'],
};
export const small = readAgreement(few);
export const whole = readAgreement(harrowVale2026);

/** A change of one field. */
export interface Case {
  readonly what: string;
  readonly before: { readonly agreement: Agreement; readonly classes: readonly string[] | null };
  readonly after: { readonly agreement: Agreement; readonly classes: readonly string[] | null };
  readonly source?: string;
  /** Tried beside none. */
  readonly exceptions?: readonly string[];
}

const relaxed = readAgreement({
  ...few,
  version: 'relaxed',
  cells: few.cells.map((row) =>
    row.category === 'SAFEGUARDING_CRITICAL'
      ? { ...row, needs: { LOW: 'EXPLICIT_CONSENT', MODERATE: 'CONSENT', HIGH: 'DUTY_ELSE_CONSENT' } }
      : row,
  ),
  protocols: [
    ...few.protocols,
    { from: ['NHS-MH'], to: ['CHARITY'], classes: ['RISK_ALERT'], purposes: ['PLANNING'] },
  ],
});
const at = (agreement: Agreement, ...classes: string[]) => ({ agreement, classes });
const absent = (agreement: Agreement) => ({ agreement, classes: null });

export const cases: Case[] = [
  {
    what: 'a class is lowered',
    before: at(small, 'MEDICATION'),
    after: at(small, 'RISK_ALERT'),
    exceptions: ['NONE', 'OVERRIDE'],
  },
  {
    what: 'an address becomes a contact',
    before: at(small, 'ADDRESS'),
    after: at(small, 'KEY_CONTACT'),
    exceptions: ['NONE', 'SHIELDED'],
  },
  {
    what: 'a stricter class below another',
    before: absent(small),
    after: at(small, 'RISK_ALERT', 'DIAGNOSIS'),
  },
  { what: 'a field is taken away', before: at(small, 'CRISIS_ITEM'), after: absent(small) },
  { what: 'cells and protocols change', before: at(small, 'RISK_ALERT'), after: at(relaxed, 'RISK_ALERT') },
  {
    what: 'originator control ends',
    before: at(small, 'POLICE_INTELLIGENCE'),
    after: at(small, 'RISK_PROFILE'),
  },
  { what: 'spine', before: at(small, 'TASK'), after: at(small, 'OVERRIDE_RECORD'), source: 'governance' },
];

/** More organisations than a mask has bits, in two agencies, some without a protocol. */
const schools = Array.from({ length: 36 }, (_, number) => ({
  ...harrowVale2026.organisations.find(({ organisation }) => organisation === 'SCHOOL')!,
  organisation: `SCHOOL-${number}`,
}));
export const crowd = readAgreement({
  ...harrowVale2026,
  organisations: [...harrowVale2026.organisations, ...schools],
  sources: [
    ...harrowVale2026.sources,
    { source: 'education', controllers: schools.map(({ organisation }) => organisation), byClass: {} },
  ],
  protocols: [
    ...harrowVale2026.protocols.filter(({ from }) => !from.includes('*')),
    { from: ['SCHOOL-3', 'SCHOOL-33'], to: ['LA-A', 'SCHOOL-34'], classes: ['*'], purposes: ['PLANNING'] },
    { from: ['SCHOOL-20'], to: ['*'], classes: ['*'], purposes: ['SAFEGUARDING'] },
  ],
});

export const wholeCases: Case[] = [
  {
    what: 'forty schools hold attendance',
    before: absent(crowd),
    after: at(crowd, 'ATTENDANCE_UPDATE'),
    source: 'education',
  },
  {
    what: 'assessments become alerts',
    before: at(whole, 'ASSESSMENT_SUMMARY'),
    after: at(whole, 'RISK_ALERT'),
  },
  { what: 'contacts are new', before: absent(whole), after: at(whole, 'KEY_CONTACT') },
  {
    what: 'reasons of admissions open up',
    before: at(whole, 'APPOINTMENT_SCHEDULE', 'DIAGNOSIS'),
    after: at(whole, 'APPOINTMENT_SCHEDULE'),
  },
];
