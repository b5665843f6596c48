import type {
  Agency,
  Category,
  DataClass,
  OrganisationId,
  Purpose,
  RiskTier,
  RoleTier,
  Source,
  WorkFunction,
} from '../words.ts';
import type { DetectorData } from './detectorData.ts';
import type { RuleData } from './ruleData.ts';
import type { TimesData } from './timesData.ts';

/**
 * The partnership's signed document as plain JSON: everything in it may change from one version to the next without
 * a change of code. Dates are ISO 8601 with an offset; `'*'` in a list means all. `readAgreement` checks it.
 */
export interface AgreementData {
  /** Unique and never reused, e.g. `2026-1`: the ledger names it with every decision. */
  readonly version: string;
  readonly from: string;
  readonly to: string | null;
  readonly title: string;
  /** Shown with every refusal, the same every time (policy.md §7). */
  readonly dutyContact: string;
  /** Where a purpose that is never served is pointed to (policy.md §3). */
  readonly formalRequestRoute: string;
  /** Who may decide while a crisis lasts, and how they are reached; shown with every crisis (policy.md §3). */
  readonly interimDecision: string;
  /** Functions that may authorise an override (policy.md §3). */
  readonly authorisers: readonly WorkFunction[];
  readonly agencies: readonly { readonly agency: Agency; readonly statutory: boolean }[];
  readonly roleTiers: readonly RoleTierData[];
  readonly functions: readonly FunctionData[];
  readonly purposes: readonly PurposeData[];
  readonly organisations: readonly OrganisationData[];
  readonly sources: readonly SourceData[];
  readonly classes: readonly ClassData[];
  readonly cells: readonly CellRow[];
  readonly protocols: readonly ProtocolData[];
  /** Organisations that hold the analytics key (P17). */
  readonly keyHolders: readonly OrganisationId[];
  readonly legalBases: readonly LegalBasisData[];
  readonly operations: readonly OperationData[];
  readonly tasks: readonly TaskKindData[];
  readonly alerts: readonly AlertKindData[];
  readonly detectors: readonly DetectorData[];
  /** Functions that may read the schema through introspection. */
  readonly introspection: readonly WorkFunction[];
  readonly publication: PublicationData;
  readonly times: TimesData;
  readonly limits: LimitsData;
  /** What agencies look for in their own records, and what follows. */
  readonly rules: readonly RuleData[];
}

export interface RoleTierData {
  readonly roleTier: RoleTier;
  readonly label: string;
  /** Only a clinical tier may receive RESTRICTED_CLINICAL by override, and sees clinical scopes of consent. */
  readonly clinical: boolean;
}

export interface FunctionData {
  readonly function: WorkFunction;
  /** Sees every GOVERNANCE record of the families that it has a relationship or a task with (policy.md §4). */
  readonly governance: boolean;
  /**
   * Whose sealed words it reads, where their record is open to it at all. OWN: what one wrote or decided on; OVERSIGHT:
   * also what was said in reviewing disclosures; ALL: also reasons, harm balances and rationales.
   */
  readonly words: 'OWN' | 'OVERSIGHT' | 'ALL';
}

export interface PurposeData {
  readonly purpose: Purpose;
  /**
   * PERSON: served field by field. OPERATION: only through operations that name it. NEVER: refused, with the formal
   * request route.
   */
  readonly served: 'PERSON' | 'OPERATION' | 'NEVER';
  readonly functions: readonly (WorkFunction | '*')[];
  /** Duty (D, D!) and the statutory uplift apply under this purpose (policy.md §4, §5). */
  readonly safeguarding: boolean;
  /** A declared crisis is active under this purpose only. */
  readonly crisis: boolean;
  /** The purpose under which P04 opens GOVERNANCE classes to an auditor. */
  readonly audit: boolean;
}

export interface OrganisationData {
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly agency: Agency;
  /** Its appointments, contacts and admissions appear only under `sensitiveService` (policy.md §2). */
  readonly sensitive: boolean;
}

/** Whose records a subgraph holds; no controllers: the partnership's own records. */
export interface SourceData {
  readonly source: Source;
  readonly controllers: readonly OrganisationId[];
  readonly byClass: Readonly<Record<DataClass, readonly OrganisationId[]>>;
}

/** Cells of policy.md §4. OWN, OWN_AND_FUNCTION and ALL_BUT_SENSITIVE open part of the records (GOVERNANCE only). */
export type CeilingCell =
  | 'YES'
  | 'NO'
  | 'UPLIFT'
  | 'OWN_ORGANISATION'
  | 'OWN'
  | 'OWN_AND_FUNCTION'
  | 'ALL_BUT_SENSITIVE';

export type ClassFlag =
  /** P12: leaves its originator only with an override that the originator approved. */
  | 'ORIGINATOR_CONTROLLED'
  /** P07, P15: can be shielded, and an objection that names it closes it. */
  | 'SHIELDABLE'
  /** P08. */
  | 'OPENS_IN_CRISIS'
  /** §1: what SELF_CLAIMED alone reaches. */
  | 'OPENS_ON_SELF_CLAIM'
  /** §5 D: open to recipients that are not statutory too, unless there is an objection. */
  | 'DUTY_BEYOND_STATUTORY'
  /** §2: of a sensitive organisation, decided as the class flagged SENSITIVE_SERVICE. */
  | 'SHOWS_SERVICE'
  | 'SENSITIVE_SERVICE';

export interface ClassData {
  readonly dataClass: DataClass;
  readonly category: Category;
  /** Plain words for messages, e.g. "attendance updates". */
  readonly label: string;
  readonly flags: readonly ClassFlag[];
  readonly ceiling: Readonly<Record<RoleTier, CeilingCell>>;
}

/** Cells of policy.md §5: C, C+, V, D, and D! with what it falls back to. */
export type Need =
  | 'CONSENT'
  | 'EXPLICIT_CONSENT'
  | 'OVERRIDE_ONLY'
  | 'DUTY'
  | 'DUTY_ELSE_CONSENT'
  | 'DUTY_ELSE_EXPLICIT_CONSENT';

export interface CellRow {
  readonly category: Category;
  readonly needs: Readonly<Record<RiskTier, Need>>;
}

/** These classes may go from any of these controllers to any of these organisations for these purposes. */
export interface ProtocolData {
  readonly from: readonly (OrganisationId | '*')[];
  readonly to: readonly (OrganisationId | '*')[];
  readonly classes: readonly (DataClass | '*')[];
  readonly purposes: readonly Purpose[];
}

/** The first entry in force that matches code, category and the recipient's agency gives the keys. */
export interface LegalBasisData {
  readonly codes: readonly string[];
  readonly categories: readonly (Category | '*')[];
  readonly agencies: readonly (Agency | '*')[];
  readonly article6: string;
  readonly specialCategory: string | null;
  readonly gateway: string;
  readonly statutory: readonly string[];
  readonly from: string;
  readonly to: string | null;
}

export interface OperationData {
  /** The root field, or an operation of the registry. */
  readonly operation: string;
  readonly functions: readonly (WorkFunction | '*')[];
  readonly purposes: readonly (Purpose | '*')[];
  /** Whose practitioners may. */
  readonly agencies: readonly (Agency | '*')[];
  /**
   * What it needs with the family: RELATIONSHIP excludes SELF_CLAIMED, TASK adds an assigned task to RELATIONSHIP, LEAD
   * is TASK for somebody of the organisation that leads the family.
   */
  readonly needs: 'NOTHING' | 'RELATIONSHIP' | 'TASK' | 'LEAD';
}

/** A kind of task; which one somebody has to do is told by it. */
export interface TaskKindData {
  readonly kind: string;
  /** Plain words, e.g. "Review a consent". */
  readonly label: string;
  /** The operations that do it; done, the task is closed. */
  readonly doneBy: readonly string[];
  /** When it falls due after it was opened, where the record does not say; both null: no date. */
  readonly dueWorkingDays: number | null;
  readonly dueHours: number | null;
}

/** A kind of alert. Its label says nothing about anybody. */
export interface AlertKindData {
  readonly kind: string;
  readonly label: string;
}

/** How often one practitioner may ask for what could be used as an oracle (policy.md §7). */
export interface LimitsData {
  readonly explanationsPerMinute: number;
  readonly searchesPerHour: number;
  /** As many searches of one practitioner in an hour that found nobody raise an alert. */
  readonly missedSearchesAlertedAt: number;
  /** Operations of each organisation that are drawn for review each month. */
  readonly reviewSampleSize: number;
}

/** Who has a say in what is published: subgraphs that open fields to more people, and the next agreement. */
export interface PublicationData {
  /** Functions that may approve that fields of a category get a laxer class; a category without a row: nobody. */
  readonly stewards: readonly { readonly category: Category; readonly functions: readonly WorkFunction[] }[];
  /** Functions that speak for a controller about its own data. */
  readonly dataOwners: readonly WorkFunction[];
  /** Who signs the next agreement before it can begin: for each row one person of the organisation. */
  readonly signatories: readonly {
    readonly organisation: OrganisationId;
    readonly functions: readonly WorkFunction[];
  }[];
}
