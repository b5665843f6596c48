import type { Instant } from '../words.ts';
import { AgreementError } from './AgreementError.ts';
import { checkReferences } from './checkReferences.ts';
import { checkShape } from './checkShape.ts';
import type { AgreementData } from './data.ts';
import { readLegalBases } from './readLegalBases.ts';
import { readProtocols } from './readProtocols.ts';
import { readRegister } from './readRegister.ts';
import { agreementShape } from './shapes.ts';
import type { TimesData } from './timesData.ts';
import type { Agreement, Times } from './types.ts';

const HOUR = 3_600_000;

/**
 * Checks an agreement (as parsed from JSON) and works out its lookups.
 * @throws AgreementError with a code and the place; nothing is ever guessed or filled in.
 */
export function readAgreement(document: unknown): Agreement {
  checkShape(document, agreementShape, 'agreement');
  const data = document as AgreementData;
  checkDates(data);
  const sensitive = data.classes.filter((entry) => entry.flags.includes('SENSITIVE_SERVICE'));
  if (sensitive.length !== 1) {
    throw new AgreementError(
      'AGREEMENT_INCOMPLETE',
      'classes',
      'exactly one class is flagged SENSITIVE_SERVICE',
    );
  }
  const agreement: Agreement = {
    data,
    version: data.version,
    from: Date.parse(data.from),
    to: data.to === null ? null : Date.parse(data.to),
    dutyContact: data.dutyContact,
    interimDecision: data.interimDecision,
    authorisers: new Set(data.authorisers),
    classes: readRegister(data),
    categories: new Set(data.classes.map((entry) => entry.category)),
    agencies: by(data.agencies, 'agency', 'agencies'),
    roleTiers: by(data.roleTiers, 'roleTier', 'roleTiers'),
    functions: by(data.functions, 'function', 'functions'),
    purposes: by(data.purposes, 'purpose', 'purposes'),
    organisations: by(data.organisations, 'organisation', 'organisations'),
    sources: by(data.sources, 'source', 'sources'),
    operations: by(data.operations, 'operation', 'operations'),
    taskKinds: by(data.tasks, 'kind', 'tasks'),
    alertKinds: by(data.alerts, 'kind', 'alerts'),
    rules: by(data.rules, 'rule', 'rules'),
    keyHolders: new Set(data.keyHolders),
    introspection: new Set(data.introspection),
    sensitiveServiceClass: sensitive[0]!.dataClass,
    protocols: readProtocols(data),
    legalBases: readLegalBases(data),
    boundaries: boundariesOf(data),
    times: readTimes(data.times),
  };
  checkReferences(agreement);
  return Object.freeze(agreement);
}

/** A lookup by one field, in which nothing may stand twice. */
function by<T, K extends keyof T>(
  entries: readonly T[],
  field: K,
  at: string,
): ReadonlyMap<T[K] & string, T> {
  const map = new Map<T[K] & string, T>();
  for (const [index, entry] of entries.entries()) {
    const key = entry[field] as T[K] & string;
    if (map.has(key))
      throw new AgreementError('AGREEMENT_DUPLICATE', `${at}[${index}].${String(field)}`, key);
    map.set(key, entry);
  }
  return map;
}

function checkDates(data: AgreementData): void {
  const dated = [
    { ...data, at: 'to' },
    ...data.legalBases.map((entry, i) => ({ ...entry, at: `legalBases[${i}].to` })),
  ];
  for (const { from, to, at } of dated) {
    if (to !== null && Date.parse(to) <= Date.parse(from)) {
      throw new AgreementError('AGREEMENT_MALFORMED', at, 'ends before it begins');
    }
  }
}

function boundariesOf(data: AgreementData): readonly Instant[] {
  const moments = [data, ...data.legalBases].flatMap((dated) => [dated.from, dated.to]);
  const instants = moments.filter((moment) => moment !== null).map((moment) => Date.parse(moment));
  return [...new Set(instants)].sort((a, b) => a - b);
}

function readTimes(times: TimesData): Times {
  return {
    crisis: times.crisisHours * HOUR,
    retrospectiveRecord: times.retrospectiveRecordHours * HOUR,
    override: times.overrideHours * HOUR,
    clinicalOverride: times.clinicalOverrideHours * HOUR,
    tierConfirmation: times.tierConfirmationHours * HOUR,
    memberSlip: times.memberSlipHours * HOUR,
    memberReturn: times.memberReturnDays * 24 * HOUR,
    selfClaimed: times.selfClaimedHours * HOUR,
    tierReview: {
      LOW: times.tierReviewDays.LOW * 24 * HOUR,
      MODERATE: times.tierReviewDays.MODERATE * 24 * HOUR,
      HIGH: times.tierReviewDays.HIGH * 24 * HOUR,
    },
    dutyConfirmationWorkingDays: times.dutyConfirmationWorkingDays,
    disputeTriageWorkingDays: times.disputeTriageWorkingDays,
    familyDeferralDaysAtMost: times.familyDeferralDaysAtMost,
    consentReviewMonths: times.consentReviewMonths,
    explicitConsentReviewMonths: times.explicitConsentReviewMonths,
    consentReviewMonthsAtMost: times.consentReviewMonthsAtMost,
    explicitConsentReviewMonthsAtMost: times.explicitConsentReviewMonthsAtMost,
    consentTalkDaysAtMost: times.consentTalkDaysAtMost,
    capacityAssessmentDaysAtMost: times.capacityAssessmentDaysAtMost,
    smallNumbersBelow: times.smallNumbersBelow,
    ledgerOnlineMonths: times.ledgerOnlineMonths,
    ledgerYears: times.ledgerYears,
    holidays: new Set(times.holidays),
  };
}
