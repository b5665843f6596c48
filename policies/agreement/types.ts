import type { LegalBasis } from '../decision.ts';
import type {
  Agency,
  Category,
  DataClass,
  Instant,
  OrganisationId,
  Purpose,
  RiskTier,
  RoleTier,
  Source,
  WorkFunction,
} from '../words.ts';
import type {
  AgreementData,
  AlertKindData,
  CeilingCell,
  ClassFlag,
  FunctionData,
  Need,
  OperationData,
  OrganisationData,
  PurposeData,
  RoleTierData,
  SourceData,
  TaskKindData,
} from './data.ts';
import type { RuleData } from './ruleData.ts';

/** An agreement that was checked, with its tables as lookups. Made by `readAgreement` only; deeply read-only. */
export interface Agreement {
  readonly data: AgreementData;
  readonly version: string;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly dutyContact: string;
  readonly interimDecision: string;
  readonly authorisers: ReadonlySet<WorkFunction>;
  readonly classes: ReadonlyMap<DataClass, RegisterEntry>;
  readonly categories: ReadonlySet<Category>;
  readonly agencies: ReadonlyMap<Agency, { readonly statutory: boolean }>;
  readonly roleTiers: ReadonlyMap<RoleTier, RoleTierData>;
  readonly functions: ReadonlyMap<string, FunctionData>;
  readonly purposes: ReadonlyMap<string, PurposeData>;
  readonly organisations: ReadonlyMap<OrganisationId, OrganisationData>;
  readonly sources: ReadonlyMap<Source, SourceData>;
  readonly operations: ReadonlyMap<string, OperationData>;
  readonly taskKinds: ReadonlyMap<string, TaskKindData>;
  readonly alertKinds: ReadonlyMap<string, AlertKindData>;
  /** By name. */
  readonly rules: ReadonlyMap<string, RuleData>;
  readonly keyHolders: ReadonlySet<OrganisationId>;
  readonly introspection: ReadonlySet<string>;
  /** The class that sensitive organisations' appointments and contacts are decided as. */
  readonly sensitiveServiceClass: DataClass;
  /** from → to → purpose → classes. */
  readonly protocols: ReadonlyMap<
    OrganisationId,
    ReadonlyMap<OrganisationId, ReadonlyMap<Purpose, ReadonlySet<DataClass>>>
  >;
  /** Bases by code, category and agency (`legalBasisFor` reads it), in the order of the document. */
  readonly legalBases: ReadonlyMap<string, ReadonlyMap<Category, ReadonlyMap<Agency, readonly DatedBasis[]>>>;
  /** Ascending moments at which the agreement itself or a legal basis begins or ends. */
  readonly boundaries: readonly Instant[];
  readonly times: Times;
}

/** One class of the register with everything that the table asks about it. */
export interface RegisterEntry {
  readonly dataClass: DataClass;
  readonly category: Category;
  readonly label: string;
  readonly flags: ReadonlySet<ClassFlag>;
  readonly ceiling: ReadonlyMap<RoleTier, CeilingCell>;
  /** Null: no cell in §5 for this category. */
  readonly needs: Readonly<Record<RiskTier, Need>> | null;
}

export interface DatedBasis {
  readonly basis: LegalBasis;
  readonly from: Instant;
  readonly to: Instant | null;
}

/** policy.md §8; durations in milliseconds. */
export interface Times {
  readonly crisis: number;
  readonly retrospectiveRecord: number;
  readonly override: number;
  readonly clinicalOverride: number;
  readonly tierConfirmation: number;
  readonly selfClaimed: number;
  readonly memberSlip: number;
  readonly memberReturn: number;
  readonly tierReview: Readonly<Record<RiskTier, number>>;
  readonly dutyConfirmationWorkingDays: number;
  readonly disputeTriageWorkingDays: number;
  readonly familyDeferralDaysAtMost: number;
  readonly consentReviewMonths: number;
  readonly explicitConsentReviewMonths: number;
  readonly consentReviewMonthsAtMost: number;
  readonly explicitConsentReviewMonthsAtMost: number;
  readonly consentTalkDaysAtMost: number;
  readonly capacityAssessmentDaysAtMost: number;
  readonly smallNumbersBelow: number;
  readonly ledgerOnlineMonths: number;
  /** By class; `'*'`: of every other. */
  readonly ledgerYears: Readonly<Record<DataClass | '*', number>>;
  /** Days as `2026-12-25`. */
  readonly holidays: ReadonlySet<string>;
}
