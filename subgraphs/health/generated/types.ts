// Made by subgraphs/kit/generateTypes.ts from schema/*.graphql: run it again instead of editing.
type _Service = { sdl?: string | null };
type Query_entitiesArgs = { representations: unknown[] };
import type {
  GraphQLResolveInfo,
  GraphQLScalarType,
  GraphQLScalarTypeConfig,
} from "graphql";
import type { MercuriusContext } from "mercurius";
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = {
  [K in keyof T]: T[K];
};
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & {
  [SubKey in K]?: Maybe<T[SubKey]>;
};
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & {
  [SubKey in K]: Maybe<T[SubKey]>;
};
export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) =>
  | Promise<import("mercurius-codegen").DeepPartial<TResult>>
  | import("mercurius-codegen").DeepPartial<TResult>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & {
  [P in K]-?: NonNullable<T[P]>;
};
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: string;
  String: string;
  Boolean: boolean;
  Int: number;
  Float: number;
  /** A calendar date, ISO 8601: 2024-05-17. */
  Date: string;
  /** A moment, ISO 8601 in UTC: 2024-05-17T09:30:00.000Z. */
  DateTime: string;
  /** The name of a practitioner or a service, at most 120 characters. */
  ContactName: string;
  /** A telephone number: digits, spaces and a leading plus sign. */
  TelephoneNumber: string;
  /** An e-mail address. */
  EmailAddress: string;
  link__Import: unknown;
  federation__FieldSet: unknown;
  federation__Scope: unknown;
  federation__Policy: unknown;
  federation__ContextFieldValue: unknown;
  _Any: unknown;
};

/** How a statement came about. Anything but a fact must be verified before anyone acts on it. */
export type Provenance =
  /** Recorded as fact by the organisation that the record belongs to. */
  | "FACT"
  /** The opinion of a professional. */
  | "PROFESSIONAL_OPINION"
  /** Reported by somebody else than the person and the professional. */
  | "THIRD_PARTY_REPORT"
  /** Said by the person themselves. */
  | "SELF_REPORT"
  /** Worked out from other records. */
  | "DERIVED";

/** Where a record comes from. For a service marked sensitive only the sector is shown, unless the reader may know more. */
export type Source = {
  __typename?: "Source";
  /** The organisation that the record belongs to, its controller. */
  organisation?: Maybe<Scalars["ID"]>;
  /** The sector of that organisation, e.g. `HEALTH`. */
  sector: Scalars["String"];
};

/** What every record of an agency says about itself. */
export type SharedRecord = {
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
};

/** A person in the partnership: an opaque id, on which the spine's records and the agencies' hang. */
export type Person = {
  __typename?: "Person";
  /** The opaque id of the person in this partnership. */
  id: Scalars["ID"];
  /** What health services hold about this person. */
  health?: Maybe<HealthNamespace>;
};

/** Health's part of a person. It is always there and itself says nothing: each field is decided on its own. */
export type HealthNamespace = {
  __typename?: "HealthNamespace";
  /** Appointments, next one first. */
  appointments?: Maybe<Array<HealthAppointment>>;
  /** The practitioners to speak to. */
  keyContacts?: Maybe<Array<HealthKeyContact>>;
  /** What helps, for everyone who works with the person. */
  supportInstructions?: Maybe<Array<HealthSupportInstruction>>;
  /** Current alerts about a risk of harm. */
  riskAlerts?: Maybe<Array<HealthRiskAlert>>;
  /** What to do when things escalate. */
  crisisPlan?: Maybe<HealthCrisisPlan>;
  /** Summaries of clinical assessments, latest first. */
  assessments?: Maybe<Array<HealthAssessment>>;
  /** Current and past medication. */
  medications?: Maybe<Array<HealthMedication>>;
  /** Support with taking medication, latest first. */
  medicationSupport?: Maybe<Array<HealthMedicationSupport>>;
  /** Diagnoses. */
  diagnoses?: Maybe<Array<HealthDiagnosis>>;
  /** Involvement with services marked sensitive in the agreement. */
  sensitiveServices?: Maybe<Array<HealthSensitiveService>>;
  /** Hospital admissions, latest first: the dates, and for those who may know, the reasons. */
  admissions?: Maybe<Array<HealthAdmission>>;
};

/** How an appointment stands. */
export type HealthAppointmentStatus =
  /** Booked. */
  | "BOOKED"
  /** The person came. */
  | "FULFILLED"
  /** Cancelled. */
  | "CANCELLED"
  /** The person did not come, or was not brought. */
  | "NOT_ATTENDED";

/** An appointment. */
export type HealthAppointment = SharedRecord & {
  __typename?: "HealthAppointment";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** When it starts. */
  start?: Maybe<Scalars["DateTime"]>;
  /** When it ends. */
  end?: Maybe<Scalars["DateTime"]>;
  /** How it stands. */
  status?: Maybe<HealthAppointmentStatus>;
};

/** What a key contact is to the person. */
export type HealthContactRole =
  /** The registered general practitioner. */
  | "GENERAL_PRACTITIONER"
  /** The health visitor. */
  | "HEALTH_VISITOR"
  /** The school nurse. */
  | "SCHOOL_NURSE"
  /** The midwife. */
  | "MIDWIFE"
  /** The care coordinator. */
  | "CARE_COORDINATOR"
  /** The named nurse for safeguarding children. */
  | "NAMED_NURSE";

/** A practitioner or team to speak to. */
export type HealthKeyContact = SharedRecord & {
  __typename?: "HealthKeyContact";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** What the contact is to the person. */
  role?: Maybe<HealthContactRole>;
  /** Name of the practitioner or team. */
  name?: Maybe<Scalars["ContactName"]>;
  /** Telephone number. */
  telephone?: Maybe<Scalars["TelephoneNumber"]>;
  /** E-mail address. */
  email?: Maybe<Scalars["EmailAddress"]>;
};

/** Something that helps. */
export type HealthSupportInstruction = SharedRecord & {
  __typename?: "HealthSupportInstruction";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** When it applies. */
  situation?: Maybe<Scalars["String"]>;
  /** What to do. */
  instruction?: Maybe<Scalars["String"]>;
  /** When it will be looked at again. */
  reviewOn?: Maybe<Scalars["Date"]>;
};

/** How serious something is. */
export type HealthSeverity =
  /** Low. */
  | "LOW"
  /** Moderate. */
  | "MODERATE"
  /** High. */
  | "HIGH";

/** An alert about a risk of harm. */
export type HealthRiskAlert = SharedRecord & {
  __typename?: "HealthRiskAlert";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** The kind of risk, e.g. `risk to others`, `self-harm`. */
  kind?: Maybe<Scalars["String"]>;
  /** What the risk is. */
  description?: Maybe<Scalars["String"]>;
  /** How serious it is. */
  severity?: Maybe<HealthSeverity>;
  /** What a visitor should do about it. */
  advice?: Maybe<Scalars["String"]>;
};

/** What to do when things escalate. */
export type HealthCrisisPlan = SharedRecord & {
  __typename?: "HealthCrisisPlan";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** Signs that things are escalating. */
  warningSigns?: Maybe<Array<Scalars["String"]>>;
  /** What to do, in order. */
  actions?: Maybe<Array<Scalars["String"]>>;
  /** When the plan will be looked at again. */
  reviewOn?: Maybe<Scalars["Date"]>;
};

/** The summary of a clinical assessment. */
export type HealthAssessment = SharedRecord & {
  __typename?: "HealthAssessment";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** The kind of assessment. */
  kind?: Maybe<Scalars["String"]>;
  /** The day of the assessment. */
  assessedOn?: Maybe<Scalars["Date"]>;
  /** The summary. */
  summary?: Maybe<Scalars["String"]>;
  /** What was recommended. */
  recommendations?: Maybe<Array<Scalars["String"]>>;
};

/** How a medication stands. */
export type HealthMedicationStatus =
  /** Being taken. */
  | "ACTIVE"
  /** Paused. */
  | "ON_HOLD"
  /** Course finished. */
  | "COMPLETED"
  /** Stopped early. */
  | "STOPPED";

/** A medication. */
export type HealthMedication = SharedRecord & {
  __typename?: "HealthMedication";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** The medicine. */
  medicine?: Maybe<Scalars["String"]>;
  /** Its code in the dictionary of medicines and devices (dm+d). */
  code?: Maybe<Scalars["String"]>;
  /** How much, how often. */
  dosage?: Maybe<Scalars["String"]>;
  /** How it is taken. */
  route?: Maybe<Scalars["String"]>;
  /** How it stands. */
  status?: Maybe<HealthMedicationStatus>;
  /** When it was started. */
  startedOn?: Maybe<Scalars["Date"]>;
  /** When it was stopped. */
  endedOn?: Maybe<Scalars["Date"]>;
};

/** What became of support with taking medication. */
export type HealthMedicationSupportOutcome =
  /** Given as planned. */
  | "GIVEN"
  /** Offered and declined. */
  | "DECLINED"
  /** Missed. */
  | "MISSED";

/** Support with taking medication, at one time. */
export type HealthMedicationSupport = SharedRecord & {
  __typename?: "HealthMedicationSupport";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** The medicine. */
  medicine?: Maybe<Scalars["String"]>;
  /** When it was due. */
  dueAt?: Maybe<Scalars["DateTime"]>;
  /** What became of it. */
  outcome?: Maybe<HealthMedicationSupportOutcome>;
};

/** How a condition stands. */
export type HealthClinicalStatus =
  /** Active. */
  | "ACTIVE"
  /** In remission. */
  | "REMISSION"
  /** Resolved. */
  | "RESOLVED";

/** A diagnosis. */
export type HealthDiagnosis = SharedRecord & {
  __typename?: "HealthDiagnosis";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** The condition. */
  condition?: Maybe<Scalars["String"]>;
  /** Its SNOMED CT code. */
  code?: Maybe<Scalars["String"]>;
  /** How it stands. */
  clinicalStatus?: Maybe<HealthClinicalStatus>;
  /** When it began. */
  onsetOn?: Maybe<Scalars["Date"]>;
};

/** Involvement with a service marked sensitive. */
export type HealthSensitiveService = SharedRecord & {
  __typename?: "HealthSensitiveService";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** The service. */
  service?: Maybe<Scalars["String"]>;
  /** Why the person is seen there. */
  reason?: Maybe<Scalars["String"]>;
  /** Since when. */
  startedOn?: Maybe<Scalars["Date"]>;
  /** Until when. */
  endedOn?: Maybe<Scalars["Date"]>;
};

/** How somebody came to be admitted. */
export type HealthAdmissionMethod =
  /** Planned. */
  | "ELECTIVE"
  /** Emergency. */
  | "EMERGENCY"
  /** Maternity. */
  | "MATERNITY"
  /** Transferred from elsewhere. */
  | "TRANSFER";

/** A hospital admission. */
export type HealthAdmission = SharedRecord & {
  __typename?: "HealthAdmission";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** The day of admission. */
  admittedOn?: Maybe<Scalars["Date"]>;
  /** The day of discharge; null while in hospital. */
  dischargedOn?: Maybe<Scalars["Date"]>;
  /** How the person came to be admitted. */
  method?: Maybe<HealthAdmissionMethod>;
  /** Why the person was admitted. */
  reasons?: Maybe<Array<Scalars["String"]>>;
};

export type link__Purpose =
  /** `SECURITY` features provide metadata necessary to securely resolve fields. */
  | "SECURITY"
  /** `EXECUTION` features provide metadata necessary for operation execution. */
  | "EXECUTION";

export type Query = {
  __typename?: "Query";
};

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
  reference: TReference,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
type NullableCheck<T, S> =
  Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
type ListCheck<T, S> = T extends (infer U)[]
  ? NullableCheck<U, S>[]
  : GraphQLRecursivePick<T, S>;
export type GraphQLRecursivePick<T, S> = {
  [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]>;
};

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = {}, TContext = {}, TArgs = {}> =
  | ResolverFn<TResult, TParent, TContext, TArgs>
  | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<
  TResult,
  TKey extends string,
  TParent,
  TContext,
  TArgs,
> {
  subscribe: SubscriptionSubscribeFn<
    { [key in TKey]: TResult },
    TParent,
    TContext,
    TArgs
  >;
  resolve?: SubscriptionResolveFn<
    TResult,
    { [key in TKey]: TResult },
    TContext,
    TArgs
  >;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<
  TResult,
  TKey extends string,
  TParent,
  TContext,
  TArgs,
> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<
  TResult,
  TKey extends string,
  TParent = {},
  TContext = {},
  TArgs = {},
> =
  | ((
      ...args: any[]
    ) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = {}, TContext = {}> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo,
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = {}, TContext = {}> = (
  obj: T,
  context: TContext,
  info: GraphQLResolveInfo,
) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<
  TResult = {},
  TParent = {},
  TContext = {},
  TArgs = {},
> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

/** Mapping of union types */
export type ResolversUnionTypes = {
  _Entity: Person;
};

/** Mapping of union parent types */
export type ResolversUnionParentTypes = {
  _Entity: Person;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars["Date"]>;
  DateTime: ResolverTypeWrapper<Scalars["DateTime"]>;
  Provenance: Provenance;
  Source: ResolverTypeWrapper<Source>;
  ID: ResolverTypeWrapper<Scalars["ID"]>;
  String: ResolverTypeWrapper<Scalars["String"]>;
  SharedRecord:
    | ResolversTypes["HealthAppointment"]
    | ResolversTypes["HealthKeyContact"]
    | ResolversTypes["HealthSupportInstruction"]
    | ResolversTypes["HealthRiskAlert"]
    | ResolversTypes["HealthCrisisPlan"]
    | ResolversTypes["HealthAssessment"]
    | ResolversTypes["HealthMedication"]
    | ResolversTypes["HealthMedicationSupport"]
    | ResolversTypes["HealthDiagnosis"]
    | ResolversTypes["HealthSensitiveService"]
    | ResolversTypes["HealthAdmission"];
  ContactName: ResolverTypeWrapper<Scalars["ContactName"]>;
  TelephoneNumber: ResolverTypeWrapper<Scalars["TelephoneNumber"]>;
  EmailAddress: ResolverTypeWrapper<Scalars["EmailAddress"]>;
  Person: ResolverTypeWrapper<Person>;
  HealthNamespace: ResolverTypeWrapper<HealthNamespace>;
  HealthAppointmentStatus: HealthAppointmentStatus;
  HealthAppointment: ResolverTypeWrapper<HealthAppointment>;
  HealthContactRole: HealthContactRole;
  HealthKeyContact: ResolverTypeWrapper<HealthKeyContact>;
  HealthSupportInstruction: ResolverTypeWrapper<HealthSupportInstruction>;
  HealthSeverity: HealthSeverity;
  HealthRiskAlert: ResolverTypeWrapper<HealthRiskAlert>;
  HealthCrisisPlan: ResolverTypeWrapper<HealthCrisisPlan>;
  HealthAssessment: ResolverTypeWrapper<HealthAssessment>;
  HealthMedicationStatus: HealthMedicationStatus;
  HealthMedication: ResolverTypeWrapper<HealthMedication>;
  HealthMedicationSupportOutcome: HealthMedicationSupportOutcome;
  HealthMedicationSupport: ResolverTypeWrapper<HealthMedicationSupport>;
  HealthClinicalStatus: HealthClinicalStatus;
  HealthDiagnosis: ResolverTypeWrapper<HealthDiagnosis>;
  HealthSensitiveService: ResolverTypeWrapper<HealthSensitiveService>;
  HealthAdmissionMethod: HealthAdmissionMethod;
  HealthAdmission: ResolverTypeWrapper<HealthAdmission>;
  link__Purpose: link__Purpose;
  link__Import: ResolverTypeWrapper<Scalars["link__Import"]>;
  federation__FieldSet: ResolverTypeWrapper<Scalars["federation__FieldSet"]>;
  federation__Scope: ResolverTypeWrapper<Scalars["federation__Scope"]>;
  federation__Policy: ResolverTypeWrapper<Scalars["federation__Policy"]>;
  federation__ContextFieldValue: ResolverTypeWrapper<
    Scalars["federation__ContextFieldValue"]
  >;
  _Any: ResolverTypeWrapper<Scalars["_Any"]>;
  _Service: ResolverTypeWrapper<_Service>;
  _Entity: ResolverTypeWrapper<ResolversUnionTypes["_Entity"]>;
  Query: ResolverTypeWrapper<{}>;
  Boolean: ResolverTypeWrapper<Scalars["Boolean"]>;
  Int: ResolverTypeWrapper<Scalars["Int"]>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars["Date"];
  DateTime: Scalars["DateTime"];
  Source: Source;
  ID: Scalars["ID"];
  String: Scalars["String"];
  SharedRecord:
    | ResolversParentTypes["HealthAppointment"]
    | ResolversParentTypes["HealthKeyContact"]
    | ResolversParentTypes["HealthSupportInstruction"]
    | ResolversParentTypes["HealthRiskAlert"]
    | ResolversParentTypes["HealthCrisisPlan"]
    | ResolversParentTypes["HealthAssessment"]
    | ResolversParentTypes["HealthMedication"]
    | ResolversParentTypes["HealthMedicationSupport"]
    | ResolversParentTypes["HealthDiagnosis"]
    | ResolversParentTypes["HealthSensitiveService"]
    | ResolversParentTypes["HealthAdmission"];
  ContactName: Scalars["ContactName"];
  TelephoneNumber: Scalars["TelephoneNumber"];
  EmailAddress: Scalars["EmailAddress"];
  Person: Person;
  HealthNamespace: HealthNamespace;
  HealthAppointment: HealthAppointment;
  HealthKeyContact: HealthKeyContact;
  HealthSupportInstruction: HealthSupportInstruction;
  HealthRiskAlert: HealthRiskAlert;
  HealthCrisisPlan: HealthCrisisPlan;
  HealthAssessment: HealthAssessment;
  HealthMedication: HealthMedication;
  HealthMedicationSupport: HealthMedicationSupport;
  HealthDiagnosis: HealthDiagnosis;
  HealthSensitiveService: HealthSensitiveService;
  HealthAdmission: HealthAdmission;
  link__Import: Scalars["link__Import"];
  federation__FieldSet: Scalars["federation__FieldSet"];
  federation__Scope: Scalars["federation__Scope"];
  federation__Policy: Scalars["federation__Policy"];
  federation__ContextFieldValue: Scalars["federation__ContextFieldValue"];
  _Any: Scalars["_Any"];
  _Service: _Service;
  _Entity: ResolversUnionParentTypes["_Entity"];
  Query: {};
  Boolean: Scalars["Boolean"];
  Int: Scalars["Int"];
};

export type classifiedDirectiveArgs = {
  as: Scalars["String"];
};

export type classifiedDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = classifiedDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type dataSubjectDirectiveArgs = {
  at: Scalars["String"];
};

export type dataSubjectDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = dataSubjectDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type releasedByDirectiveArgs = {
  operation: Array<Scalars["String"]>;
};

export type releasedByDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = releasedByDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type linkDirectiveArgs = {
  url?: Maybe<Scalars["String"]>;
  as?: Maybe<Scalars["String"]>;
  for?: Maybe<link__Purpose>;
  import?: Maybe<Array<Maybe<Scalars["link__Import"]>>>;
};

export type linkDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = linkDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type federation__requiresDirectiveArgs = {
  fields: Scalars["federation__FieldSet"];
};

export type federation__requiresDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = federation__requiresDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type federation__providesDirectiveArgs = {
  fields: Scalars["federation__FieldSet"];
};

export type federation__providesDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = federation__providesDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type federation__externalDirectiveArgs = {
  reason?: Maybe<Scalars["String"]>;
};

export type federation__externalDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = federation__externalDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type federation__tagDirectiveArgs = {
  name: Scalars["String"];
};

export type federation__tagDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = federation__tagDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type federation__extendsDirectiveArgs = {};

export type federation__extendsDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = federation__extendsDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type shareableDirectiveArgs = {};

export type shareableDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = shareableDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type federation__inaccessibleDirectiveArgs = {};

export type federation__inaccessibleDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = federation__inaccessibleDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type federation__overrideDirectiveArgs = {
  from: Scalars["String"];
  label?: Maybe<Scalars["String"]>;
};

export type federation__overrideDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = federation__overrideDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type composeDirectiveDirectiveArgs = {
  name?: Maybe<Scalars["String"]>;
};

export type composeDirectiveDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = composeDirectiveDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type federation__interfaceObjectDirectiveArgs = {};

export type federation__interfaceObjectDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = federation__interfaceObjectDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type federation__authenticatedDirectiveArgs = {};

export type federation__authenticatedDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = federation__authenticatedDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type federation__requiresScopesDirectiveArgs = {
  scopes: Array<Array<Scalars["federation__Scope"]>>;
};

export type federation__requiresScopesDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = federation__requiresScopesDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type federation__policyDirectiveArgs = {
  policies: Array<Array<Scalars["federation__Policy"]>>;
};

export type federation__policyDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = federation__policyDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type federation__contextDirectiveArgs = {
  name: Scalars["String"];
};

export type federation__contextDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = federation__contextDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type federation__fromContextDirectiveArgs = {
  field?: Maybe<Scalars["federation__ContextFieldValue"]>;
};

export type federation__fromContextDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = federation__fromContextDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type federation__costDirectiveArgs = {
  weight: Scalars["Int"];
};

export type federation__costDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = federation__costDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type federation__listSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars["Int"]>;
  slicingArguments?: Maybe<Array<Scalars["String"]>>;
  sizedFields?: Maybe<Array<Scalars["String"]>>;
  requireOneSlicingArgument?: Maybe<Scalars["Boolean"]>;
};

export type federation__listSizeDirectiveResolver<
  Result,
  Parent,
  ContextType = MercuriusContext,
  Args = federation__listSizeDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes["Date"],
  any
> {
  name: "Date";
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes["DateTime"],
  any
> {
  name: "DateTime";
}

export type SourceResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Source"] =
    ResolversParentTypes["Source"],
> = {
  organisation?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  sector?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SharedRecordResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SharedRecord"] =
    ResolversParentTypes["SharedRecord"],
> = {
  resolveType: TypeResolveFn<
    | "HealthAppointment"
    | "HealthKeyContact"
    | "HealthSupportInstruction"
    | "HealthRiskAlert"
    | "HealthCrisisPlan"
    | "HealthAssessment"
    | "HealthMedication"
    | "HealthMedicationSupport"
    | "HealthDiagnosis"
    | "HealthSensitiveService"
    | "HealthAdmission",
    ParentType,
    ContextType
  >;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
};

export interface ContactNameScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes["ContactName"],
  any
> {
  name: "ContactName";
}

export interface TelephoneNumberScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes["TelephoneNumber"],
  any
> {
  name: "TelephoneNumber";
}

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes["EmailAddress"],
  any
> {
  name: "EmailAddress";
}

export type PersonResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Person"] =
    ResolversParentTypes["Person"],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes["Person"]>,
    { __typename: "Person" } & GraphQLRecursivePick<ParentType, { id: true }>,
    ContextType
  >;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  health?: Resolver<
    Maybe<ResolversTypes["HealthNamespace"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HealthNamespaceResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["HealthNamespace"] =
    ResolversParentTypes["HealthNamespace"],
> = {
  appointments?: Resolver<
    Maybe<Array<ResolversTypes["HealthAppointment"]>>,
    ParentType,
    ContextType
  >;
  keyContacts?: Resolver<
    Maybe<Array<ResolversTypes["HealthKeyContact"]>>,
    ParentType,
    ContextType
  >;
  supportInstructions?: Resolver<
    Maybe<Array<ResolversTypes["HealthSupportInstruction"]>>,
    ParentType,
    ContextType
  >;
  riskAlerts?: Resolver<
    Maybe<Array<ResolversTypes["HealthRiskAlert"]>>,
    ParentType,
    ContextType
  >;
  crisisPlan?: Resolver<
    Maybe<ResolversTypes["HealthCrisisPlan"]>,
    ParentType,
    ContextType
  >;
  assessments?: Resolver<
    Maybe<Array<ResolversTypes["HealthAssessment"]>>,
    ParentType,
    ContextType
  >;
  medications?: Resolver<
    Maybe<Array<ResolversTypes["HealthMedication"]>>,
    ParentType,
    ContextType
  >;
  medicationSupport?: Resolver<
    Maybe<Array<ResolversTypes["HealthMedicationSupport"]>>,
    ParentType,
    ContextType
  >;
  diagnoses?: Resolver<
    Maybe<Array<ResolversTypes["HealthDiagnosis"]>>,
    ParentType,
    ContextType
  >;
  sensitiveServices?: Resolver<
    Maybe<Array<ResolversTypes["HealthSensitiveService"]>>,
    ParentType,
    ContextType
  >;
  admissions?: Resolver<
    Maybe<Array<ResolversTypes["HealthAdmission"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HealthAppointmentResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["HealthAppointment"] =
    ResolversParentTypes["HealthAppointment"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  status?: Resolver<
    Maybe<ResolversTypes["HealthAppointmentStatus"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HealthKeyContactResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["HealthKeyContact"] =
    ResolversParentTypes["HealthKeyContact"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  role?: Resolver<
    Maybe<ResolversTypes["HealthContactRole"]>,
    ParentType,
    ContextType
  >;
  name?: Resolver<
    Maybe<ResolversTypes["ContactName"]>,
    ParentType,
    ContextType
  >;
  telephone?: Resolver<
    Maybe<ResolversTypes["TelephoneNumber"]>,
    ParentType,
    ContextType
  >;
  email?: Resolver<
    Maybe<ResolversTypes["EmailAddress"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HealthSupportInstructionResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["HealthSupportInstruction"] =
    ResolversParentTypes["HealthSupportInstruction"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  situation?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  instruction?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  reviewOn?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HealthRiskAlertResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["HealthRiskAlert"] =
    ResolversParentTypes["HealthRiskAlert"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  description?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  severity?: Resolver<
    Maybe<ResolversTypes["HealthSeverity"]>,
    ParentType,
    ContextType
  >;
  advice?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HealthCrisisPlanResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["HealthCrisisPlan"] =
    ResolversParentTypes["HealthCrisisPlan"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  warningSigns?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  actions?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  reviewOn?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HealthAssessmentResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["HealthAssessment"] =
    ResolversParentTypes["HealthAssessment"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  assessedOn?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  recommendations?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HealthMedicationResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["HealthMedication"] =
    ResolversParentTypes["HealthMedication"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  medicine?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  dosage?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  route?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  status?: Resolver<
    Maybe<ResolversTypes["HealthMedicationStatus"]>,
    ParentType,
    ContextType
  >;
  startedOn?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HealthMedicationSupportResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["HealthMedicationSupport"] =
    ResolversParentTypes["HealthMedicationSupport"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  medicine?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  outcome?: Resolver<
    Maybe<ResolversTypes["HealthMedicationSupportOutcome"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HealthDiagnosisResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["HealthDiagnosis"] =
    ResolversParentTypes["HealthDiagnosis"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  condition?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  code?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  clinicalStatus?: Resolver<
    Maybe<ResolversTypes["HealthClinicalStatus"]>,
    ParentType,
    ContextType
  >;
  onsetOn?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HealthSensitiveServiceResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["HealthSensitiveService"] =
    ResolversParentTypes["HealthSensitiveService"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  startedOn?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HealthAdmissionResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["HealthAdmission"] =
    ResolversParentTypes["HealthAdmission"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  admittedOn?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  dischargedOn?: Resolver<
    Maybe<ResolversTypes["Date"]>,
    ParentType,
    ContextType
  >;
  method?: Resolver<
    Maybe<ResolversTypes["HealthAdmissionMethod"]>,
    ParentType,
    ContextType
  >;
  reasons?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface link__ImportScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes["link__Import"],
  any
> {
  name: "link__Import";
}

export interface federation__FieldSetScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes["federation__FieldSet"],
  any
> {
  name: "federation__FieldSet";
}

export interface federation__ScopeScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes["federation__Scope"],
  any
> {
  name: "federation__Scope";
}

export interface federation__PolicyScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes["federation__Policy"],
  any
> {
  name: "federation__Policy";
}

export interface federation__ContextFieldValueScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes["federation__ContextFieldValue"],
  any
> {
  name: "federation__ContextFieldValue";
}

export interface _AnyScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes["_Any"],
  any
> {
  name: "_Any";
}

export type _ServiceResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["_Service"] =
    ResolversParentTypes["_Service"],
> = {
  sdl?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type _EntityResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["_Entity"] =
    ResolversParentTypes["_Entity"],
> = {
  resolveType: TypeResolveFn<"Person", ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Query"] =
    ResolversParentTypes["Query"],
> = {
  _entities?: Resolver<
    Array<Maybe<ResolversTypes["_Entity"]>>,
    ParentType,
    ContextType,
    RequireFields<Query_entitiesArgs, "representations">
  >;
  _service?: Resolver<ResolversTypes["_Service"], ParentType, ContextType>;
};

export type Resolvers<ContextType = MercuriusContext> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Source?: SourceResolvers<ContextType>;
  SharedRecord?: SharedRecordResolvers<ContextType>;
  ContactName?: GraphQLScalarType;
  TelephoneNumber?: GraphQLScalarType;
  EmailAddress?: GraphQLScalarType;
  Person?: PersonResolvers<ContextType>;
  HealthNamespace?: HealthNamespaceResolvers<ContextType>;
  HealthAppointment?: HealthAppointmentResolvers<ContextType>;
  HealthKeyContact?: HealthKeyContactResolvers<ContextType>;
  HealthSupportInstruction?: HealthSupportInstructionResolvers<ContextType>;
  HealthRiskAlert?: HealthRiskAlertResolvers<ContextType>;
  HealthCrisisPlan?: HealthCrisisPlanResolvers<ContextType>;
  HealthAssessment?: HealthAssessmentResolvers<ContextType>;
  HealthMedication?: HealthMedicationResolvers<ContextType>;
  HealthMedicationSupport?: HealthMedicationSupportResolvers<ContextType>;
  HealthDiagnosis?: HealthDiagnosisResolvers<ContextType>;
  HealthSensitiveService?: HealthSensitiveServiceResolvers<ContextType>;
  HealthAdmission?: HealthAdmissionResolvers<ContextType>;
  link__Import?: GraphQLScalarType;
  federation__FieldSet?: GraphQLScalarType;
  federation__Scope?: GraphQLScalarType;
  federation__Policy?: GraphQLScalarType;
  federation__ContextFieldValue?: GraphQLScalarType;
  _Any?: GraphQLScalarType;
  _Service?: _ServiceResolvers<ContextType>;
  _Entity?: _EntityResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = MercuriusContext> = {
  classified?: classifiedDirectiveResolver<any, any, ContextType>;
  dataSubject?: dataSubjectDirectiveResolver<any, any, ContextType>;
  releasedBy?: releasedByDirectiveResolver<any, any, ContextType>;
  link?: linkDirectiveResolver<any, any, ContextType>;
  federation__requires?: federation__requiresDirectiveResolver<
    any,
    any,
    ContextType
  >;
  federation__provides?: federation__providesDirectiveResolver<
    any,
    any,
    ContextType
  >;
  federation__external?: federation__externalDirectiveResolver<
    any,
    any,
    ContextType
  >;
  federation__tag?: federation__tagDirectiveResolver<any, any, ContextType>;
  federation__extends?: federation__extendsDirectiveResolver<
    any,
    any,
    ContextType
  >;
  shareable?: shareableDirectiveResolver<any, any, ContextType>;
  federation__inaccessible?: federation__inaccessibleDirectiveResolver<
    any,
    any,
    ContextType
  >;
  federation__override?: federation__overrideDirectiveResolver<
    any,
    any,
    ContextType
  >;
  composeDirective?: composeDirectiveDirectiveResolver<any, any, ContextType>;
  federation__interfaceObject?: federation__interfaceObjectDirectiveResolver<
    any,
    any,
    ContextType
  >;
  federation__authenticated?: federation__authenticatedDirectiveResolver<
    any,
    any,
    ContextType
  >;
  federation__requiresScopes?: federation__requiresScopesDirectiveResolver<
    any,
    any,
    ContextType
  >;
  federation__policy?: federation__policyDirectiveResolver<
    any,
    any,
    ContextType
  >;
  federation__context?: federation__contextDirectiveResolver<
    any,
    any,
    ContextType
  >;
  federation__fromContext?: federation__fromContextDirectiveResolver<
    any,
    any,
    ContextType
  >;
  federation__cost?: federation__costDirectiveResolver<any, any, ContextType>;
  federation__listSize?: federation__listSizeDirectiveResolver<
    any,
    any,
    ContextType
  >;
};

export type Loader<TReturn, TObj, TParams, TContext> = (
  queries: Array<{
    obj: TObj;
    params: TParams;
  }>,
  context: TContext & {
    reply: import("fastify").FastifyReply;
  },
) => Promise<Array<import("mercurius-codegen").DeepPartial<TReturn>>>;
export type LoaderResolver<TReturn, TObj, TParams, TContext> =
  | Loader<TReturn, TObj, TParams, TContext>
  | {
      loader: Loader<TReturn, TObj, TParams, TContext>;
      opts?: {
        cache?: boolean;
      };
    };
export interface Loaders<
  TContext = import("mercurius").MercuriusContext & {
    reply: import("fastify").FastifyReply;
  },
> {
  Source?: {
    organisation?: LoaderResolver<Maybe<Scalars["ID"]>, Source, {}, TContext>;
    sector?: LoaderResolver<Scalars["String"], Source, {}, TContext>;
  };

  Person?: {
    id?: LoaderResolver<Scalars["ID"], Person, {}, TContext>;
    health?: LoaderResolver<Maybe<HealthNamespace>, Person, {}, TContext>;
  };

  HealthNamespace?: {
    appointments?: LoaderResolver<
      Maybe<Array<HealthAppointment>>,
      HealthNamespace,
      {},
      TContext
    >;
    keyContacts?: LoaderResolver<
      Maybe<Array<HealthKeyContact>>,
      HealthNamespace,
      {},
      TContext
    >;
    supportInstructions?: LoaderResolver<
      Maybe<Array<HealthSupportInstruction>>,
      HealthNamespace,
      {},
      TContext
    >;
    riskAlerts?: LoaderResolver<
      Maybe<Array<HealthRiskAlert>>,
      HealthNamespace,
      {},
      TContext
    >;
    crisisPlan?: LoaderResolver<
      Maybe<HealthCrisisPlan>,
      HealthNamespace,
      {},
      TContext
    >;
    assessments?: LoaderResolver<
      Maybe<Array<HealthAssessment>>,
      HealthNamespace,
      {},
      TContext
    >;
    medications?: LoaderResolver<
      Maybe<Array<HealthMedication>>,
      HealthNamespace,
      {},
      TContext
    >;
    medicationSupport?: LoaderResolver<
      Maybe<Array<HealthMedicationSupport>>,
      HealthNamespace,
      {},
      TContext
    >;
    diagnoses?: LoaderResolver<
      Maybe<Array<HealthDiagnosis>>,
      HealthNamespace,
      {},
      TContext
    >;
    sensitiveServices?: LoaderResolver<
      Maybe<Array<HealthSensitiveService>>,
      HealthNamespace,
      {},
      TContext
    >;
    admissions?: LoaderResolver<
      Maybe<Array<HealthAdmission>>,
      HealthNamespace,
      {},
      TContext
    >;
  };

  HealthAppointment?: {
    id?: LoaderResolver<Scalars["ID"], HealthAppointment, {}, TContext>;
    source?: LoaderResolver<Source, HealthAppointment, {}, TContext>;
    asOf?: LoaderResolver<Scalars["DateTime"], HealthAppointment, {}, TContext>;
    provenance?: LoaderResolver<Provenance, HealthAppointment, {}, TContext>;
    start?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      HealthAppointment,
      {},
      TContext
    >;
    end?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      HealthAppointment,
      {},
      TContext
    >;
    status?: LoaderResolver<
      Maybe<HealthAppointmentStatus>,
      HealthAppointment,
      {},
      TContext
    >;
  };

  HealthKeyContact?: {
    id?: LoaderResolver<Scalars["ID"], HealthKeyContact, {}, TContext>;
    source?: LoaderResolver<Source, HealthKeyContact, {}, TContext>;
    asOf?: LoaderResolver<Scalars["DateTime"], HealthKeyContact, {}, TContext>;
    provenance?: LoaderResolver<Provenance, HealthKeyContact, {}, TContext>;
    role?: LoaderResolver<
      Maybe<HealthContactRole>,
      HealthKeyContact,
      {},
      TContext
    >;
    name?: LoaderResolver<
      Maybe<Scalars["ContactName"]>,
      HealthKeyContact,
      {},
      TContext
    >;
    telephone?: LoaderResolver<
      Maybe<Scalars["TelephoneNumber"]>,
      HealthKeyContact,
      {},
      TContext
    >;
    email?: LoaderResolver<
      Maybe<Scalars["EmailAddress"]>,
      HealthKeyContact,
      {},
      TContext
    >;
  };

  HealthSupportInstruction?: {
    id?: LoaderResolver<Scalars["ID"], HealthSupportInstruction, {}, TContext>;
    source?: LoaderResolver<Source, HealthSupportInstruction, {}, TContext>;
    asOf?: LoaderResolver<
      Scalars["DateTime"],
      HealthSupportInstruction,
      {},
      TContext
    >;
    provenance?: LoaderResolver<
      Provenance,
      HealthSupportInstruction,
      {},
      TContext
    >;
    situation?: LoaderResolver<
      Maybe<Scalars["String"]>,
      HealthSupportInstruction,
      {},
      TContext
    >;
    instruction?: LoaderResolver<
      Maybe<Scalars["String"]>,
      HealthSupportInstruction,
      {},
      TContext
    >;
    reviewOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      HealthSupportInstruction,
      {},
      TContext
    >;
  };

  HealthRiskAlert?: {
    id?: LoaderResolver<Scalars["ID"], HealthRiskAlert, {}, TContext>;
    source?: LoaderResolver<Source, HealthRiskAlert, {}, TContext>;
    asOf?: LoaderResolver<Scalars["DateTime"], HealthRiskAlert, {}, TContext>;
    provenance?: LoaderResolver<Provenance, HealthRiskAlert, {}, TContext>;
    kind?: LoaderResolver<
      Maybe<Scalars["String"]>,
      HealthRiskAlert,
      {},
      TContext
    >;
    description?: LoaderResolver<
      Maybe<Scalars["String"]>,
      HealthRiskAlert,
      {},
      TContext
    >;
    severity?: LoaderResolver<
      Maybe<HealthSeverity>,
      HealthRiskAlert,
      {},
      TContext
    >;
    advice?: LoaderResolver<
      Maybe<Scalars["String"]>,
      HealthRiskAlert,
      {},
      TContext
    >;
  };

  HealthCrisisPlan?: {
    id?: LoaderResolver<Scalars["ID"], HealthCrisisPlan, {}, TContext>;
    source?: LoaderResolver<Source, HealthCrisisPlan, {}, TContext>;
    asOf?: LoaderResolver<Scalars["DateTime"], HealthCrisisPlan, {}, TContext>;
    provenance?: LoaderResolver<Provenance, HealthCrisisPlan, {}, TContext>;
    warningSigns?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      HealthCrisisPlan,
      {},
      TContext
    >;
    actions?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      HealthCrisisPlan,
      {},
      TContext
    >;
    reviewOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      HealthCrisisPlan,
      {},
      TContext
    >;
  };

  HealthAssessment?: {
    id?: LoaderResolver<Scalars["ID"], HealthAssessment, {}, TContext>;
    source?: LoaderResolver<Source, HealthAssessment, {}, TContext>;
    asOf?: LoaderResolver<Scalars["DateTime"], HealthAssessment, {}, TContext>;
    provenance?: LoaderResolver<Provenance, HealthAssessment, {}, TContext>;
    kind?: LoaderResolver<
      Maybe<Scalars["String"]>,
      HealthAssessment,
      {},
      TContext
    >;
    assessedOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      HealthAssessment,
      {},
      TContext
    >;
    summary?: LoaderResolver<
      Maybe<Scalars["String"]>,
      HealthAssessment,
      {},
      TContext
    >;
    recommendations?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      HealthAssessment,
      {},
      TContext
    >;
  };

  HealthMedication?: {
    id?: LoaderResolver<Scalars["ID"], HealthMedication, {}, TContext>;
    source?: LoaderResolver<Source, HealthMedication, {}, TContext>;
    asOf?: LoaderResolver<Scalars["DateTime"], HealthMedication, {}, TContext>;
    provenance?: LoaderResolver<Provenance, HealthMedication, {}, TContext>;
    medicine?: LoaderResolver<
      Maybe<Scalars["String"]>,
      HealthMedication,
      {},
      TContext
    >;
    code?: LoaderResolver<
      Maybe<Scalars["String"]>,
      HealthMedication,
      {},
      TContext
    >;
    dosage?: LoaderResolver<
      Maybe<Scalars["String"]>,
      HealthMedication,
      {},
      TContext
    >;
    route?: LoaderResolver<
      Maybe<Scalars["String"]>,
      HealthMedication,
      {},
      TContext
    >;
    status?: LoaderResolver<
      Maybe<HealthMedicationStatus>,
      HealthMedication,
      {},
      TContext
    >;
    startedOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      HealthMedication,
      {},
      TContext
    >;
    endedOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      HealthMedication,
      {},
      TContext
    >;
  };

  HealthMedicationSupport?: {
    id?: LoaderResolver<Scalars["ID"], HealthMedicationSupport, {}, TContext>;
    source?: LoaderResolver<Source, HealthMedicationSupport, {}, TContext>;
    asOf?: LoaderResolver<
      Scalars["DateTime"],
      HealthMedicationSupport,
      {},
      TContext
    >;
    provenance?: LoaderResolver<
      Provenance,
      HealthMedicationSupport,
      {},
      TContext
    >;
    medicine?: LoaderResolver<
      Maybe<Scalars["String"]>,
      HealthMedicationSupport,
      {},
      TContext
    >;
    dueAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      HealthMedicationSupport,
      {},
      TContext
    >;
    outcome?: LoaderResolver<
      Maybe<HealthMedicationSupportOutcome>,
      HealthMedicationSupport,
      {},
      TContext
    >;
  };

  HealthDiagnosis?: {
    id?: LoaderResolver<Scalars["ID"], HealthDiagnosis, {}, TContext>;
    source?: LoaderResolver<Source, HealthDiagnosis, {}, TContext>;
    asOf?: LoaderResolver<Scalars["DateTime"], HealthDiagnosis, {}, TContext>;
    provenance?: LoaderResolver<Provenance, HealthDiagnosis, {}, TContext>;
    condition?: LoaderResolver<
      Maybe<Scalars["String"]>,
      HealthDiagnosis,
      {},
      TContext
    >;
    code?: LoaderResolver<
      Maybe<Scalars["String"]>,
      HealthDiagnosis,
      {},
      TContext
    >;
    clinicalStatus?: LoaderResolver<
      Maybe<HealthClinicalStatus>,
      HealthDiagnosis,
      {},
      TContext
    >;
    onsetOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      HealthDiagnosis,
      {},
      TContext
    >;
  };

  HealthSensitiveService?: {
    id?: LoaderResolver<Scalars["ID"], HealthSensitiveService, {}, TContext>;
    source?: LoaderResolver<Source, HealthSensitiveService, {}, TContext>;
    asOf?: LoaderResolver<
      Scalars["DateTime"],
      HealthSensitiveService,
      {},
      TContext
    >;
    provenance?: LoaderResolver<
      Provenance,
      HealthSensitiveService,
      {},
      TContext
    >;
    service?: LoaderResolver<
      Maybe<Scalars["String"]>,
      HealthSensitiveService,
      {},
      TContext
    >;
    reason?: LoaderResolver<
      Maybe<Scalars["String"]>,
      HealthSensitiveService,
      {},
      TContext
    >;
    startedOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      HealthSensitiveService,
      {},
      TContext
    >;
    endedOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      HealthSensitiveService,
      {},
      TContext
    >;
  };

  HealthAdmission?: {
    id?: LoaderResolver<Scalars["ID"], HealthAdmission, {}, TContext>;
    source?: LoaderResolver<Source, HealthAdmission, {}, TContext>;
    asOf?: LoaderResolver<Scalars["DateTime"], HealthAdmission, {}, TContext>;
    provenance?: LoaderResolver<Provenance, HealthAdmission, {}, TContext>;
    admittedOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      HealthAdmission,
      {},
      TContext
    >;
    dischargedOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      HealthAdmission,
      {},
      TContext
    >;
    method?: LoaderResolver<
      Maybe<HealthAdmissionMethod>,
      HealthAdmission,
      {},
      TContext
    >;
    reasons?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      HealthAdmission,
      {},
      TContext
    >;
  };

  _Service?: {
    sdl?: LoaderResolver<Maybe<Scalars["String"]>, _Service, {}, TContext>;
  };
}
