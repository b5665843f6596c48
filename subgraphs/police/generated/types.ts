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
  /** What the police hold about this person. */
  police?: Maybe<PoliceNamespace>;
};

/** The police's part of a person. It is always there and itself says nothing: each field is decided on its own. */
export type PoliceNamespace = {
  __typename?: "PoliceNamespace";
  /** Incidents with a safeguarding concern, latest first. */
  incidents?: Maybe<Array<PoliceIncident>>;
  /** What the incidents have in common. */
  incidentPattern?: Maybe<PoliceIncidentPattern>;
  /** Current alerts about a risk of harm. */
  riskAlerts?: Maybe<Array<PoliceRiskAlert>>;
  /** Episodes of going missing, latest first. */
  missingEpisodes?: Maybe<Array<PoliceMissingEpisode>>;
  /** The officers to speak to. */
  keyContacts?: Maybe<Array<PoliceKeyContact>>;
  /** Intelligence; it stays under the control of the force that it came from. */
  intelligence?: Maybe<Array<PoliceIntelligence>>;
};

/** An incident with a safeguarding concern. */
export type PoliceIncident = SharedRecord & {
  __typename?: "PoliceIncident";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** The kind of incident, e.g. `domestic abuse`. */
  kind?: Maybe<Scalars["String"]>;
  /** When it happened. */
  occurredAt?: Maybe<Scalars["DateTime"]>;
  /** What happened. */
  summary?: Maybe<Scalars["String"]>;
  /** What the police did. */
  response?: Maybe<Scalars["String"]>;
  /** Other people who were involved, each decided for themselves. */
  people?: Maybe<Array<Maybe<Person>>>;
};

/** Where a pattern is heading. */
export type PoliceTrend =
  /** Going up. */
  | "RISING"
  /** About the same. */
  | "STABLE"
  /** Going down. */
  | "FALLING";

/** What the incidents have in common. */
export type PoliceIncidentPattern = SharedRecord & {
  __typename?: "PoliceIncidentPattern";
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
  trend?: Maybe<PoliceTrend>;
  /** Other people whom the pattern concerns, each decided for themselves. */
  people?: Maybe<Array<Maybe<Person>>>;
};

/** How serious a risk is graded. */
export type PoliceRiskGrade =
  /** Standard. */
  | "STANDARD"
  /** Medium. */
  | "MEDIUM"
  /** High. */
  | "HIGH";

/** An alert about a risk of harm. */
export type PoliceRiskAlert = SharedRecord & {
  __typename?: "PoliceRiskAlert";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** The kind of risk, e.g. `weapons`, `domestic abuse`. */
  kind?: Maybe<Scalars["String"]>;
  /** What the risk is. */
  description?: Maybe<Scalars["String"]>;
  /** How it is graded. */
  grade?: Maybe<PoliceRiskGrade>;
  /** What a visitor should do about it. */
  advice?: Maybe<Scalars["String"]>;
};

/** An episode of going missing. */
export type PoliceMissingEpisode = SharedRecord & {
  __typename?: "PoliceMissingEpisode";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** Missing since. */
  missingFrom?: Maybe<Scalars["DateTime"]>;
  /** Found or returned at; null while missing. */
  returnedAt?: Maybe<Scalars["DateTime"]>;
  /** How the risk was graded. */
  grade?: Maybe<PoliceRiskGrade>;
  /** What is known about the episode. */
  summary?: Maybe<Scalars["String"]>;
  /** Whether a return home interview was offered. */
  returnInterviewOffered?: Maybe<Scalars["Boolean"]>;
};

/** What a key contact is to the person. */
export type PoliceContactRole =
  /** The officer in the case. */
  | "OFFICER_IN_CASE"
  /** The neighbourhood officer. */
  | "NEIGHBOURHOOD_OFFICER"
  /** The detective in the multi-agency safeguarding hub. */
  | "MASH_DETECTIVE"
  /** The missing persons coordinator. */
  | "MISSING_PERSONS_COORDINATOR";

/** An officer or team to speak to. */
export type PoliceKeyContact = SharedRecord & {
  __typename?: "PoliceKeyContact";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** What the contact is to the person. */
  role?: Maybe<PoliceContactRole>;
  /** Name of the officer or team. */
  name?: Maybe<Scalars["ContactName"]>;
  /** Telephone number. */
  telephone?: Maybe<Scalars["TelephoneNumber"]>;
  /** E-mail address. */
  email?: Maybe<Scalars["EmailAddress"]>;
};

/** How a piece of intelligence was assessed (3x5x2). */
export type PoliceIntelligenceAssessment =
  /** Known directly. */
  | "A"
  /** Known indirectly but corroborated. */
  | "B"
  /** Known indirectly. */
  | "C"
  /** Not known. */
  | "D"
  /** Suspected to be false. */
  | "E";

/** A piece of intelligence. */
export type PoliceIntelligence = SharedRecord & {
  __typename?: "PoliceIntelligence";
  /** Identifies the record within its agency. */
  id: Scalars["ID"];
  /** The organisation that the record belongs to. */
  source: Source;
  /** The moment that the record describes. */
  asOf: Scalars["DateTime"];
  /** How the statement came about. */
  provenance: Provenance;
  /** What it says. */
  text?: Maybe<Scalars["String"]>;
  /** How it was assessed. */
  assessment?: Maybe<PoliceIntelligenceAssessment>;
  /** What may be done with it. */
  handlingConditions?: Maybe<Array<Scalars["String"]>>;
  /** Other people whom it names, each decided for themselves. */
  people?: Maybe<Array<Maybe<Person>>>;
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
    | ResolversTypes["PoliceIncident"]
    | ResolversTypes["PoliceIncidentPattern"]
    | ResolversTypes["PoliceRiskAlert"]
    | ResolversTypes["PoliceMissingEpisode"]
    | ResolversTypes["PoliceKeyContact"]
    | ResolversTypes["PoliceIntelligence"];
  ContactName: ResolverTypeWrapper<Scalars["ContactName"]>;
  TelephoneNumber: ResolverTypeWrapper<Scalars["TelephoneNumber"]>;
  EmailAddress: ResolverTypeWrapper<Scalars["EmailAddress"]>;
  Person: ResolverTypeWrapper<Person>;
  PoliceNamespace: ResolverTypeWrapper<PoliceNamespace>;
  PoliceIncident: ResolverTypeWrapper<PoliceIncident>;
  PoliceTrend: PoliceTrend;
  PoliceIncidentPattern: ResolverTypeWrapper<PoliceIncidentPattern>;
  PoliceRiskGrade: PoliceRiskGrade;
  PoliceRiskAlert: ResolverTypeWrapper<PoliceRiskAlert>;
  PoliceMissingEpisode: ResolverTypeWrapper<PoliceMissingEpisode>;
  Boolean: ResolverTypeWrapper<Scalars["Boolean"]>;
  PoliceContactRole: PoliceContactRole;
  PoliceKeyContact: ResolverTypeWrapper<PoliceKeyContact>;
  PoliceIntelligenceAssessment: PoliceIntelligenceAssessment;
  PoliceIntelligence: ResolverTypeWrapper<PoliceIntelligence>;
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
    | ResolversParentTypes["PoliceIncident"]
    | ResolversParentTypes["PoliceIncidentPattern"]
    | ResolversParentTypes["PoliceRiskAlert"]
    | ResolversParentTypes["PoliceMissingEpisode"]
    | ResolversParentTypes["PoliceKeyContact"]
    | ResolversParentTypes["PoliceIntelligence"];
  ContactName: Scalars["ContactName"];
  TelephoneNumber: Scalars["TelephoneNumber"];
  EmailAddress: Scalars["EmailAddress"];
  Person: Person;
  PoliceNamespace: PoliceNamespace;
  PoliceIncident: PoliceIncident;
  PoliceIncidentPattern: PoliceIncidentPattern;
  PoliceRiskAlert: PoliceRiskAlert;
  PoliceMissingEpisode: PoliceMissingEpisode;
  Boolean: Scalars["Boolean"];
  PoliceKeyContact: PoliceKeyContact;
  PoliceIntelligence: PoliceIntelligence;
  link__Import: Scalars["link__Import"];
  federation__FieldSet: Scalars["federation__FieldSet"];
  federation__Scope: Scalars["federation__Scope"];
  federation__Policy: Scalars["federation__Policy"];
  federation__ContextFieldValue: Scalars["federation__ContextFieldValue"];
  _Any: Scalars["_Any"];
  _Service: _Service;
  _Entity: ResolversUnionParentTypes["_Entity"];
  Query: {};
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
    | "PoliceIncident"
    | "PoliceIncidentPattern"
    | "PoliceRiskAlert"
    | "PoliceMissingEpisode"
    | "PoliceKeyContact"
    | "PoliceIntelligence",
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
  police?: Resolver<
    Maybe<ResolversTypes["PoliceNamespace"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PoliceNamespaceResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["PoliceNamespace"] =
    ResolversParentTypes["PoliceNamespace"],
> = {
  incidents?: Resolver<
    Maybe<Array<ResolversTypes["PoliceIncident"]>>,
    ParentType,
    ContextType
  >;
  incidentPattern?: Resolver<
    Maybe<ResolversTypes["PoliceIncidentPattern"]>,
    ParentType,
    ContextType
  >;
  riskAlerts?: Resolver<
    Maybe<Array<ResolversTypes["PoliceRiskAlert"]>>,
    ParentType,
    ContextType
  >;
  missingEpisodes?: Resolver<
    Maybe<Array<ResolversTypes["PoliceMissingEpisode"]>>,
    ParentType,
    ContextType
  >;
  keyContacts?: Resolver<
    Maybe<Array<ResolversTypes["PoliceKeyContact"]>>,
    ParentType,
    ContextType
  >;
  intelligence?: Resolver<
    Maybe<Array<ResolversTypes["PoliceIntelligence"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PoliceIncidentResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["PoliceIncident"] =
    ResolversParentTypes["PoliceIncident"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  occurredAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  summary?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  response?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  people?: Resolver<
    Maybe<Array<Maybe<ResolversTypes["Person"]>>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PoliceIncidentPatternResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["PoliceIncidentPattern"] =
    ResolversParentTypes["PoliceIncidentPattern"],
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
    Maybe<ResolversTypes["PoliceTrend"]>,
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

export type PoliceRiskAlertResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["PoliceRiskAlert"] =
    ResolversParentTypes["PoliceRiskAlert"],
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
  grade?: Resolver<
    Maybe<ResolversTypes["PoliceRiskGrade"]>,
    ParentType,
    ContextType
  >;
  advice?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PoliceMissingEpisodeResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["PoliceMissingEpisode"] =
    ResolversParentTypes["PoliceMissingEpisode"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  missingFrom?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  returnedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  grade?: Resolver<
    Maybe<ResolversTypes["PoliceRiskGrade"]>,
    ParentType,
    ContextType
  >;
  summary?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  returnInterviewOffered?: Resolver<
    Maybe<ResolversTypes["Boolean"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PoliceKeyContactResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["PoliceKeyContact"] =
    ResolversParentTypes["PoliceKeyContact"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  role?: Resolver<
    Maybe<ResolversTypes["PoliceContactRole"]>,
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

export type PoliceIntelligenceResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["PoliceIntelligence"] =
    ResolversParentTypes["PoliceIntelligence"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["Source"], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes["Provenance"], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  assessment?: Resolver<
    Maybe<ResolversTypes["PoliceIntelligenceAssessment"]>,
    ParentType,
    ContextType
  >;
  handlingConditions?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
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
  PoliceNamespace?: PoliceNamespaceResolvers<ContextType>;
  PoliceIncident?: PoliceIncidentResolvers<ContextType>;
  PoliceIncidentPattern?: PoliceIncidentPatternResolvers<ContextType>;
  PoliceRiskAlert?: PoliceRiskAlertResolvers<ContextType>;
  PoliceMissingEpisode?: PoliceMissingEpisodeResolvers<ContextType>;
  PoliceKeyContact?: PoliceKeyContactResolvers<ContextType>;
  PoliceIntelligence?: PoliceIntelligenceResolvers<ContextType>;
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
    police?: LoaderResolver<Maybe<PoliceNamespace>, Person, {}, TContext>;
  };

  PoliceNamespace?: {
    incidents?: LoaderResolver<
      Maybe<Array<PoliceIncident>>,
      PoliceNamespace,
      {},
      TContext
    >;
    incidentPattern?: LoaderResolver<
      Maybe<PoliceIncidentPattern>,
      PoliceNamespace,
      {},
      TContext
    >;
    riskAlerts?: LoaderResolver<
      Maybe<Array<PoliceRiskAlert>>,
      PoliceNamespace,
      {},
      TContext
    >;
    missingEpisodes?: LoaderResolver<
      Maybe<Array<PoliceMissingEpisode>>,
      PoliceNamespace,
      {},
      TContext
    >;
    keyContacts?: LoaderResolver<
      Maybe<Array<PoliceKeyContact>>,
      PoliceNamespace,
      {},
      TContext
    >;
    intelligence?: LoaderResolver<
      Maybe<Array<PoliceIntelligence>>,
      PoliceNamespace,
      {},
      TContext
    >;
  };

  PoliceIncident?: {
    id?: LoaderResolver<Scalars["ID"], PoliceIncident, {}, TContext>;
    source?: LoaderResolver<Source, PoliceIncident, {}, TContext>;
    asOf?: LoaderResolver<Scalars["DateTime"], PoliceIncident, {}, TContext>;
    provenance?: LoaderResolver<Provenance, PoliceIncident, {}, TContext>;
    kind?: LoaderResolver<
      Maybe<Scalars["String"]>,
      PoliceIncident,
      {},
      TContext
    >;
    occurredAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      PoliceIncident,
      {},
      TContext
    >;
    summary?: LoaderResolver<
      Maybe<Scalars["String"]>,
      PoliceIncident,
      {},
      TContext
    >;
    response?: LoaderResolver<
      Maybe<Scalars["String"]>,
      PoliceIncident,
      {},
      TContext
    >;
    people?: LoaderResolver<
      Maybe<Array<Maybe<Person>>>,
      PoliceIncident,
      {},
      TContext
    >;
  };

  PoliceIncidentPattern?: {
    id?: LoaderResolver<Scalars["ID"], PoliceIncidentPattern, {}, TContext>;
    source?: LoaderResolver<Source, PoliceIncidentPattern, {}, TContext>;
    asOf?: LoaderResolver<
      Scalars["DateTime"],
      PoliceIncidentPattern,
      {},
      TContext
    >;
    provenance?: LoaderResolver<
      Provenance,
      PoliceIncidentPattern,
      {},
      TContext
    >;
    summary?: LoaderResolver<
      Maybe<Scalars["String"]>,
      PoliceIncidentPattern,
      {},
      TContext
    >;
    themes?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      PoliceIncidentPattern,
      {},
      TContext
    >;
    periodStart?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      PoliceIncidentPattern,
      {},
      TContext
    >;
    periodEnd?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      PoliceIncidentPattern,
      {},
      TContext
    >;
    trend?: LoaderResolver<
      Maybe<PoliceTrend>,
      PoliceIncidentPattern,
      {},
      TContext
    >;
    people?: LoaderResolver<
      Maybe<Array<Maybe<Person>>>,
      PoliceIncidentPattern,
      {},
      TContext
    >;
  };

  PoliceRiskAlert?: {
    id?: LoaderResolver<Scalars["ID"], PoliceRiskAlert, {}, TContext>;
    source?: LoaderResolver<Source, PoliceRiskAlert, {}, TContext>;
    asOf?: LoaderResolver<Scalars["DateTime"], PoliceRiskAlert, {}, TContext>;
    provenance?: LoaderResolver<Provenance, PoliceRiskAlert, {}, TContext>;
    kind?: LoaderResolver<
      Maybe<Scalars["String"]>,
      PoliceRiskAlert,
      {},
      TContext
    >;
    description?: LoaderResolver<
      Maybe<Scalars["String"]>,
      PoliceRiskAlert,
      {},
      TContext
    >;
    grade?: LoaderResolver<
      Maybe<PoliceRiskGrade>,
      PoliceRiskAlert,
      {},
      TContext
    >;
    advice?: LoaderResolver<
      Maybe<Scalars["String"]>,
      PoliceRiskAlert,
      {},
      TContext
    >;
  };

  PoliceMissingEpisode?: {
    id?: LoaderResolver<Scalars["ID"], PoliceMissingEpisode, {}, TContext>;
    source?: LoaderResolver<Source, PoliceMissingEpisode, {}, TContext>;
    asOf?: LoaderResolver<
      Scalars["DateTime"],
      PoliceMissingEpisode,
      {},
      TContext
    >;
    provenance?: LoaderResolver<Provenance, PoliceMissingEpisode, {}, TContext>;
    missingFrom?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      PoliceMissingEpisode,
      {},
      TContext
    >;
    returnedAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      PoliceMissingEpisode,
      {},
      TContext
    >;
    grade?: LoaderResolver<
      Maybe<PoliceRiskGrade>,
      PoliceMissingEpisode,
      {},
      TContext
    >;
    summary?: LoaderResolver<
      Maybe<Scalars["String"]>,
      PoliceMissingEpisode,
      {},
      TContext
    >;
    returnInterviewOffered?: LoaderResolver<
      Maybe<Scalars["Boolean"]>,
      PoliceMissingEpisode,
      {},
      TContext
    >;
  };

  PoliceKeyContact?: {
    id?: LoaderResolver<Scalars["ID"], PoliceKeyContact, {}, TContext>;
    source?: LoaderResolver<Source, PoliceKeyContact, {}, TContext>;
    asOf?: LoaderResolver<Scalars["DateTime"], PoliceKeyContact, {}, TContext>;
    provenance?: LoaderResolver<Provenance, PoliceKeyContact, {}, TContext>;
    role?: LoaderResolver<
      Maybe<PoliceContactRole>,
      PoliceKeyContact,
      {},
      TContext
    >;
    name?: LoaderResolver<
      Maybe<Scalars["ContactName"]>,
      PoliceKeyContact,
      {},
      TContext
    >;
    telephone?: LoaderResolver<
      Maybe<Scalars["TelephoneNumber"]>,
      PoliceKeyContact,
      {},
      TContext
    >;
    email?: LoaderResolver<
      Maybe<Scalars["EmailAddress"]>,
      PoliceKeyContact,
      {},
      TContext
    >;
  };

  PoliceIntelligence?: {
    id?: LoaderResolver<Scalars["ID"], PoliceIntelligence, {}, TContext>;
    source?: LoaderResolver<Source, PoliceIntelligence, {}, TContext>;
    asOf?: LoaderResolver<
      Scalars["DateTime"],
      PoliceIntelligence,
      {},
      TContext
    >;
    provenance?: LoaderResolver<Provenance, PoliceIntelligence, {}, TContext>;
    text?: LoaderResolver<
      Maybe<Scalars["String"]>,
      PoliceIntelligence,
      {},
      TContext
    >;
    assessment?: LoaderResolver<
      Maybe<PoliceIntelligenceAssessment>,
      PoliceIntelligence,
      {},
      TContext
    >;
    handlingConditions?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      PoliceIntelligence,
      {},
      TContext
    >;
    people?: LoaderResolver<
      Maybe<Array<Maybe<Person>>>,
      PoliceIntelligence,
      {},
      TContext
    >;
  };

  _Service?: {
    sdl?: LoaderResolver<Maybe<Scalars["String"]>, _Service, {}, TContext>;
  };
}
