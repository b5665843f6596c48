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
  /** What children's services and schools hold about this person. */
  socialCare?: Maybe<SocialCareNamespace>;
};

/** Social care's part of a person. It is always there and itself says nothing: each field is decided on its own. */
export type SocialCareNamespace = {
  __typename?: "SocialCareNamespace";
  /** Who the person is. */
  identity?: Maybe<SocialCareIdentity>;
  /** Where the person lives. */
  address?: Maybe<SocialCareAddress>;
  /** Attendance at school or another setting, latest period first. */
  attendance?: Maybe<Array<SocialCareAttendance>>;
  /** The practitioners to speak to. */
  keyContacts?: Maybe<Array<SocialCareKeyContact>>;
  /** Concerns about how the person manages day to day. */
  functionalConcerns?: Maybe<Array<SocialCareFunctionalConcern>>;
  /** Difficulties in engaging with services. */
  engagementIssues?: Maybe<Array<SocialCareEngagementIssue>>;
  /** What helps, for everyone who works with the person. */
  supportInstructions?: Maybe<Array<SocialCareSupportInstruction>>;
  /** Progress against the goals of the plan. */
  outcomes?: Maybe<Array<SocialCareOutcome>>;
  /** How much services are used, and where that is heading. */
  serviceUse?: Maybe<Array<SocialCareServiceUse>>;
  /** Reviews of the person's plan. */
  planReviews?: Maybe<Array<SocialCarePlanReview>>;
  /** Current alerts about a risk of harm. */
  riskAlerts?: Maybe<Array<SocialCareRiskAlert>>;
  /** What to do when things escalate. */
  crisisPlan?: Maybe<SocialCareCrisisPlan>;
  /** Whether the child is subject to a plan or an order. */
  protectionStatus?: Maybe<SocialCareProtectionStatus>;
  /** What the incidents have in common. */
  incidentPattern?: Maybe<SocialCareIncidentPattern>;
  /** The five items that somebody needs in a crisis, and nothing else. */
  crisisSummary?: Maybe<SocialCareCrisisSummary>;
};

/** Who a person is. */
export type SocialCareIdentity = SharedRecord & {
  __typename?: "SocialCareIdentity";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** Full name. */
  name?: Maybe<Scalars["String"]>;
  /** The name that the person prefers to be called by. */
  preferredName?: Maybe<Scalars["String"]>;
  /** Date of birth; null for an unborn child. */
  dateOfBirth?: Maybe<Scalars["Date"]>;
  /** Expected date of delivery of an unborn child. */
  expectedDeliveryDate?: Maybe<Scalars["Date"]>;
  /** First language, e.g. `English`. */
  firstLanguage?: Maybe<Scalars["String"]>;
  /** Whether an interpreter is needed. */
  interpreterRequired?: Maybe<Scalars["Boolean"]>;
};

/** Where a person lives. */
export type SocialCareAddress = SharedRecord & {
  __typename?: "SocialCareAddress";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** The lines of the address, without the postcode. */
  lines?: Maybe<Array<Scalars["String"]>>;
  /** The postcode. */
  postcode?: Maybe<Scalars["String"]>;
  /** The unique property reference number. */
  uprn?: Maybe<Scalars["String"]>;
  /** When the person moved in. */
  movedInOn?: Maybe<Scalars["Date"]>;
};

/** Attendance over one period. */
export type SocialCareAttendance = SharedRecord & {
  __typename?: "SocialCareAttendance";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** First day of the period. */
  periodStart?: Maybe<Scalars["Date"]>;
  /** Last day of the period. */
  periodEnd?: Maybe<Scalars["Date"]>;
  /** Sessions (half days) that the setting was open to the child. */
  sessionsPossible?: Maybe<Scalars["Int"]>;
  /** Sessions attended. */
  sessionsAttended?: Maybe<Scalars["Int"]>;
  /** Sessions missed with leave. */
  authorisedAbsences?: Maybe<Scalars["Int"]>;
  /** Sessions missed without leave. */
  unauthorisedAbsences?: Maybe<Scalars["Int"]>;
};

/** What a key contact is to the person. */
export type SocialCareContactRole =
  /** The allocated social worker. */
  | "SOCIAL_WORKER"
  /** The lead professional of an early help plan. */
  | "LEAD_PROFESSIONAL"
  /** The practitioner who supports the family. */
  | "FAMILY_SUPPORT_WORKER"
  /** The designated safeguarding lead of a setting. */
  | "DESIGNATED_SAFEGUARDING_LEAD"
  /** The independent reviewing officer or conference chair. */
  | "INDEPENDENT_REVIEWING_OFFICER"
  /** The duty team. */
  | "DUTY_TEAM";

/** A practitioner or team to speak to. */
export type SocialCareKeyContact = SharedRecord & {
  __typename?: "SocialCareKeyContact";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** What the contact is to the person. */
  role?: Maybe<SocialCareContactRole>;
  /** Name of the practitioner or team. */
  name?: Maybe<Scalars["ContactName"]>;
  /** Telephone number. */
  telephone?: Maybe<Scalars["TelephoneNumber"]>;
  /** E-mail address. */
  email?: Maybe<Scalars["EmailAddress"]>;
};

/** How serious something is. */
export type SocialCareSeverity =
  /** Low. */
  | "LOW"
  /** Moderate. */
  | "MODERATE"
  /** High. */
  | "HIGH";

/** A concern about how a person manages day to day. */
export type SocialCareFunctionalConcern = SharedRecord & {
  __typename?: "SocialCareFunctionalConcern";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** The area of life concerned, e.g. `sleep`, `routines`, `peer relationships`. */
  area?: Maybe<Scalars["String"]>;
  /** What was seen. */
  description?: Maybe<Scalars["String"]>;
  /** What it does to daily life. */
  impact?: Maybe<Scalars["String"]>;
  /** How serious it is. */
  severity?: Maybe<SocialCareSeverity>;
};

/** A difficulty in engaging with services. */
export type SocialCareEngagementIssue = SharedRecord & {
  __typename?: "SocialCareEngagementIssue";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** The service concerned. */
  service?: Maybe<Scalars["String"]>;
  /** What the difficulty is. */
  description?: Maybe<Scalars["String"]>;
  /** Contacts missed in the last three months. */
  missedContacts?: Maybe<Scalars["Int"]>;
  /** What gets in the way. */
  barriers?: Maybe<Array<Scalars["String"]>>;
};

/** Something that helps. */
export type SocialCareSupportInstruction = SharedRecord & {
  __typename?: "SocialCareSupportInstruction";
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

/** Progress against one goal. */
export type SocialCareOutcome = SharedRecord & {
  __typename?: "SocialCareOutcome";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** The goal. */
  goal?: Maybe<Scalars["String"]>;
  /** How progress is measured. */
  measure?: Maybe<Scalars["String"]>;
  /** The value at the start. */
  baseline?: Maybe<Scalars["String"]>;
  /** The value now. */
  current?: Maybe<Scalars["String"]>;
  /** The day of the latest measurement. */
  measuredOn?: Maybe<Scalars["Date"]>;
};

/** Where a number is heading. */
export type SocialCareTrend =
  /** Going up. */
  | "RISING"
  /** About the same. */
  | "STABLE"
  /** Going down. */
  | "FALLING";

/** How much one service is used. */
export type SocialCareServiceUse = SharedRecord & {
  __typename?: "SocialCareServiceUse";
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
  /** First day of the period. */
  periodStart?: Maybe<Scalars["Date"]>;
  /** Last day of the period. */
  periodEnd?: Maybe<Scalars["Date"]>;
  /** Contacts in the period. */
  contacts?: Maybe<Scalars["Int"]>;
  /** Where use is heading. */
  trend?: Maybe<SocialCareTrend>;
};

/** The kinds of plan for a child. */
export type SocialCarePlanType =
  /** Early help plan. */
  | "EARLY_HELP"
  /** Child in need plan (Children Act 1989, section 17). */
  | "CHILD_IN_NEED"
  /** Child protection plan (section 47). */
  | "CHILD_PROTECTION"
  /** Care plan of a looked-after child. */
  | "CARE";

/** A review of a person's plan. */
export type SocialCarePlanReview = SharedRecord & {
  __typename?: "SocialCarePlanReview";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** The kind of plan. */
  planType?: Maybe<SocialCarePlanType>;
  /** The day of the review. */
  heldOn?: Maybe<Scalars["Date"]>;
  /** What was decided. */
  decision?: Maybe<Scalars["String"]>;
  /** What is to be done, and by whom. */
  actions?: Maybe<Array<Scalars["String"]>>;
  /** The day of the next review. */
  nextReviewOn?: Maybe<Scalars["Date"]>;
};

/** An alert about a risk of harm. */
export type SocialCareRiskAlert = SharedRecord & {
  __typename?: "SocialCareRiskAlert";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** The kind of risk, e.g. `domestic abuse`, `neglect`, `exploitation`. */
  kind?: Maybe<Scalars["String"]>;
  /** What the risk is. */
  description?: Maybe<Scalars["String"]>;
  /** How serious it is. */
  severity?: Maybe<SocialCareSeverity>;
  /** What a visitor should do about it. */
  advice?: Maybe<Scalars["String"]>;
};

/** What to do when things escalate. */
export type SocialCareCrisisPlan = SharedRecord & {
  __typename?: "SocialCareCrisisPlan";
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
  /** Where the person can be safe. */
  safePlaces?: Maybe<Array<Scalars["String"]>>;
  /** When the plan will be looked at again. */
  reviewOn?: Maybe<Scalars["Date"]>;
};

/** Whether a child is subject to a plan or an order. */
export type SocialCareProtectionState =
  /** Not subject to any. */
  | "NONE"
  /** A section 47 enquiry is under way. */
  | "ENQUIRY"
  /** Subject to a child protection plan. */
  | "CHILD_PROTECTION_PLAN"
  /** Child in need. */
  | "CHILD_IN_NEED"
  /** Looked after by the local authority. */
  | "LOOKED_AFTER"
  /** Subject to an emergency protection order. */
  | "EMERGENCY_PROTECTION_ORDER";

/** The categories of abuse that a child protection plan can carry. */
export type SocialCareCategoryOfAbuse =
  /** Neglect. */
  | "NEGLECT"
  /** Physical abuse. */
  | "PHYSICAL"
  /** Emotional abuse. */
  | "EMOTIONAL"
  /** Sexual abuse. */
  | "SEXUAL";

/** Whether the child is subject to a plan or an order. */
export type SocialCareProtectionStatus = SharedRecord & {
  __typename?: "SocialCareProtectionStatus";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** The state. */
  state?: Maybe<SocialCareProtectionState>;
  /** The categories of abuse that the plan carries. */
  categoriesOfAbuse?: Maybe<Array<SocialCareCategoryOfAbuse>>;
  /** Since when. */
  startedOn?: Maybe<Scalars["Date"]>;
  /** The day of the next conference or review. */
  nextConferenceOn?: Maybe<Scalars["Date"]>;
};

/** What the incidents have in common. */
export type SocialCareIncidentPattern = SharedRecord & {
  __typename?: "SocialCareIncidentPattern";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** The pattern in words. */
  summary?: Maybe<Scalars["String"]>;
  /** What the incidents have in common. */
  themes?: Maybe<Array<Scalars["String"]>>;
  /** First day of the period. */
  periodStart?: Maybe<Scalars["Date"]>;
  /** Last day of the period. */
  periodEnd?: Maybe<Scalars["Date"]>;
  /** Where it is heading. */
  trend?: Maybe<SocialCareTrend>;
  /** Other people whom the pattern concerns, each decided for themselves. */
  people?: Maybe<Array<Maybe<Person>>>;
};

/** The five items that somebody needs in a crisis. */
export type SocialCareCrisisSummary = SharedRecord & {
  __typename?: "SocialCareCrisisSummary";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** Risks at this moment. */
  currentRisks?: Maybe<Array<Scalars["String"]>>;
  /** What is known to set things off. */
  knownTriggers?: Maybe<Array<Scalars["String"]>>;
  /** What calms things down. */
  deEscalationStrategies?: Maybe<Array<Scalars["String"]>>;
  /** What to bear in mind about medication. */
  medicationConsiderations?: Maybe<Array<Scalars["String"]>>;
  /** Whom to call. */
  keyContacts?: Maybe<Array<SocialCareCrisisContact>>;
};

/** Somebody to call in a crisis. */
export type SocialCareCrisisContact = {
  __typename?: "SocialCareCrisisContact";
  /** What the contact is to the person. */
  role?: Maybe<Scalars["String"]>;
  /** Name of the practitioner or team. */
  name?: Maybe<Scalars["ContactName"]>;
  /** Telephone number. */
  telephone?: Maybe<Scalars["TelephoneNumber"]>;
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
    | ResolversTypes["SocialCareIdentity"]
    | ResolversTypes["SocialCareAddress"]
    | ResolversTypes["SocialCareAttendance"]
    | ResolversTypes["SocialCareKeyContact"]
    | ResolversTypes["SocialCareFunctionalConcern"]
    | ResolversTypes["SocialCareEngagementIssue"]
    | ResolversTypes["SocialCareSupportInstruction"]
    | ResolversTypes["SocialCareOutcome"]
    | ResolversTypes["SocialCareServiceUse"]
    | ResolversTypes["SocialCarePlanReview"]
    | ResolversTypes["SocialCareRiskAlert"]
    | ResolversTypes["SocialCareCrisisPlan"]
    | ResolversTypes["SocialCareProtectionStatus"]
    | ResolversTypes["SocialCareIncidentPattern"]
    | ResolversTypes["SocialCareCrisisSummary"];
  ContactName: ResolverTypeWrapper<Scalars["ContactName"]>;
  TelephoneNumber: ResolverTypeWrapper<Scalars["TelephoneNumber"]>;
  EmailAddress: ResolverTypeWrapper<Scalars["EmailAddress"]>;
  Person: ResolverTypeWrapper<Person>;
  SocialCareNamespace: ResolverTypeWrapper<SocialCareNamespace>;
  SocialCareIdentity: ResolverTypeWrapper<SocialCareIdentity>;
  Boolean: ResolverTypeWrapper<Scalars["Boolean"]>;
  SocialCareAddress: ResolverTypeWrapper<SocialCareAddress>;
  SocialCareAttendance: ResolverTypeWrapper<SocialCareAttendance>;
  Int: ResolverTypeWrapper<Scalars["Int"]>;
  SocialCareContactRole: SocialCareContactRole;
  SocialCareKeyContact: ResolverTypeWrapper<SocialCareKeyContact>;
  SocialCareSeverity: SocialCareSeverity;
  SocialCareFunctionalConcern: ResolverTypeWrapper<SocialCareFunctionalConcern>;
  SocialCareEngagementIssue: ResolverTypeWrapper<SocialCareEngagementIssue>;
  SocialCareSupportInstruction: ResolverTypeWrapper<SocialCareSupportInstruction>;
  SocialCareOutcome: ResolverTypeWrapper<SocialCareOutcome>;
  SocialCareTrend: SocialCareTrend;
  SocialCareServiceUse: ResolverTypeWrapper<SocialCareServiceUse>;
  SocialCarePlanType: SocialCarePlanType;
  SocialCarePlanReview: ResolverTypeWrapper<SocialCarePlanReview>;
  SocialCareRiskAlert: ResolverTypeWrapper<SocialCareRiskAlert>;
  SocialCareCrisisPlan: ResolverTypeWrapper<SocialCareCrisisPlan>;
  SocialCareProtectionState: SocialCareProtectionState;
  SocialCareCategoryOfAbuse: SocialCareCategoryOfAbuse;
  SocialCareProtectionStatus: ResolverTypeWrapper<SocialCareProtectionStatus>;
  SocialCareIncidentPattern: ResolverTypeWrapper<SocialCareIncidentPattern>;
  SocialCareCrisisSummary: ResolverTypeWrapper<SocialCareCrisisSummary>;
  SocialCareCrisisContact: ResolverTypeWrapper<SocialCareCrisisContact>;
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
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars["Date"];
  DateTime: Scalars["DateTime"];
  Source: Source;
  ID: Scalars["ID"];
  String: Scalars["String"];
  SharedRecord:
    | ResolversParentTypes["SocialCareIdentity"]
    | ResolversParentTypes["SocialCareAddress"]
    | ResolversParentTypes["SocialCareAttendance"]
    | ResolversParentTypes["SocialCareKeyContact"]
    | ResolversParentTypes["SocialCareFunctionalConcern"]
    | ResolversParentTypes["SocialCareEngagementIssue"]
    | ResolversParentTypes["SocialCareSupportInstruction"]
    | ResolversParentTypes["SocialCareOutcome"]
    | ResolversParentTypes["SocialCareServiceUse"]
    | ResolversParentTypes["SocialCarePlanReview"]
    | ResolversParentTypes["SocialCareRiskAlert"]
    | ResolversParentTypes["SocialCareCrisisPlan"]
    | ResolversParentTypes["SocialCareProtectionStatus"]
    | ResolversParentTypes["SocialCareIncidentPattern"]
    | ResolversParentTypes["SocialCareCrisisSummary"];
  ContactName: Scalars["ContactName"];
  TelephoneNumber: Scalars["TelephoneNumber"];
  EmailAddress: Scalars["EmailAddress"];
  Person: Person;
  SocialCareNamespace: SocialCareNamespace;
  SocialCareIdentity: SocialCareIdentity;
  Boolean: Scalars["Boolean"];
  SocialCareAddress: SocialCareAddress;
  SocialCareAttendance: SocialCareAttendance;
  Int: Scalars["Int"];
  SocialCareKeyContact: SocialCareKeyContact;
  SocialCareFunctionalConcern: SocialCareFunctionalConcern;
  SocialCareEngagementIssue: SocialCareEngagementIssue;
  SocialCareSupportInstruction: SocialCareSupportInstruction;
  SocialCareOutcome: SocialCareOutcome;
  SocialCareServiceUse: SocialCareServiceUse;
  SocialCarePlanReview: SocialCarePlanReview;
  SocialCareRiskAlert: SocialCareRiskAlert;
  SocialCareCrisisPlan: SocialCareCrisisPlan;
  SocialCareProtectionStatus: SocialCareProtectionStatus;
  SocialCareIncidentPattern: SocialCareIncidentPattern;
  SocialCareCrisisSummary: SocialCareCrisisSummary;
  SocialCareCrisisContact: SocialCareCrisisContact;
  link__Import: Scalars["link__Import"];
  federation__FieldSet: Scalars["federation__FieldSet"];
  federation__Scope: Scalars["federation__Scope"];
  federation__Policy: Scalars["federation__Policy"];
  federation__ContextFieldValue: Scalars["federation__ContextFieldValue"];
  _Any: Scalars["_Any"];
  _Service: _Service;
  _Entity: ResolversUnionParentTypes["_Entity"];
  Query: {};
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
    | "SocialCareIdentity"
    | "SocialCareAddress"
    | "SocialCareAttendance"
    | "SocialCareKeyContact"
    | "SocialCareFunctionalConcern"
    | "SocialCareEngagementIssue"
    | "SocialCareSupportInstruction"
    | "SocialCareOutcome"
    | "SocialCareServiceUse"
    | "SocialCarePlanReview"
    | "SocialCareRiskAlert"
    | "SocialCareCrisisPlan"
    | "SocialCareProtectionStatus"
    | "SocialCareIncidentPattern"
    | "SocialCareCrisisSummary",
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
  socialCare?: Resolver<
    Maybe<ResolversTypes["SocialCareNamespace"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialCareNamespaceResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SocialCareNamespace"] =
    ResolversParentTypes["SocialCareNamespace"],
> = {
  identity?: Resolver<
    Maybe<ResolversTypes["SocialCareIdentity"]>,
    ParentType,
    ContextType
  >;
  address?: Resolver<
    Maybe<ResolversTypes["SocialCareAddress"]>,
    ParentType,
    ContextType
  >;
  attendance?: Resolver<
    Maybe<Array<ResolversTypes["SocialCareAttendance"]>>,
    ParentType,
    ContextType
  >;
  keyContacts?: Resolver<
    Maybe<Array<ResolversTypes["SocialCareKeyContact"]>>,
    ParentType,
    ContextType
  >;
  functionalConcerns?: Resolver<
    Maybe<Array<ResolversTypes["SocialCareFunctionalConcern"]>>,
    ParentType,
    ContextType
  >;
  engagementIssues?: Resolver<
    Maybe<Array<ResolversTypes["SocialCareEngagementIssue"]>>,
    ParentType,
    ContextType
  >;
  supportInstructions?: Resolver<
    Maybe<Array<ResolversTypes["SocialCareSupportInstruction"]>>,
    ParentType,
    ContextType
  >;
  outcomes?: Resolver<
    Maybe<Array<ResolversTypes["SocialCareOutcome"]>>,
    ParentType,
    ContextType
  >;
  serviceUse?: Resolver<
    Maybe<Array<ResolversTypes["SocialCareServiceUse"]>>,
    ParentType,
    ContextType
  >;
  planReviews?: Resolver<
    Maybe<Array<ResolversTypes["SocialCarePlanReview"]>>,
    ParentType,
    ContextType
  >;
  riskAlerts?: Resolver<
    Maybe<Array<ResolversTypes["SocialCareRiskAlert"]>>,
    ParentType,
    ContextType
  >;
  crisisPlan?: Resolver<
    Maybe<ResolversTypes["SocialCareCrisisPlan"]>,
    ParentType,
    ContextType
  >;
  protectionStatus?: Resolver<
    Maybe<ResolversTypes["SocialCareProtectionStatus"]>,
    ParentType,
    ContextType
  >;
  incidentPattern?: Resolver<
    Maybe<ResolversTypes["SocialCareIncidentPattern"]>,
    ParentType,
    ContextType
  >;
  crisisSummary?: Resolver<
    Maybe<ResolversTypes["SocialCareCrisisSummary"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialCareIdentityResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SocialCareIdentity"] =
    ResolversParentTypes["SocialCareIdentity"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  preferredName?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  dateOfBirth?: Resolver<
    Maybe<ResolversTypes["Date"]>,
    ParentType,
    ContextType
  >;
  expectedDeliveryDate?: Resolver<
    Maybe<ResolversTypes["Date"]>,
    ParentType,
    ContextType
  >;
  firstLanguage?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  interpreterRequired?: Resolver<
    Maybe<ResolversTypes["Boolean"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialCareAddressResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SocialCareAddress"] =
    ResolversParentTypes["SocialCareAddress"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  lines?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  postcode?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  uprn?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  movedInOn?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialCareAttendanceResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SocialCareAttendance"] =
    ResolversParentTypes["SocialCareAttendance"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  periodStart?: Resolver<
    Maybe<ResolversTypes["Date"]>,
    ParentType,
    ContextType
  >;
  periodEnd?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  sessionsPossible?: Resolver<
    Maybe<ResolversTypes["Int"]>,
    ParentType,
    ContextType
  >;
  sessionsAttended?: Resolver<
    Maybe<ResolversTypes["Int"]>,
    ParentType,
    ContextType
  >;
  authorisedAbsences?: Resolver<
    Maybe<ResolversTypes["Int"]>,
    ParentType,
    ContextType
  >;
  unauthorisedAbsences?: Resolver<
    Maybe<ResolversTypes["Int"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialCareKeyContactResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SocialCareKeyContact"] =
    ResolversParentTypes["SocialCareKeyContact"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  role?: Resolver<
    Maybe<ResolversTypes["SocialCareContactRole"]>,
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

export type SocialCareFunctionalConcernResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SocialCareFunctionalConcern"] =
    ResolversParentTypes["SocialCareFunctionalConcern"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  description?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  impact?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  severity?: Resolver<
    Maybe<ResolversTypes["SocialCareSeverity"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialCareEngagementIssueResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SocialCareEngagementIssue"] =
    ResolversParentTypes["SocialCareEngagementIssue"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  description?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  missedContacts?: Resolver<
    Maybe<ResolversTypes["Int"]>,
    ParentType,
    ContextType
  >;
  barriers?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialCareSupportInstructionResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SocialCareSupportInstruction"] =
    ResolversParentTypes["SocialCareSupportInstruction"],
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

export type SocialCareOutcomeResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SocialCareOutcome"] =
    ResolversParentTypes["SocialCareOutcome"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  goal?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  baseline?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  measuredOn?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialCareServiceUseResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SocialCareServiceUse"] =
    ResolversParentTypes["SocialCareServiceUse"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  periodStart?: Resolver<
    Maybe<ResolversTypes["Date"]>,
    ParentType,
    ContextType
  >;
  periodEnd?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  contacts?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  trend?: Resolver<
    Maybe<ResolversTypes["SocialCareTrend"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialCarePlanReviewResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SocialCarePlanReview"] =
    ResolversParentTypes["SocialCarePlanReview"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  planType?: Resolver<
    Maybe<ResolversTypes["SocialCarePlanType"]>,
    ParentType,
    ContextType
  >;
  heldOn?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  actions?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  nextReviewOn?: Resolver<
    Maybe<ResolversTypes["Date"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialCareRiskAlertResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SocialCareRiskAlert"] =
    ResolversParentTypes["SocialCareRiskAlert"],
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
    Maybe<ResolversTypes["SocialCareSeverity"]>,
    ParentType,
    ContextType
  >;
  advice?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialCareCrisisPlanResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SocialCareCrisisPlan"] =
    ResolversParentTypes["SocialCareCrisisPlan"],
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
  safePlaces?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  reviewOn?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialCareProtectionStatusResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SocialCareProtectionStatus"] =
    ResolversParentTypes["SocialCareProtectionStatus"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  state?: Resolver<
    Maybe<ResolversTypes["SocialCareProtectionState"]>,
    ParentType,
    ContextType
  >;
  categoriesOfAbuse?: Resolver<
    Maybe<Array<ResolversTypes["SocialCareCategoryOfAbuse"]>>,
    ParentType,
    ContextType
  >;
  startedOn?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  nextConferenceOn?: Resolver<
    Maybe<ResolversTypes["Date"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialCareIncidentPatternResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SocialCareIncidentPattern"] =
    ResolversParentTypes["SocialCareIncidentPattern"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  themes?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  periodStart?: Resolver<
    Maybe<ResolversTypes["Date"]>,
    ParentType,
    ContextType
  >;
  periodEnd?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  trend?: Resolver<
    Maybe<ResolversTypes["SocialCareTrend"]>,
    ParentType,
    ContextType
  >;
  people?: Resolver<
    Maybe<Array<Maybe<ResolversTypes["Person"]>>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialCareCrisisSummaryResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SocialCareCrisisSummary"] =
    ResolversParentTypes["SocialCareCrisisSummary"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  currentRisks?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  knownTriggers?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  deEscalationStrategies?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  medicationConsiderations?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  keyContacts?: Resolver<
    Maybe<Array<ResolversTypes["SocialCareCrisisContact"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialCareCrisisContactResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SocialCareCrisisContact"] =
    ResolversParentTypes["SocialCareCrisisContact"],
> = {
  role?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
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
  SocialCareNamespace?: SocialCareNamespaceResolvers<ContextType>;
  SocialCareIdentity?: SocialCareIdentityResolvers<ContextType>;
  SocialCareAddress?: SocialCareAddressResolvers<ContextType>;
  SocialCareAttendance?: SocialCareAttendanceResolvers<ContextType>;
  SocialCareKeyContact?: SocialCareKeyContactResolvers<ContextType>;
  SocialCareFunctionalConcern?: SocialCareFunctionalConcernResolvers<ContextType>;
  SocialCareEngagementIssue?: SocialCareEngagementIssueResolvers<ContextType>;
  SocialCareSupportInstruction?: SocialCareSupportInstructionResolvers<ContextType>;
  SocialCareOutcome?: SocialCareOutcomeResolvers<ContextType>;
  SocialCareServiceUse?: SocialCareServiceUseResolvers<ContextType>;
  SocialCarePlanReview?: SocialCarePlanReviewResolvers<ContextType>;
  SocialCareRiskAlert?: SocialCareRiskAlertResolvers<ContextType>;
  SocialCareCrisisPlan?: SocialCareCrisisPlanResolvers<ContextType>;
  SocialCareProtectionStatus?: SocialCareProtectionStatusResolvers<ContextType>;
  SocialCareIncidentPattern?: SocialCareIncidentPatternResolvers<ContextType>;
  SocialCareCrisisSummary?: SocialCareCrisisSummaryResolvers<ContextType>;
  SocialCareCrisisContact?: SocialCareCrisisContactResolvers<ContextType>;
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
    socialCare?: LoaderResolver<
      Maybe<SocialCareNamespace>,
      Person,
      {},
      TContext
    >;
  };

  SocialCareNamespace?: {
    identity?: LoaderResolver<
      Maybe<SocialCareIdentity>,
      SocialCareNamespace,
      {},
      TContext
    >;
    address?: LoaderResolver<
      Maybe<SocialCareAddress>,
      SocialCareNamespace,
      {},
      TContext
    >;
    attendance?: LoaderResolver<
      Maybe<Array<SocialCareAttendance>>,
      SocialCareNamespace,
      {},
      TContext
    >;
    keyContacts?: LoaderResolver<
      Maybe<Array<SocialCareKeyContact>>,
      SocialCareNamespace,
      {},
      TContext
    >;
    functionalConcerns?: LoaderResolver<
      Maybe<Array<SocialCareFunctionalConcern>>,
      SocialCareNamespace,
      {},
      TContext
    >;
    engagementIssues?: LoaderResolver<
      Maybe<Array<SocialCareEngagementIssue>>,
      SocialCareNamespace,
      {},
      TContext
    >;
    supportInstructions?: LoaderResolver<
      Maybe<Array<SocialCareSupportInstruction>>,
      SocialCareNamespace,
      {},
      TContext
    >;
    outcomes?: LoaderResolver<
      Maybe<Array<SocialCareOutcome>>,
      SocialCareNamespace,
      {},
      TContext
    >;
    serviceUse?: LoaderResolver<
      Maybe<Array<SocialCareServiceUse>>,
      SocialCareNamespace,
      {},
      TContext
    >;
    planReviews?: LoaderResolver<
      Maybe<Array<SocialCarePlanReview>>,
      SocialCareNamespace,
      {},
      TContext
    >;
    riskAlerts?: LoaderResolver<
      Maybe<Array<SocialCareRiskAlert>>,
      SocialCareNamespace,
      {},
      TContext
    >;
    crisisPlan?: LoaderResolver<
      Maybe<SocialCareCrisisPlan>,
      SocialCareNamespace,
      {},
      TContext
    >;
    protectionStatus?: LoaderResolver<
      Maybe<SocialCareProtectionStatus>,
      SocialCareNamespace,
      {},
      TContext
    >;
    incidentPattern?: LoaderResolver<
      Maybe<SocialCareIncidentPattern>,
      SocialCareNamespace,
      {},
      TContext
    >;
    crisisSummary?: LoaderResolver<
      Maybe<SocialCareCrisisSummary>,
      SocialCareNamespace,
      {},
      TContext
    >;
  };

  SocialCareIdentity?: {
    id?: LoaderResolver<Scalars["ID"], SocialCareIdentity, {}, TContext>;
    source?: LoaderResolver<Source, SocialCareIdentity, {}, TContext>;
    asOf?: LoaderResolver<
      Scalars["DateTime"],
      SocialCareIdentity,
      {},
      TContext
    >;
    provenance?: LoaderResolver<Provenance, SocialCareIdentity, {}, TContext>;
    name?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareIdentity,
      {},
      TContext
    >;
    preferredName?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareIdentity,
      {},
      TContext
    >;
    dateOfBirth?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      SocialCareIdentity,
      {},
      TContext
    >;
    expectedDeliveryDate?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      SocialCareIdentity,
      {},
      TContext
    >;
    firstLanguage?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareIdentity,
      {},
      TContext
    >;
    interpreterRequired?: LoaderResolver<
      Maybe<Scalars["Boolean"]>,
      SocialCareIdentity,
      {},
      TContext
    >;
  };

  SocialCareAddress?: {
    id?: LoaderResolver<Scalars["ID"], SocialCareAddress, {}, TContext>;
    source?: LoaderResolver<Source, SocialCareAddress, {}, TContext>;
    asOf?: LoaderResolver<Scalars["DateTime"], SocialCareAddress, {}, TContext>;
    provenance?: LoaderResolver<Provenance, SocialCareAddress, {}, TContext>;
    lines?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      SocialCareAddress,
      {},
      TContext
    >;
    postcode?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareAddress,
      {},
      TContext
    >;
    uprn?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareAddress,
      {},
      TContext
    >;
    movedInOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      SocialCareAddress,
      {},
      TContext
    >;
  };

  SocialCareAttendance?: {
    id?: LoaderResolver<Scalars["ID"], SocialCareAttendance, {}, TContext>;
    source?: LoaderResolver<Source, SocialCareAttendance, {}, TContext>;
    asOf?: LoaderResolver<
      Scalars["DateTime"],
      SocialCareAttendance,
      {},
      TContext
    >;
    provenance?: LoaderResolver<Provenance, SocialCareAttendance, {}, TContext>;
    periodStart?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      SocialCareAttendance,
      {},
      TContext
    >;
    periodEnd?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      SocialCareAttendance,
      {},
      TContext
    >;
    sessionsPossible?: LoaderResolver<
      Maybe<Scalars["Int"]>,
      SocialCareAttendance,
      {},
      TContext
    >;
    sessionsAttended?: LoaderResolver<
      Maybe<Scalars["Int"]>,
      SocialCareAttendance,
      {},
      TContext
    >;
    authorisedAbsences?: LoaderResolver<
      Maybe<Scalars["Int"]>,
      SocialCareAttendance,
      {},
      TContext
    >;
    unauthorisedAbsences?: LoaderResolver<
      Maybe<Scalars["Int"]>,
      SocialCareAttendance,
      {},
      TContext
    >;
  };

  SocialCareKeyContact?: {
    id?: LoaderResolver<Scalars["ID"], SocialCareKeyContact, {}, TContext>;
    source?: LoaderResolver<Source, SocialCareKeyContact, {}, TContext>;
    asOf?: LoaderResolver<
      Scalars["DateTime"],
      SocialCareKeyContact,
      {},
      TContext
    >;
    provenance?: LoaderResolver<Provenance, SocialCareKeyContact, {}, TContext>;
    role?: LoaderResolver<
      Maybe<SocialCareContactRole>,
      SocialCareKeyContact,
      {},
      TContext
    >;
    name?: LoaderResolver<
      Maybe<Scalars["ContactName"]>,
      SocialCareKeyContact,
      {},
      TContext
    >;
    telephone?: LoaderResolver<
      Maybe<Scalars["TelephoneNumber"]>,
      SocialCareKeyContact,
      {},
      TContext
    >;
    email?: LoaderResolver<
      Maybe<Scalars["EmailAddress"]>,
      SocialCareKeyContact,
      {},
      TContext
    >;
  };

  SocialCareFunctionalConcern?: {
    id?: LoaderResolver<
      Scalars["ID"],
      SocialCareFunctionalConcern,
      {},
      TContext
    >;
    source?: LoaderResolver<Source, SocialCareFunctionalConcern, {}, TContext>;
    asOf?: LoaderResolver<
      Scalars["DateTime"],
      SocialCareFunctionalConcern,
      {},
      TContext
    >;
    provenance?: LoaderResolver<
      Provenance,
      SocialCareFunctionalConcern,
      {},
      TContext
    >;
    area?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareFunctionalConcern,
      {},
      TContext
    >;
    description?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareFunctionalConcern,
      {},
      TContext
    >;
    impact?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareFunctionalConcern,
      {},
      TContext
    >;
    severity?: LoaderResolver<
      Maybe<SocialCareSeverity>,
      SocialCareFunctionalConcern,
      {},
      TContext
    >;
  };

  SocialCareEngagementIssue?: {
    id?: LoaderResolver<Scalars["ID"], SocialCareEngagementIssue, {}, TContext>;
    source?: LoaderResolver<Source, SocialCareEngagementIssue, {}, TContext>;
    asOf?: LoaderResolver<
      Scalars["DateTime"],
      SocialCareEngagementIssue,
      {},
      TContext
    >;
    provenance?: LoaderResolver<
      Provenance,
      SocialCareEngagementIssue,
      {},
      TContext
    >;
    service?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareEngagementIssue,
      {},
      TContext
    >;
    description?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareEngagementIssue,
      {},
      TContext
    >;
    missedContacts?: LoaderResolver<
      Maybe<Scalars["Int"]>,
      SocialCareEngagementIssue,
      {},
      TContext
    >;
    barriers?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      SocialCareEngagementIssue,
      {},
      TContext
    >;
  };

  SocialCareSupportInstruction?: {
    id?: LoaderResolver<
      Scalars["ID"],
      SocialCareSupportInstruction,
      {},
      TContext
    >;
    source?: LoaderResolver<Source, SocialCareSupportInstruction, {}, TContext>;
    asOf?: LoaderResolver<
      Scalars["DateTime"],
      SocialCareSupportInstruction,
      {},
      TContext
    >;
    provenance?: LoaderResolver<
      Provenance,
      SocialCareSupportInstruction,
      {},
      TContext
    >;
    situation?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareSupportInstruction,
      {},
      TContext
    >;
    instruction?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareSupportInstruction,
      {},
      TContext
    >;
    reviewOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      SocialCareSupportInstruction,
      {},
      TContext
    >;
  };

  SocialCareOutcome?: {
    id?: LoaderResolver<Scalars["ID"], SocialCareOutcome, {}, TContext>;
    source?: LoaderResolver<Source, SocialCareOutcome, {}, TContext>;
    asOf?: LoaderResolver<Scalars["DateTime"], SocialCareOutcome, {}, TContext>;
    provenance?: LoaderResolver<Provenance, SocialCareOutcome, {}, TContext>;
    goal?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareOutcome,
      {},
      TContext
    >;
    measure?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareOutcome,
      {},
      TContext
    >;
    baseline?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareOutcome,
      {},
      TContext
    >;
    current?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareOutcome,
      {},
      TContext
    >;
    measuredOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      SocialCareOutcome,
      {},
      TContext
    >;
  };

  SocialCareServiceUse?: {
    id?: LoaderResolver<Scalars["ID"], SocialCareServiceUse, {}, TContext>;
    source?: LoaderResolver<Source, SocialCareServiceUse, {}, TContext>;
    asOf?: LoaderResolver<
      Scalars["DateTime"],
      SocialCareServiceUse,
      {},
      TContext
    >;
    provenance?: LoaderResolver<Provenance, SocialCareServiceUse, {}, TContext>;
    service?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareServiceUse,
      {},
      TContext
    >;
    periodStart?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      SocialCareServiceUse,
      {},
      TContext
    >;
    periodEnd?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      SocialCareServiceUse,
      {},
      TContext
    >;
    contacts?: LoaderResolver<
      Maybe<Scalars["Int"]>,
      SocialCareServiceUse,
      {},
      TContext
    >;
    trend?: LoaderResolver<
      Maybe<SocialCareTrend>,
      SocialCareServiceUse,
      {},
      TContext
    >;
  };

  SocialCarePlanReview?: {
    id?: LoaderResolver<Scalars["ID"], SocialCarePlanReview, {}, TContext>;
    source?: LoaderResolver<Source, SocialCarePlanReview, {}, TContext>;
    asOf?: LoaderResolver<
      Scalars["DateTime"],
      SocialCarePlanReview,
      {},
      TContext
    >;
    provenance?: LoaderResolver<Provenance, SocialCarePlanReview, {}, TContext>;
    planType?: LoaderResolver<
      Maybe<SocialCarePlanType>,
      SocialCarePlanReview,
      {},
      TContext
    >;
    heldOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      SocialCarePlanReview,
      {},
      TContext
    >;
    decision?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCarePlanReview,
      {},
      TContext
    >;
    actions?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      SocialCarePlanReview,
      {},
      TContext
    >;
    nextReviewOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      SocialCarePlanReview,
      {},
      TContext
    >;
  };

  SocialCareRiskAlert?: {
    id?: LoaderResolver<Scalars["ID"], SocialCareRiskAlert, {}, TContext>;
    source?: LoaderResolver<Source, SocialCareRiskAlert, {}, TContext>;
    asOf?: LoaderResolver<
      Scalars["DateTime"],
      SocialCareRiskAlert,
      {},
      TContext
    >;
    provenance?: LoaderResolver<Provenance, SocialCareRiskAlert, {}, TContext>;
    kind?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareRiskAlert,
      {},
      TContext
    >;
    description?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareRiskAlert,
      {},
      TContext
    >;
    severity?: LoaderResolver<
      Maybe<SocialCareSeverity>,
      SocialCareRiskAlert,
      {},
      TContext
    >;
    advice?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareRiskAlert,
      {},
      TContext
    >;
  };

  SocialCareCrisisPlan?: {
    id?: LoaderResolver<Scalars["ID"], SocialCareCrisisPlan, {}, TContext>;
    source?: LoaderResolver<Source, SocialCareCrisisPlan, {}, TContext>;
    asOf?: LoaderResolver<
      Scalars["DateTime"],
      SocialCareCrisisPlan,
      {},
      TContext
    >;
    provenance?: LoaderResolver<Provenance, SocialCareCrisisPlan, {}, TContext>;
    warningSigns?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      SocialCareCrisisPlan,
      {},
      TContext
    >;
    actions?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      SocialCareCrisisPlan,
      {},
      TContext
    >;
    safePlaces?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      SocialCareCrisisPlan,
      {},
      TContext
    >;
    reviewOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      SocialCareCrisisPlan,
      {},
      TContext
    >;
  };

  SocialCareProtectionStatus?: {
    id?: LoaderResolver<
      Scalars["ID"],
      SocialCareProtectionStatus,
      {},
      TContext
    >;
    source?: LoaderResolver<Source, SocialCareProtectionStatus, {}, TContext>;
    asOf?: LoaderResolver<
      Scalars["DateTime"],
      SocialCareProtectionStatus,
      {},
      TContext
    >;
    provenance?: LoaderResolver<
      Provenance,
      SocialCareProtectionStatus,
      {},
      TContext
    >;
    state?: LoaderResolver<
      Maybe<SocialCareProtectionState>,
      SocialCareProtectionStatus,
      {},
      TContext
    >;
    categoriesOfAbuse?: LoaderResolver<
      Maybe<Array<SocialCareCategoryOfAbuse>>,
      SocialCareProtectionStatus,
      {},
      TContext
    >;
    startedOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      SocialCareProtectionStatus,
      {},
      TContext
    >;
    nextConferenceOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      SocialCareProtectionStatus,
      {},
      TContext
    >;
  };

  SocialCareIncidentPattern?: {
    id?: LoaderResolver<Scalars["ID"], SocialCareIncidentPattern, {}, TContext>;
    source?: LoaderResolver<Source, SocialCareIncidentPattern, {}, TContext>;
    asOf?: LoaderResolver<
      Scalars["DateTime"],
      SocialCareIncidentPattern,
      {},
      TContext
    >;
    provenance?: LoaderResolver<
      Provenance,
      SocialCareIncidentPattern,
      {},
      TContext
    >;
    summary?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareIncidentPattern,
      {},
      TContext
    >;
    themes?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      SocialCareIncidentPattern,
      {},
      TContext
    >;
    periodStart?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      SocialCareIncidentPattern,
      {},
      TContext
    >;
    periodEnd?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      SocialCareIncidentPattern,
      {},
      TContext
    >;
    trend?: LoaderResolver<
      Maybe<SocialCareTrend>,
      SocialCareIncidentPattern,
      {},
      TContext
    >;
    people?: LoaderResolver<
      Maybe<Array<Maybe<Person>>>,
      SocialCareIncidentPattern,
      {},
      TContext
    >;
  };

  SocialCareCrisisSummary?: {
    id?: LoaderResolver<Scalars["ID"], SocialCareCrisisSummary, {}, TContext>;
    source?: LoaderResolver<Source, SocialCareCrisisSummary, {}, TContext>;
    asOf?: LoaderResolver<
      Scalars["DateTime"],
      SocialCareCrisisSummary,
      {},
      TContext
    >;
    provenance?: LoaderResolver<
      Provenance,
      SocialCareCrisisSummary,
      {},
      TContext
    >;
    currentRisks?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      SocialCareCrisisSummary,
      {},
      TContext
    >;
    knownTriggers?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      SocialCareCrisisSummary,
      {},
      TContext
    >;
    deEscalationStrategies?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      SocialCareCrisisSummary,
      {},
      TContext
    >;
    medicationConsiderations?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      SocialCareCrisisSummary,
      {},
      TContext
    >;
    keyContacts?: LoaderResolver<
      Maybe<Array<SocialCareCrisisContact>>,
      SocialCareCrisisSummary,
      {},
      TContext
    >;
  };

  SocialCareCrisisContact?: {
    role?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SocialCareCrisisContact,
      {},
      TContext
    >;
    name?: LoaderResolver<
      Maybe<Scalars["ContactName"]>,
      SocialCareCrisisContact,
      {},
      TContext
    >;
    telephone?: LoaderResolver<
      Maybe<Scalars["TelephoneNumber"]>,
      SocialCareCrisisContact,
      {},
      TContext
    >;
  };

  _Service?: {
    sdl?: LoaderResolver<Maybe<Scalars["String"]>, _Service, {}, TContext>;
  };
}
