import type { Shape } from './checkShape.ts';

const texts: Shape = { list: 'text' };

const CEILING_CELLS = [
  'YES',
  'NO',
  'UPLIFT',
  'OWN_ORGANISATION',
  'OWN',
  'OWN_AND_FUNCTION',
  'ALL_BUT_SENSITIVE',
];
const FLAGS = [
  'ORIGINATOR_CONTROLLED',
  'SHIELDABLE',
  'OPENS_IN_CRISIS',
  'OPENS_ON_SELF_CLAIM',
  'DUTY_BEYOND_STATUTORY',
  'SHOWS_SERVICE',
  'SENSITIVE_SERVICE',
];
const NEEDS: Shape = {
  oneOf: [
    'CONSENT',
    'EXPLICIT_CONSENT',
    'OVERRIDE_ONLY',
    'DUTY',
    'DUTY_ELSE_CONSENT',
    'DUTY_ELSE_EXPLICIT_CONSENT',
  ],
};

const purpose: Shape = {
  object: {
    purpose: 'text',
    served: { oneOf: ['PERSON', 'OPERATION', 'NEVER'] },
    functions: texts,
    safeguarding: 'flag',
    crisis: 'flag',
    audit: 'flag',
  },
};

const dataClass: Shape = {
  object: {
    dataClass: 'text',
    category: 'text',
    label: 'text',
    flags: { list: { oneOf: FLAGS } },
    ceiling: { record: { oneOf: CEILING_CELLS } },
  },
};

const legalBasis: Shape = {
  object: {
    codes: texts,
    categories: texts,
    agencies: texts,
    article6: 'text',
    specialCategory: { nullable: 'text' },
    gateway: 'text',
    statutory: texts,
    from: 'moment',
    to: { nullable: 'moment' },
  },
};

const times: Shape = {
  object: {
    crisisHours: 'count',
    retrospectiveRecordHours: 'count',
    overrideHours: 'count',
    clinicalOverrideHours: 'count',
    tierConfirmationHours: 'count',
    dutyConfirmationWorkingDays: 'count',
    consentReviewMonths: 'count',
    explicitConsentReviewMonths: 'count',
    consentReviewMonthsAtMost: 'count',
    explicitConsentReviewMonthsAtMost: 'count',
    consentTalkDaysAtMost: 'count',
    capacityAssessmentDaysAtMost: 'count',
    memberSlipHours: 'count',
    memberReturnDays: 'count',
    disputeTriageWorkingDays: 'count',
    familyDeferralDaysAtMost: 'count',
    selfClaimedHours: 'count',
    tierReviewDays: { object: { LOW: 'count', MODERATE: 'count', HIGH: 'count' } },
    smallNumbersBelow: 'count',
    ledgerOnlineMonths: 'count',
    ledgerYears: { record: 'count' },
    holidays: { list: 'day' },
  },
};

const operation: Shape = {
  object: {
    operation: 'text',
    functions: texts,
    purposes: texts,
    agencies: texts,
    needs: { oneOf: ['NOTHING', 'RELATIONSHIP', 'TASK', 'LEAD'] },
  },
};

const taskKind: Shape = {
  object: {
    kind: 'text',
    label: 'text',
    doneBy: texts,
    dueWorkingDays: { nullable: 'count' },
    dueHours: { nullable: 'count' },
  },
};

const publication: Shape = {
  object: {
    stewards: { list: { object: { category: 'text', functions: texts } } },
    dataOwners: texts,
    signatories: { list: { object: { organisation: 'text', functions: texts } } },
  },
};

const detector: Shape = {
  object: {
    detector: {
      oneOf: ['OUTSIDE_CASELOAD', 'BURST', 'RELATIVE', 'REPEATED_CRISIS', 'NO_RATIONALE', 'SEQUENCE_GAP'],
    },
    alert: 'text',
    hours: 'count',
    atLeast: 'count',
    organisation: { nullable: 'text' },
  },
};

const TIER: Shape = { oneOf: ['LOW', 'MODERATE', 'HIGH'] };

/** The review triggers that an agency's records can meet (policy.md §3). */
const TRIGGER: Shape = {
  oneOf: [
    'HOSPITAL_ADMISSION',
    'SAFEGUARDING_INCIDENT',
    'SERVICE_CHANGE',
    'SETTING_TRANSITION',
    'AGE_16',
    'AGE_18',
  ],
};

const rule: Shape = {
  object: {
    rule: 'text',
    source: 'text',
    records: 'text',
    where: { record: texts },
    moment: { nullable: 'text' },
    repeated: { nullable: { object: { times: 'count', withinDays: 'count' } } },
    birthday: { nullable: 'count' },
    trigger: { nullable: TRIGGER },
    notice: {
      nullable: {
        object: { dataClass: 'text', text: 'text', tier: { nullable: TIER }, purpose: 'text' },
      },
    },
  },
};

/** The shape of `AgreementData`. */
export const agreementShape: Shape = {
  object: {
    version: 'text',
    from: 'moment',
    to: { nullable: 'moment' },
    title: 'text',
    dutyContact: 'text',
    formalRequestRoute: 'text',
    interimDecision: 'text',
    authorisers: texts,
    agencies: { list: { object: { agency: 'text', statutory: 'flag' } } },
    roleTiers: { list: { object: { roleTier: 'text', label: 'text', clinical: 'flag' } } },
    functions: {
      list: {
        object: { function: 'text', governance: 'flag', words: { oneOf: ['OWN', 'OVERSIGHT', 'ALL'] } },
      },
    },
    purposes: { list: purpose },
    organisations: {
      list: { object: { organisation: 'text', name: 'text', agency: 'text', sensitive: 'flag' } },
    },
    sources: { list: { object: { source: 'text', controllers: texts, byClass: { record: texts } } } },
    classes: { list: dataClass },
    cells: {
      list: { object: { category: 'text', needs: { object: { LOW: NEEDS, MODERATE: NEEDS, HIGH: NEEDS } } } },
    },
    protocols: { list: { object: { from: texts, to: texts, classes: texts, purposes: texts } } },
    keyHolders: texts,
    legalBases: { list: legalBasis },
    operations: { list: operation },
    tasks: { list: taskKind },
    alerts: { list: { object: { kind: 'text', label: 'text' } } },
    detectors: { list: detector },
    introspection: texts,
    publication,
    times,
    rules: { list: rule },
    limits: {
      object: {
        explanationsPerMinute: 'count',
        searchesPerHour: 'count',
        missedSearchesAlertedAt: 'count',
        reviewSampleSize: 'count',
      },
    },
  },
};
