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
  link__Import: unknown;
  federation__FieldSet: unknown;
  federation__Scope: unknown;
  federation__Policy: unknown;
  federation__ContextFieldValue: unknown;
  _Any: unknown;
};

export type Query = {
  __typename?: "Query";
  /** A person; null where nobody has this id, and the same where the requester may not know of the person. */
  person?: Maybe<Person>;
  /** A family; null where no family has this id, and the same where the requester may not know of it. */
  family?: Maybe<Family>;
  /** The families that the requester has a relationship with. */
  myFamilies?: Maybe<Array<Family>>;
  /** What the requester has to do: their own open tasks and those of their function, the most urgent first. */
  myTasks?: Maybe<Array<MyTask>>;
  /** What the requester is told of and, as a lead, what their organisation is, the newest first; at most 200. */
  alerts?: Maybe<Array<Alert>>;
  /** Prohibitions about people whose family the requester's organisation leads, the newest first; at most 200. */
  prohibitions?: Maybe<Array<Prohibition>>;
  /** What the requester was told of because a rule of the agreement fired, the newest first; at most 200. */
  myNotices?: Maybe<Array<Notice>>;
  /** Who was shown which fields of whom, when and under what: the ledger's rows, newest first. Itself recorded. */
  disclosures?: Maybe<DisclosureConnection>;
  /** One operation as a whole: what was shown, what was withheld and why. Itself recorded. */
  tracedOperation?: Maybe<TracedOperation>;
  /** Who was shown something of a person, newest first: for practitioners of the organisation that leads the family. */
  lastAccesses?: Maybe<LastAccesses>;
  /** The operations of one organisation that were drawn for review in one month, with what reviewing them found. */
  reviewSample?: Maybe<ReviewSample>;
  /** What reviewing disclosures found, and complaints: those that fall due first before all, at most 200. */
  findings?: Maybe<Findings>;
  /** Aggregates of a month or a quarter, with small numbers suppressed: purpose STATISTICS only. */
  complianceReport?: Maybe<ComplianceReport>;
  /** What a person is to be told, or was told, of who was shown what about them. */
  subjectAccess?: Maybe<SubjectAccess>;
  /** Why something about a person is or is not shared with the requester, and what to do. Asks no agency; itself recorded. */
  explain?: Maybe<Explanation>;
  /** The partnership's records about somebody as they were at a moment: for auditors, and for governance leads who work with the family or have a task about it. */
  recordsAt?: Maybe<RecordsAt>;
  /** Looks for a person by what is known of them: one opaque id, or nothing. Recorded, and only so often. */
  findPerson?: Maybe<FindPersonPayload>;
  /** Who would be shown which classes of a person as things stand: for safeguarding and governance leads. */
  whoCanSee?: Maybe<WhoCanSee>;
};

export type QuerypersonArgs = {
  id: Scalars["ID"];
};

export type QueryfamilyArgs = {
  id: Scalars["ID"];
};

export type QueryalertsArgs = {
  acknowledged?: Scalars["Boolean"];
};

export type QueryprohibitionsArgs = {
  ended?: Scalars["Boolean"];
};

export type QuerydisclosuresArgs = {
  subject?: InputMaybe<Scalars["ID"]>;
  filter?: InputMaybe<DisclosureFilter>;
  first?: InputMaybe<Scalars["Int"]>;
  after?: InputMaybe<Scalars["String"]>;
};

export type QuerytracedOperationArgs = {
  operation: Scalars["ID"];
};

export type QuerylastAccessesArgs = {
  person: Scalars["ID"];
  first?: InputMaybe<Scalars["Int"]>;
  after?: InputMaybe<Scalars["String"]>;
};

export type QueryreviewSampleArgs = {
  month: Scalars["String"];
  organisation?: InputMaybe<Scalars["ID"]>;
};

export type QueryfindingsArgs = {
  open?: Scalars["Boolean"];
};

export type QuerycomplianceReportArgs = {
  period: Scalars["String"];
};

export type QuerysubjectAccessArgs = {
  request: Scalars["ID"];
};

export type QueryexplainArgs = {
  person: Scalars["ID"];
  dataClass?: InputMaybe<Scalars["String"]>;
  field?: InputMaybe<Scalars["String"]>;
};

export type QueryrecordsAtArgs = {
  subject: Scalars["ID"];
  at: Scalars["DateTime"];
};

export type QueryfindPersonArgs = {
  input: FindPersonInput;
};

export type QuerywhoCanSeeArgs = {
  person: Scalars["ID"];
  purpose: Purpose;
};

export type Mutation = {
  __typename?: "Mutation";
  /** Registers a family that nobody knows yet. The requester's organisation leads the work, the requester is allocated. */
  registerFamily?: Maybe<ChangePayload>;
  /** Registers a person whom nobody knows yet, as a member of a family that the requester's organisation leads. */
  registerPerson?: Maybe<ChangePayload>;
  /** Adds somebody whom the requester works with in another family. */
  addFamilyMember?: Maybe<ChangePayload>;
  /** Changes what somebody is in a family: a child that was born, a court's word on parental responsibility. What takes away somebody's say, a lead of the leading organisation confirms in the same way. */
  changeFamilyMember?: Maybe<ChangePayload>;
  /** Takes somebody out of a family which they left: the first asks, a lead of the leading organisation confirms in the same way. */
  removeFamilyMember?: Maybe<ChangePayload>;
  /** Records what a person, or somebody for them, decided about sharing: the next version of the consent, or its first. */
  recordConsent?: Maybe<ConsentPayload>;
  /** Records that somebody was asked for consent and has not answered yet. */
  requestConsent?: Maybe<ConsentPayload>;
  /** Records that nobody has asked: not yet, or because asking was determined to be unsafe. */
  recordNotSought?: Maybe<ConsentPayload>;
  /** Reviews a consent: the person who gave it was talked with again, and it stays as it is. */
  renewConsent?: Maybe<ConsentPayload>;
  /** Withdraws a consent. From then on nothing that rests on it is disclosed. */
  withdrawConsent?: Maybe<ConsentPayload>;
  /** Records that somebody who may decide disagrees. It counts as an objection until the dispute is settled. */
  disputeConsent?: Maybe<ConsentPayload>;
  /** Settles a dispute: this decision stands and what contradicts it does not count, or it is set aside. */
  resolveDispute?: Maybe<ConsentPayload>;
  /** Confirms that a child has reached 16, or says that they have not: for what they decide in their own right. */
  confirmAge?: Maybe<ChangePayload>;
  /** Finds that a decision does not count. An objection then stands, disputed, until a governance lead has settled it. */
  invalidateConsent?: Maybe<ConsentPayload>;
  /** Says that something changed: consents about the person, or about everybody in the family, fall due for review. */
  fireReviewTrigger?: Maybe<ChangePayload>;
  /** Adds to a disclosure what was done with it, or why it was needed: a row beside the ledger's, never an edit. */
  recordOutcome?: Maybe<ChangePayload>;
  /** Draws a month's sample of operations of the requester's organisation, so that anybody can draw it again. */
  drawReviewSample?: Maybe<ChangePayload>;
  /** Records what reviewing a disclosure found, or a complaint, with who has to act on it and by when. */
  recordFinding?: Maybe<ChangePayload>;
  /** Takes the next step with a finding. */
  recordFindingStep?: Maybe<ChangePayload>;
  /** Puts the root of what an agency committed to on one day on the ledger, once. */
  recordCommitments?: Maybe<ChangePayload>;
  /** Prepares what a person is to be told of who was shown what about them; somebody else reviews it. */
  prepareSubjectAccess?: Maybe<ChangePayload>;
  /** Reviews what a person is to be told: released or not, and which of the held lines with it. */
  reviewSubjectAccess?: Maybe<ChangePayload>;
  /** Says that an alert was looked at; its task is done. */
  acknowledgeAlert?: Maybe<ChangePayload>;
  /** Sets a child's risk tier at an assessment. HIGH is in effect at once for everyone but who set it, who waits for a second person. */
  setRiskTier?: Maybe<ChangePayload>;
  /** Confirms HIGH as a second person. */
  confirmRiskTier?: Maybe<ChangePayload>;
  /** Rejects an unconfirmed HIGH as a second person: the earlier tier counts again. From neither the organisation that leads nor the one that set it, it is an objection: HIGH stays, and a lead looks. */
  rejectRiskTier?: Maybe<ChangePayload>;
  /** Says that a risk tier was looked at again and stays. */
  reviewRiskTier?: Maybe<ChangePayload>;
  /** Asks to share something without consent. It is in force once another person authorises it. */
  requestOverride?: Maybe<ChangePayload>;
  /** Authorises what another person asked for; it is in force at once. */
  authoriseOverride?: Maybe<ChangePayload>;
  /** Decides against what another person asked for. */
  rejectOverride?: Maybe<ChangePayload>;
  /** Ends an override before its time. */
  revokeOverride?: Maybe<ChangePayload>;
  /** Takes back what one asked for oneself, as long as nobody has decided on it. */
  withdrawOverride?: Maybe<ChangePayload>;
  /** Records what a Caldicott Guardian advised about sharing clinical data. */
  recordCaldicottConsultation?: Maybe<ChangePayload>;
  /** Approves, for the organisation whose records they are, that they are shared. */
  approveAsOriginator?: Maybe<ChangePayload>;
  /** Records whether the family is told of what was shared without consent, or why not yet. */
  recordFamilyDecision?: Maybe<ChangePayload>;
  /** Confirms, or not, that sharing over an objection was right. */
  confirmDutyDisclosure?: Maybe<ChangePayload>;
  /** Declares a crisis for a family: who they are and the crisis summary open at once, for the requester alone, for some hours. */
  declareCrisis?: Maybe<CrisisPayload>;
  /** Keeps what was decided while a crisis lasted. */
  recordInterimDecision?: Maybe<ChangePayload>;
  /** Ends a crisis before its time, as who declared it. */
  endCrisis?: Maybe<ChangePayload>;
  /** Completes the record of a crisis that is over. */
  completeCrisisRecord?: Maybe<ChangePayload>;
  /** Starts a practitioner's relationship with a family, or claims one's own. */
  startRelationship?: Maybe<ChangePayload>;
  /** Confirms a claimed relationship as another person of the organisation that leads. */
  confirmRelationship?: Maybe<ChangePayload>;
  /** Ends a relationship. */
  endRelationship?: Maybe<ChangePayload>;
  /** Records that a court or a statute prohibits disclosure. */
  recordProhibition?: Maybe<ChangePayload>;
  /** Confirms a prohibition as a second person. It holds before that, too. */
  confirmProhibition?: Maybe<ChangePayload>;
  /** Ends a prohibition. */
  endProhibition?: Maybe<ChangePayload>;
  /** Records that a court orders disclosure to practitioners whom it names; it counts once somebody of the organisation that leads the family has confirmed it. */
  recordCourtOrder?: Maybe<ChangePayload>;
  /** A second person of the organisation that leads the family has looked at what shows a court order: it counts from now on. */
  confirmCourtOrder?: Maybe<ChangePayload>;
  /** Ends a court order. */
  endCourtOrder?: Maybe<ChangePayload>;
  /** Records the finding of the organisation that holds the records: disclosing them would do the child more harm. */
  recordDetriment?: Maybe<ChangePayload>;
  /** Ends a finding of detriment. */
  endDetriment?: Maybe<ChangePayload>;
  /** Shields a person's address, or those of the household at once, and says whose address stays open. */
  shieldAddress?: Maybe<ShieldPayload>;
  /** Says that members of a family live elsewhere than those whose address is shielded, so that theirs does not give it away. */
  recordLivesElsewhere?: Maybe<ChangePayload>;
  /** Lifts an address shield. */
  unshieldAddress?: Maybe<ChangePayload>;
  /** Says that somebody has looked at a notice that was given to one's function. */
  acknowledgeNotice?: Maybe<ChangePayload>;
};

export type MutationregisterFamilyArgs = {
  input: RegisterFamilyInput;
};

export type MutationregisterPersonArgs = {
  input: RegisterPersonInput;
};

export type MutationaddFamilyMemberArgs = {
  input: FamilyMemberInput;
};

export type MutationchangeFamilyMemberArgs = {
  input: FamilyMemberInput;
};

export type MutationremoveFamilyMemberArgs = {
  input: RemoveFamilyMemberInput;
};

export type MutationrecordConsentArgs = {
  input: RecordConsentInput;
};

export type MutationrequestConsentArgs = {
  input: RequestConsentInput;
};

export type MutationrecordNotSoughtArgs = {
  input: RecordNotSoughtInput;
};

export type MutationrenewConsentArgs = {
  input: RenewConsentInput;
};

export type MutationwithdrawConsentArgs = {
  input: WithdrawConsentInput;
};

export type MutationdisputeConsentArgs = {
  input: DisputeConsentInput;
};

export type MutationresolveDisputeArgs = {
  input: ResolveDisputeInput;
};

export type MutationconfirmAgeArgs = {
  input: ConfirmAgeInput;
};

export type MutationinvalidateConsentArgs = {
  input: InvalidateConsentInput;
};

export type MutationfireReviewTriggerArgs = {
  input: FireReviewTriggerInput;
};

export type MutationrecordOutcomeArgs = {
  input: RecordOutcomeInput;
};

export type MutationdrawReviewSampleArgs = {
  input: DrawReviewSampleInput;
};

export type MutationrecordFindingArgs = {
  input: RecordFindingInput;
};

export type MutationrecordFindingStepArgs = {
  input: RecordFindingStepInput;
};

export type MutationrecordCommitmentsArgs = {
  input: RecordCommitmentsInput;
};

export type MutationprepareSubjectAccessArgs = {
  input: PrepareSubjectAccessInput;
};

export type MutationreviewSubjectAccessArgs = {
  input: ReviewSubjectAccessInput;
};

export type MutationacknowledgeAlertArgs = {
  input: AcknowledgeAlertInput;
};

export type MutationsetRiskTierArgs = {
  input: SetRiskTierInput;
};

export type MutationconfirmRiskTierArgs = {
  input: ConfirmRiskTierInput;
};

export type MutationrejectRiskTierArgs = {
  input: RejectRiskTierInput;
};

export type MutationreviewRiskTierArgs = {
  input: ReviewRiskTierInput;
};

export type MutationrequestOverrideArgs = {
  input: RequestOverrideInput;
};

export type MutationauthoriseOverrideArgs = {
  input: AuthoriseOverrideInput;
};

export type MutationrejectOverrideArgs = {
  input: OverrideStepInput;
};

export type MutationrevokeOverrideArgs = {
  input: OverrideStepInput;
};

export type MutationwithdrawOverrideArgs = {
  input: OverrideStepInput;
};

export type MutationrecordCaldicottConsultationArgs = {
  input: OverrideStepInput;
};

export type MutationapproveAsOriginatorArgs = {
  input: OverrideStepInput;
};

export type MutationrecordFamilyDecisionArgs = {
  input: RecordFamilyDecisionInput;
};

export type MutationconfirmDutyDisclosureArgs = {
  input: ConfirmDutyDisclosureInput;
};

export type MutationdeclareCrisisArgs = {
  input: DeclareCrisisInput;
};

export type MutationrecordInterimDecisionArgs = {
  input: RecordInterimDecisionInput;
};

export type MutationendCrisisArgs = {
  input: EndCrisisInput;
};

export type MutationcompleteCrisisRecordArgs = {
  input: CompleteCrisisRecordInput;
};

export type MutationstartRelationshipArgs = {
  input: StartRelationshipInput;
};

export type MutationconfirmRelationshipArgs = {
  input: ConfirmRelationshipInput;
};

export type MutationendRelationshipArgs = {
  input: EndRelationshipInput;
};

export type MutationrecordProhibitionArgs = {
  input: RecordProhibitionInput;
};

export type MutationconfirmProhibitionArgs = {
  input: ConfirmProhibitionInput;
};

export type MutationendProhibitionArgs = {
  input: EndFactInput;
};

export type MutationrecordCourtOrderArgs = {
  input: RecordCourtOrderInput;
};

export type MutationconfirmCourtOrderArgs = {
  input: ConfirmCourtOrderInput;
};

export type MutationendCourtOrderArgs = {
  input: EndFactInput;
};

export type MutationrecordDetrimentArgs = {
  input: RecordDetrimentInput;
};

export type MutationendDetrimentArgs = {
  input: EndFactInput;
};

export type MutationshieldAddressArgs = {
  input: ShieldAddressInput;
};

export type MutationrecordLivesElsewhereArgs = {
  input: RecordLivesElsewhereInput;
};

export type MutationunshieldAddressArgs = {
  input: EndFactInput;
};

export type MutationacknowledgeNoticeArgs = {
  input: AcknowledgeNoticeInput;
};

/** Why a requester asks. It is given with every request. */
export type Purpose =
  /** Working together day to day. */
  | "COORDINATION"
  /** Planning support. */
  | "PLANNING"
  /** Early help. */
  | "EARLY_HELP"
  /** Safeguarding a child. */
  | "SAFEGUARDING"
  /** Responding to a crisis that was declared. */
  | "CRISIS_RESPONSE"
  /** Clinical care. */
  | "CLINICAL_CARE"
  /** Auditing disclosures. */
  | "AUDIT"
  /** Statistics: aggregates only. */
  | "STATISTICS"
  /** Answering somebody who asks for their own record. */
  | "SUBJECT_ACCESS"
  /** Handing a record over. */
  | "RECORD_TRANSFER"
  /** Known and never served: use the formal request route. */
  | "CRIME_PREVENTION";

/** Somebody's risk tier. */
export type RiskTier =
  /** Low. */
  | "LOW"
  /** Moderate. */
  | "MODERATE"
  /** High. */
  | "HIGH";

/** A person in the partnership: an opaque id, on which the spine's records and the agencies' hang. */
export type Person = {
  __typename?: "Person";
  /** The opaque id of the person in this partnership. */
  id: Scalars["ID"];
  /** The families that this person belongs to. */
  families?: Maybe<Array<Maybe<Family>>>;
  /** What the person, or somebody for them, decided about sharing. */
  consentPosition?: Maybe<ConsentPosition>;
  /** The recorded risk tier; null where none is recorded, which counts as low. */
  riskTier?: Maybe<RiskTierRecord>;
  /** Practitioners who work with this person's families. */
  relationships?: Maybe<Array<Relationship>>;
  /** Decisions to share something about this person without consent; those not authorised for who asked and governance functions. */
  overrides?: Maybe<Array<Override>>;
  /** Facts about this person that decisions read, e.g. a court order, as far as the requester recorded or governs them. */
  recordedFacts?: Maybe<Array<RecordedFact>>;
  /** What was shared by duty although this person objects. */
  dutyDisclosures?: Maybe<Array<DutyDisclosure>>;
  /** Open tasks about this person. */
  tasks?: Maybe<Array<Task>>;
};

/** A family that the partnership works with. */
export type Family = {
  __typename?: "Family";
  /** The opaque id of the family in this partnership. */
  id: Scalars["ID"];
  /** The organisation that leads the work with this family. */
  leadOrganisation?: Maybe<Scalars["ID"]>;
  /** Who belongs to the family, in the order of joining. */
  members?: Maybe<Array<FamilyMember>>;
  /** Practitioners who work with this family. */
  relationships?: Maybe<Array<Relationship>>;
  /** Crises declared for this family, the latest first. */
  crises?: Maybe<Array<Crisis>>;
  /** Open tasks about this family. */
  tasks?: Maybe<Array<Task>>;
};

/** What a person is in a family. */
export type FamilyRole =
  /** A child. */
  | "CHILD"
  /** A child not born yet, for whom the mother decides. */
  | "UNBORN"
  /** The mother. */
  | "MOTHER"
  /** The father. */
  | "FATHER"
  /** A carer with or without parental responsibility. */
  | "CARER"
  /** The partner of a parent. */
  | "PARTNER"
  /** A sibling who is an adult. */
  | "ADULT_SIBLING"
  /** Another adult. */
  | "OTHER_ADULT";

/** One person's membership of a family, decided for that person. */
export type FamilyMember = {
  __typename?: "FamilyMember";
  /** What the person is in the family. */
  role?: Maybe<FamilyRole>;
  /** Whether the person holds parental responsibility for the family's children. */
  parentalResponsibility?: Maybe<Scalars["Boolean"]>;
  /** The person. */
  person?: Maybe<Person>;
  /** What somebody asked to change about it, until a second person has confirmed it; null: nothing. */
  proposed?: Maybe<ProposedMembership>;
};

/** A change of a membership that waits for a second person. */
export type ProposedMembership = {
  __typename?: "ProposedMembership";
  /** Whether the person is to leave the family. */
  leaves?: Maybe<Scalars["Boolean"]>;
  /** What they are to be in the family otherwise. */
  role?: Maybe<FamilyRole>;
  /** Whether they are to hold parental responsibility then. */
  parentalResponsibility?: Maybe<Scalars["Boolean"]>;
  /** What is said to show it. */
  evidence?: Maybe<MembershipEvidence>;
  /** The day it was seen. */
  evidenceOn?: Maybe<Scalars["Date"]>;
};

/** What a person, or somebody for them, decided about sharing. */
export type ConsentPosition = {
  __typename?: "ConsentPosition";
  /** The consents in their present version, without what they say about clinical classes. */
  consents?: Maybe<Array<Consent>>;
  /** What consents say about clinical classes. */
  clinicalConsents?: Maybe<Array<Consent>>;
};

/** Where a consent stands. */
export type ConsentStatus =
  /** Given. */
  | "GIVEN"
  /** Given, within conditions. */
  | "GIVEN_CONDITIONAL"
  /** Something happened that calls for a review; good for what needs plain consent only. */
  | "REVIEW_DUE"
  /** Nobody has asked. */
  | "NOT_SOUGHT"
  /** Nobody has asked, because asking would put somebody at risk. */
  | "NOT_SOUGHT_UNSAFE"
  /** Asked, no answer yet. */
  | "REQUESTED"
  /** The review date or a time limit has passed. */
  | "LAPSED"
  /** It does not count: set aside, found void, or a parent's for somebody who is an adult now. */
  | "INVALIDATED"
  /** Not known. */
  | "UNKNOWN"
  /** Nothing covers the class, the recipient or the purpose. */
  | "OUT_OF_SCOPE"
  /** Refused. */
  | "REFUSED"
  /** Withdrawn. */
  | "WITHDRAWN"
  /** A condition shuts out the recipient, the class or the purpose. */
  | "EXCLUDED"
  /** Part of a disagreement: somebody who may decide too says otherwise. It counts as an objection. */
  | "DISPUTED";

/** In what capacity somebody decides. */
export type ConsentCapacity =
  /** An adult, for themselves. */
  | "ADULT"
  /** Aged 16 or 17, for themselves. */
  | "AGE_16_17"
  /** Under 16 and assessed as competent to decide this. */
  | "GILLICK_COMPETENT"
  /** Somebody with parental responsibility, for a child. */
  | "PARENTAL_RESPONSIBILITY";

/** The form in which a decision was given. */
export type ConsentEvidence =
  /** Spoken. */
  | "VERBAL"
  /** On paper. */
  | "WRITTEN"
  /** Given through a system. */
  | "DIGITAL";

/** One consent in one version. */
export type Consent = {
  __typename?: "Consent";
  /** Identifies the consent through all its versions. */
  id: Scalars["ID"];
  /** Counts up with every change, from 1. */
  version?: Maybe<Scalars["Int"]>;
  /** Where the consent stands now. */
  status?: Maybe<ConsentStatus>;
  /** Who decided: the person, or somebody with parental responsibility. */
  givenBy?: Maybe<Person>;
  /** In what capacity they decided. */
  capacity?: Maybe<ConsentCapacity>;
  /** GILLICK_COMPETENT: the practitioner who assessed it, for the assessor, clinicians and governance functions. */
  capacityAssessedBy?: Maybe<Scalars["ID"]>;
  /** GILLICK_COMPETENT: the day of the assessment. */
  capacityAssessedOn?: Maybe<Scalars["Date"]>;
  /** What it covers; empty: every class, any recipient, any purpose. */
  scope?: Maybe<Array<ConsentScope>>;
  /** What limits it. */
  conditions?: Maybe<Array<ConsentCondition>>;
  /** Whether the person showed that they understood. */
  understandingConfirmed?: Maybe<Scalars["Boolean"]>;
  /** The form in which the decision was given. */
  evidence?: Maybe<ConsentEvidence>;
  /** The day it was talked about. */
  discussedOn?: Maybe<Scalars["Date"]>;
  /** The day from which it counts as lapsed. */
  reviewDate?: Maybe<Scalars["DateTime"]>;
  /** What was talked about; null: that was not recorded. */
  conversation?: Maybe<ConsentConversation>;
  /** Why, in words: for who wrote it, who decided on it and governance functions; null to anybody else. */
  rationale?: Maybe<Scalars["String"]>;
  /** NOT_SOUGHT_UNSAFE, INVALIDATED, or DISPUTED by a lead's doubt: the ground, e.g. `RISK_TO_CHILD`. */
  determination?: Maybe<Scalars["String"]>;
  /** This version in plain words for anybody of the family: nothing clinical, nothing that a young person decided alone. */
  summary?: Maybe<Array<Scalars["String"]>>;
  /** This version in plain words for the person who decided; null where it names a service that must not be named to the requester. */
  summaryForGiver?: Maybe<Array<Scalars["String"]>>;
  /** Whether an earlier no still counts for something that this version does not cover. */
  earlierObjection?: Maybe<Scalars["Boolean"]>;
  /** When this version was recorded. */
  recordedAt?: Maybe<Scalars["DateTime"]>;
  /** The earlier versions, the newest first, as far as they say something about the same classes. */
  history?: Maybe<Array<Consent>>;
};

/** The conversation that a decision rests on. */
export type ConsentConversation = {
  __typename?: "ConsentConversation";
  /** The purposes of sharing that were talked about. */
  purposes?: Maybe<Array<Purpose>>;
  /** What was explained. */
  explained?: Maybe<Array<ConsentTopic>>;
  /** The events at which to talk about it again. */
  reviewPoints?: Maybe<Array<ReviewTrigger>>;
};

/** What has to be explained before somebody can agree. */
export type ConsentTopic =
  /** Which information is shared. */
  | "WHAT_IS_SHARED"
  /** Who receives it. */
  | "WHO_RECEIVES_IT"
  /** What it is for. */
  | "WHY"
  /** That one can say no, and take it back at any time. */
  | "RIGHT_TO_REFUSE_AND_WITHDRAW"
  /** That to keep a child safe information may be shared without consent. */
  | "SHARING_WITHOUT_CONSENT"
  /** When it is talked about again. */
  | "WHEN_IT_IS_REVIEWED";

/** One part of what a consent covers; an empty list means any. */
export type ConsentScope = {
  __typename?: "ConsentScope";
  /** The data classes. */
  classes?: Maybe<Array<Scalars["String"]>>;
  /** The categories of data classes. */
  categories?: Maybe<Array<Scalars["String"]>>;
  /** The organisations that may receive; a service that must not be named only as its agency, e.g. `HEALTH`. */
  recipients?: Maybe<Array<Scalars["ID"]>>;
  /** The purposes. */
  purposes?: Maybe<Array<Purpose>>;
  /** Whether the person agreed to exactly this, in so many words. */
  explicit?: Maybe<Scalars["Boolean"]>;
};

/** The ways in which a consent can be limited. */
export type ConsentConditionKind =
  /** Not these classes. */
  | "CLASS_EXCLUDED"
  /** Not to these organisations. */
  | "RECIPIENT_EXCLUDED"
  /** Not to these practitioners. */
  | "PERSON_EXCLUDED"
  /** For these purposes only. */
  | "PURPOSE_LIMITED"
  /** Until a moment only. */
  | "TIME_LIMITED"
  /** Not to be passed on. */
  | "NO_ONWARD"
  /** Not to be revealed to these members of the family. */
  | "NOT_TO_FAMILY_MEMBER"
  /** To be reviewed when one of these events happens. */
  | "REVIEW_ON_EVENT";

/** The events that call for a review of a consent. */
export type ReviewTrigger =
  /** Admitted to hospital. */
  | "HOSPITAL_ADMISSION"
  /** A safeguarding incident. */
  | "SAFEGUARDING_INCIDENT"
  /** Another service took over. */
  | "SERVICE_CHANGE"
  /** Moved to another setting. */
  | "SETTING_TRANSITION"
  /** The case was stepped up. */
  | "ESCALATION"
  /** The case was stepped down. */
  | "STEP_DOWN"
  /** Somebody joined or left the family. */
  | "FAMILY_COMPOSITION_CHANGE"
  /** Circumstances changed otherwise. */
  | "CIRCUMSTANCES_CHANGED"
  /** Turned 16. */
  | "AGE_16"
  /** Turned 18. */
  | "AGE_18"
  /** The record was handed over. */
  | "RECORD_TRANSFER";

/** Something that limits a consent. Only the fields that go with its kind are set. */
export type ConsentCondition = {
  __typename?: "ConsentCondition";
  /** The kind of condition. */
  kind?: Maybe<ConsentConditionKind>;
  /** CLASS_EXCLUDED: the classes shut out. */
  classes?: Maybe<Array<Scalars["String"]>>;
  /** RECIPIENT_EXCLUDED: the organisations shut out; a service that must not be named only as its agency, e.g. `HEALTH`. */
  recipients?: Maybe<Array<Scalars["ID"]>>;
  /** PERSON_EXCLUDED: the practitioners shut out. */
  practitioners?: Maybe<Array<Scalars["ID"]>>;
  /** NOT_TO_FAMILY_MEMBER: the people not to be told, each decided for themselves. */
  familyMembers?: Maybe<Array<Maybe<Person>>>;
  /** PURPOSE_LIMITED: the purposes that are left. */
  purposes?: Maybe<Array<Purpose>>;
  /** TIME_LIMITED: the end. */
  until?: Maybe<Scalars["DateTime"]>;
  /** REVIEW_ON_EVENT: the events. */
  triggers?: Maybe<Array<ReviewTrigger>>;
};

/** How worried the partnership is about a child, who said so, and when. */
export type RiskTierRecord = {
  __typename?: "RiskTierRecord";
  /** Identifies the record. */
  id: Scalars["ID"];
  /** The tier as it was set. */
  tier?: Maybe<RiskTier>;
  /** The tier that counts for the requester: the earlier one where this was rejected, or where they set HIGH and nobody has confirmed it. */
  inEffect?: Maybe<RiskTier>;
  /** The practitioner who set it. */
  setBy?: Maybe<Scalars["ID"]>;
  /** When it was set. */
  setAt?: Maybe<Scalars["DateTime"]>;
  /** The practitioner who confirmed it; null: not confirmed. */
  confirmedBy?: Maybe<Scalars["ID"]>;
  /** When it was rejected; then the earlier tier counts. */
  rejectedAt?: Maybe<Scalars["DateTime"]>;
  /** The tier that counted before. */
  previousTier?: Maybe<RiskTier>;
  /** When the tier has to be looked at again. */
  reviewDue?: Maybe<Scalars["DateTime"]>;
  /** Counts up with every change, from 1. */
  version?: Maybe<Scalars["Int"]>;
  /** When it was confirmed. */
  confirmedAt?: Maybe<Scalars["DateTime"]>;
  /** The practitioner who rejected it. */
  rejectedBy?: Maybe<Scalars["ID"]>;
  /** When it was last looked at again. */
  reviewedAt?: Maybe<Scalars["DateTime"]>;
  /** What the assessment found; for its author and governance functions. */
  basis?: Maybe<Scalars["String"]>;
  /** What changed in the plan; for its author and governance functions. */
  planUpdate?: Maybe<Scalars["String"]>;
  /** Why it was rejected; for its author and governance functions. */
  rejectionReason?: Maybe<Scalars["String"]>;
  /** The practitioner who objected to it last, without being the one to reject it. */
  objectedBy?: Maybe<Scalars["ID"]>;
  /** Why they objected; for its author and governance functions. */
  objectionReason?: Maybe<Scalars["String"]>;
  /** On what it stayed when it was last looked at; for its author and governance functions. */
  reviewBasis?: Maybe<Scalars["String"]>;
};

/** The kinds of relationship between a practitioner and a family. */
export type RelationshipKind =
  /** Allocated practitioner. */
  | "ALLOCATED"
  /** Member of the team around the family. */
  | "TEAM"
  /** Working on an enquiry of the multi-agency safeguarding hub. */
  | "MASH_ENQUIRY"
  /** Taking part in a strategy meeting. */
  | "STRATEGY_MEETING"
  /** Treating a member of the family who came unannounced. */
  | "UNSCHEDULED_ATTENDANCE"
  /** On duty for the family. */
  | "DUTY"
  /** Claimed by the practitioner and not confirmed by anybody else. */
  | "SELF_CLAIMED";

/** A dated record that a practitioner works with a family. */
export type Relationship = {
  __typename?: "Relationship";
  /** Identifies the record. */
  id: Scalars["ID"];
  /** The practitioner. */
  practitioner?: Maybe<Scalars["ID"]>;
  /** The practitioner's organisation. */
  organisation?: Maybe<Scalars["ID"]>;
  /** The kind of relationship. */
  kind?: Maybe<RelationshipKind>;
  /** Whether it reaches the person through a family that the requester does not work with; null for a family's own. */
  throughAnotherFamily?: Maybe<Scalars["Boolean"]>;
  /** Holds from. */
  from?: Maybe<Scalars["DateTime"]>;
  /** Holds until, exclusive; null: no end. */
  to?: Maybe<Scalars["DateTime"]>;
  /** Counts up with every change, from 1. */
  version?: Maybe<Scalars["Int"]>;
  /** Who confirmed a claim; null: nobody, or it was never claimed. */
  confirmedBy?: Maybe<Scalars["ID"]>;
  /** Why it was claimed; for its author and governance functions. */
  reason?: Maybe<Scalars["String"]>;
  /** What shows that the practitioner works with the family; for its author and governance functions. */
  evidence?: Maybe<Scalars["String"]>;
};

/** The grounds on which something may be shared without consent. */
export type OverrideGround =
  /** A child suffers or is likely to suffer significant harm. */
  | "SIGNIFICANT_HARM"
  /** To promote a child's welfare. */
  | "PROMOTE_WELFARE"
  /** A serious crime against a child. */
  | "SERIOUS_CRIME_AGAINST_CHILD"
  /** An address has to be known although it is shielded. */
  | "SHIELD"
  /** A single disclosure. */
  | "ONE_OFF_DISCLOSURE";

/** A decision to share something without consent, from its request on. */
export type Override = {
  __typename?: "Override";
  /** Identifies the record. */
  id: Scalars["ID"];
  /** The ground. */
  ground?: Maybe<OverrideGround>;
  /** The practitioner who asked for it. */
  requester?: Maybe<Scalars["ID"]>;
  /** The practitioner who authorised it. */
  authoriser?: Maybe<Scalars["ID"]>;
  /** The Caldicott Guardian who was consulted. */
  caldicottGuardian?: Maybe<Scalars["ID"]>;
  /** The organisation that approved the release of its own intelligence. */
  originatorApproval?: Maybe<Scalars["ID"]>;
  /** The data classes that it opens. */
  classes?: Maybe<Array<Scalars["String"]>>;
  /** The practitioners for whom it opens them. */
  recipients?: Maybe<Array<Scalars["ID"]>>;
  /** In force from. */
  from?: Maybe<Scalars["DateTime"]>;
  /** In force until, exclusive: expiry or revocation. */
  to?: Maybe<Scalars["DateTime"]>;
  /** Counts up with every change, from 1. */
  version?: Maybe<Scalars["Int"]>;
  /** Where it stands. */
  status?: Maybe<OverrideStatus>;
  /** What may happen if it is shared; for its author, its authoriser and governance functions. */
  ifShared?: Maybe<Scalars["String"]>;
  /** What may happen if it is not; for its author, its authoriser and governance functions. */
  ifNotShared?: Maybe<Scalars["String"]>;
  /** What the Caldicott Guardian advised; for the guardian and governance functions. */
  caldicottAdvice?: Maybe<Scalars["String"]>;
  /** Why its originator approved; for who did and governance functions. */
  originatorReason?: Maybe<Scalars["String"]>;
  /** Why it was authorised or rejected; for who decided and governance functions. */
  decisionReason?: Maybe<Scalars["String"]>;
  /** Why it was revoked or taken back; for who did and governance functions. */
  endReason?: Maybe<Scalars["String"]>;
  /** Whose approval it needs; null: nobody's. */
  originator?: Maybe<Scalars["ID"]>;
  /** Whether the family is told; null: not decided. */
  familyDecision?: Maybe<FamilyDecisionKind>;
  /** DEFERRED: when it is looked at again. */
  familyReviewAt?: Maybe<Scalars["DateTime"]>;
};

/** Something that somebody has to do. */
export type Task = {
  __typename?: "Task";
  /** Identifies the task. */
  id: Scalars["ID"];
  /** What has to be done, e.g. `CONSENT_REVIEW`. */
  kind?: Maybe<Scalars["String"]>;
  /** What has to be done, in plain words. */
  label?: Maybe<Scalars["String"]>;
  /** The operations that do it; the task is closed by doing it. */
  doneBy?: Maybe<Array<Scalars["String"]>>;
  /** The record that it hangs on, e.g. the id of a consent. */
  record?: Maybe<Scalars["ID"]>;
  /** The practitioner whose task it is; null: whoever holds the function. */
  assignee?: Maybe<Scalars["ID"]>;
  /** The function whose task it is; null: the assignee's. */
  function?: Maybe<Scalars["String"]>;
  /** The organisation whose task it is. */
  organisation?: Maybe<Scalars["ID"]>;
  /** When it was opened. */
  openedAt?: Maybe<Scalars["DateTime"]>;
  /** When it has to be done; null: no date. */
  dueAt?: Maybe<Scalars["DateTime"]>;
  /** Whether that moment has passed. */
  overdue?: Maybe<Scalars["Boolean"]>;
};

/** Something that the requester has to do, wherever it belongs. */
export type MyTask = {
  __typename?: "MyTask";
  /** Identifies the task. */
  id: Scalars["ID"];
  /** What has to be done, e.g. `CONSENT_REVIEW`. */
  kind?: Maybe<Scalars["String"]>;
  /** What has to be done, in plain words. */
  label?: Maybe<Scalars["String"]>;
  /** The operations that do it; the task is closed by doing it. */
  doneBy?: Maybe<Array<Scalars["String"]>>;
  /** The record that it hangs on, e.g. the id of a consent. */
  record?: Maybe<Scalars["ID"]>;
  /** The practitioner whose task it is; null: whoever holds the function. */
  assignee?: Maybe<Scalars["ID"]>;
  /** The function whose task it is; null: the assignee's. */
  function?: Maybe<Scalars["String"]>;
  /** The organisation whose task it is. */
  organisation?: Maybe<Scalars["ID"]>;
  /** When it was opened. */
  openedAt?: Maybe<Scalars["DateTime"]>;
  /** When it has to be done; null: no date. */
  dueAt?: Maybe<Scalars["DateTime"]>;
  /** Whether that moment has passed. */
  overdue?: Maybe<Scalars["Boolean"]>;
  /** The person that it is about, as the requester may see them; null: the family as a whole. */
  person?: Maybe<Person>;
  /** The family that it is about, as the requester may see it. */
  family?: Maybe<Family>;
};

/** Something that somebody in charge should look at. It says nothing about anybody. */
export type Alert = {
  __typename?: "Alert";
  /** Identifies the alert. */
  id: Scalars["ID"];
  /** What happened, e.g. `CONSENT_AFTER_OBJECTION`. */
  kind?: Maybe<Scalars["String"]>;
  /** What happened, in plain words. */
  label?: Maybe<Scalars["String"]>;
  /** When it was raised. */
  raisedAt?: Maybe<Scalars["DateTime"]>;
  /** Who looked at it; null: nobody has. */
  acknowledgedBy?: Maybe<Scalars["ID"]>;
  /** When somebody looked at it. */
  acknowledgedAt?: Maybe<Scalars["DateTime"]>;
  /** The family concerned, as the requester may see it; null: nobody who is known. */
  family?: Maybe<Family>;
  /** The record that it is about, opaque: a task of one's own about it has the same `record`; null: none. */
  record?: Maybe<Scalars["ID"]>;
  /** The open task to look at it, whoever has it (a lead of the organisation, or who is told): its id in their `myTasks`. */
  task?: Maybe<Scalars["ID"]>;
  /** Whose doing it is, where the alert is about that: of what was seen in the ledger, or of a tier that somebody raised and used; null otherwise. */
  practitioner?: Maybe<Scalars["ID"]>;
};

/** Which alert was looked at. */
export type AcknowledgeAlertInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The alert. */
  alert: Scalars["ID"];
};

/** One part of what a consent is to cover. A list that is empty or left out means any. */
export type ConsentScopeInput = {
  /** The data classes. */
  classes?: InputMaybe<Array<Scalars["String"]>>;
  /** The categories of data classes. */
  categories?: InputMaybe<Array<Scalars["String"]>>;
  /** The organisations that may receive. */
  recipients?: InputMaybe<Array<Scalars["ID"]>>;
  /** The purposes. */
  purposes?: InputMaybe<Array<Purpose>>;
  /** Whether the person agreed to exactly this, in so many words. */
  explicit?: InputMaybe<Scalars["Boolean"]>;
};

/** Something that is to limit a consent. Only the fields that go with its kind may be set. */
export type ConsentConditionInput = {
  /** The kind of condition. */
  kind: ConsentConditionKind;
  /** CLASS_EXCLUDED: the classes to shut out. */
  classes?: InputMaybe<Array<Scalars["String"]>>;
  /** RECIPIENT_EXCLUDED: the organisations to shut out. */
  recipients?: InputMaybe<Array<Scalars["ID"]>>;
  /** PERSON_EXCLUDED: the practitioners to shut out. */
  practitioners?: InputMaybe<Array<Scalars["ID"]>>;
  /** NOT_TO_FAMILY_MEMBER: the people who are not to be told. */
  familyMembers?: InputMaybe<Array<Scalars["ID"]>>;
  /** PURPOSE_LIMITED: the purposes that are left. */
  purposes?: InputMaybe<Array<Purpose>>;
  /** TIME_LIMITED: the end. */
  until?: InputMaybe<Scalars["DateTime"]>;
  /** REVIEW_ON_EVENT: the events. */
  triggers?: InputMaybe<Array<ReviewTrigger>>;
};

/** What shows that somebody belongs to a family. */
export type MembershipEvidence =
  /** A practitioner saw them together. */
  | "SEEN_IN_PERSON"
  /** A record of birth. */
  | "BIRTH_RECORD"
  /** A court's order. */
  | "COURT_ORDER"
  /** A professional's record. */
  | "PROFESSIONAL_RECORD"
  /** What the family says. */
  | "SAID_BY_FAMILY";

/** The stages of life that decide who decides. */
export type LifeStage =
  /** Under 18. */
  | "CHILD"
  /** 18 or older. */
  | "ADULT"
  /** Not born yet. */
  | "UNBORN";

/** A family that nobody knows yet. */
export type RegisterFamilyInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** What shows that there is such a family. */
  evidence: MembershipEvidence;
  /** The day that was seen. */
  evidenceOn: Scalars["Date"];
};

/** A person whom nobody knows yet. */
export type RegisterPersonInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The family that they belong to. */
  family: Scalars["ID"];
  /** The stage of life. No date of birth is kept here. */
  stage: LifeStage;
  /** What they are in the family. */
  role: FamilyRole;
  /** Whether they hold parental responsibility for the family's children. */
  parentalResponsibility?: Scalars["Boolean"];
  /** What shows it. */
  evidence: MembershipEvidence;
  /** The day that was seen. */
  evidenceOn: Scalars["Date"];
};

/** What somebody is in a family. */
export type FamilyMemberInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The family. */
  family: Scalars["ID"];
  /** The person. */
  person: Scalars["ID"];
  /** What they are in the family. */
  role: FamilyRole;
  /** Whether they hold parental responsibility for the family's children. */
  parentalResponsibility?: Scalars["Boolean"];
  /** What shows it. */
  evidence: MembershipEvidence;
  /** The day that was seen. */
  evidenceOn: Scalars["Date"];
};

/** Who left which family. */
export type RemoveFamilyMemberInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The family. */
  family: Scalars["ID"];
  /** The person. */
  person: Scalars["ID"];
  /** What shows it. */
  evidence: MembershipEvidence;
  /** The day that was seen. */
  evidenceOn: Scalars["Date"];
};

/** What was decided about sharing. */
export type RecordConsentInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** Whose data the decision is about. */
  subject: Scalars["ID"];
  /** The consent to change; left out: a new one. */
  consent?: InputMaybe<Scalars["ID"]>;
  /** The version that the sender saw; needed when a consent is changed, which fails when it has moved on. */
  expectedVersion?: InputMaybe<Scalars["Int"]>;
  /** One of GIVEN, GIVEN_CONDITIONAL, REFUSED. */
  status: ConsentStatus;
  /** Who decided: the person, or somebody with parental responsibility. */
  givenBy: Scalars["ID"];
  /** In what capacity they decided. */
  capacity: ConsentCapacity;
  /** GILLICK_COMPETENT: the practitioner who assessed it. */
  capacityAssessedBy?: InputMaybe<Scalars["ID"]>;
  /** GILLICK_COMPETENT: the day of the assessment. */
  capacityAssessedOn?: InputMaybe<Scalars["Date"]>;
  /** What it covers; empty or left out: every class, any recipient, any purpose, not explicit. */
  scope?: InputMaybe<Array<ConsentScopeInput>>;
  /** What limits it. */
  conditions?: InputMaybe<Array<ConsentConditionInput>>;
  /** Whether the person showed that they understood. */
  understandingConfirmed: Scalars["Boolean"];
  /** The form in which the decision was given. */
  evidence: ConsentEvidence;
  /** The day it was talked about. */
  discussedOn: Scalars["Date"];
  /** What was talked about; somebody who agrees has been told all of it. */
  conversation?: InputMaybe<ConsentConversationInput>;
  /** Why, in words; kept sealed. */
  rationale?: InputMaybe<Scalars["String"]>;
  /** When it has to be reviewed, within what the agreement allows; left out: the agreement's time for it. */
  reviewDate?: InputMaybe<Scalars["DateTime"]>;
};

/** The conversation that a decision rests on. */
export type ConsentConversationInput = {
  /** The purposes of sharing that were talked about: those of the scope, at least. */
  purposes: Array<Purpose>;
  /** What was explained: every topic, for somebody to agree. */
  explained: Array<ConsentTopic>;
  /** The events at which to talk about it again: one at least. */
  reviewPoints?: InputMaybe<Array<ReviewTrigger>>;
};

/** Who was asked for what. */
export type RequestConsentInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** Whose data it is about. */
  subject: Scalars["ID"];
  /** The consent to change, which nobody has decided yet; left out: a new one. */
  consent?: InputMaybe<Scalars["ID"]>;
  /** The version that the sender saw; needed when a consent is changed. */
  expectedVersion?: InputMaybe<Scalars["Int"]>;
  /** Who was asked: the person, or somebody with parental responsibility. */
  givenBy: Scalars["ID"];
  /** In what capacity they decide. */
  capacity: ConsentCapacity;
  /** GILLICK_COMPETENT: the practitioner who assessed it. */
  capacityAssessedBy?: InputMaybe<Scalars["ID"]>;
  /** GILLICK_COMPETENT: the day of the assessment. */
  capacityAssessedOn?: InputMaybe<Scalars["Date"]>;
  /** What they were asked about; empty or left out: everything. */
  scope?: InputMaybe<Array<ConsentScopeInput>>;
  /** What would limit it. */
  conditions?: InputMaybe<Array<ConsentConditionInput>>;
  /** The day they were asked. */
  askedOn: Scalars["Date"];
};

/** Why asking for consent is unsafe. */
export type UnsafeGround =
  /** It would put the child at risk. */
  | "RISK_TO_CHILD"
  /** It would put somebody else at risk. */
  | "RISK_TO_ANOTHER"
  /** It would put practitioners at risk. */
  | "RISK_TO_STAFF"
  /** It would prejudice an investigation. */
  | "PREJUDICES_INVESTIGATION"
  /** Nobody knows where the person is. */
  | "WHEREABOUTS_UNKNOWN";

/** Who was not asked, and why. */
export type RecordNotSoughtInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** Whose data it is about. */
  subject: Scalars["ID"];
  /** The consent to change, which nobody has decided yet; left out: a new one. */
  consent?: InputMaybe<Scalars["ID"]>;
  /** The version that the sender saw; needed when a consent is changed. */
  expectedVersion?: InputMaybe<Scalars["Int"]>;
  /** Who would decide: the person, or somebody with parental responsibility. */
  givenBy: Scalars["ID"];
  /** In what capacity they would decide. */
  capacity: ConsentCapacity;
  /** GILLICK_COMPETENT: the practitioner who assessed it. */
  capacityAssessedBy?: InputMaybe<Scalars["ID"]>;
  /** GILLICK_COMPETENT: the day of the assessment. */
  capacityAssessedOn?: InputMaybe<Scalars["Date"]>;
  /** Why asking is unsafe; left out: nobody has asked yet. */
  unsafe?: InputMaybe<UnsafeGround>;
  /** What the determination rests on, in words, needed where asking is unsafe; kept sealed. */
  rationale?: InputMaybe<Scalars["String"]>;
};

/** The review of a consent. */
export type RenewConsentInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The consent. */
  consent: Scalars["ID"];
  /** The version that the sender saw; the review fails when it has moved on. */
  expectedVersion: Scalars["Int"];
  /** Who was talked with: the person who gave it. */
  renewedBy: Scalars["ID"];
  /** GILLICK_COMPETENT: who assessed it anew; left out: the assessment that it was given on, which grows old. */
  capacityAssessedBy?: InputMaybe<Scalars["ID"]>;
  /** GILLICK_COMPETENT: the day of the new assessment. */
  capacityAssessedOn?: InputMaybe<Scalars["Date"]>;
  /** Whether the person showed that they understood. */
  understandingConfirmed: Scalars["Boolean"];
  /** The form in which they confirmed it. */
  evidence: ConsentEvidence;
  /** The day it was talked about. */
  discussedOn: Scalars["Date"];
  /** What was talked about: all of it. */
  conversation?: InputMaybe<ConsentConversationInput>;
  /** Why, in words; kept sealed. */
  rationale?: InputMaybe<Scalars["String"]>;
  /** When it has to be reviewed again, within what the agreement allows; left out: the agreement's time for it. */
  reviewDate?: InputMaybe<Scalars["DateTime"]>;
};

/** Whether a child has reached 16, and what shows it. */
export type ConfirmAgeInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The child. */
  subject: Scalars["ID"];
  /** true: they have; false: they have not, whatever was confirmed before. */
  reached16: Scalars["Boolean"];
  /** One of BIRTH_RECORD, COURT_ORDER, PROFESSIONAL_RECORD. */
  evidence: MembershipEvidence;
  /** The day it was seen. */
  evidenceOn: Scalars["Date"];
};

/** Which consent is disputed, and by whom. */
export type DisputeConsentInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The consent. */
  consent: Scalars["ID"];
  /** The version that the sender saw; the dispute fails when it has moved on. */
  expectedVersion: Scalars["Int"];
  /** Who disagrees: the person, or somebody with parental responsibility. */
  disputedBy: Scalars["ID"];
  /** Why, in words; kept sealed. */
  rationale?: InputMaybe<Scalars["String"]>;
};

/** How a dispute ends. */
export type DisputeOutcome =
  /** This decision counts; what contradicts it does not. */
  | "STANDS"
  /** This decision does not count. */
  | "SET_ASIDE";

/** How a dispute is settled. */
export type ResolveDisputeInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The consent that is disputed, or one of those that contradict each other. */
  consent: Scalars["ID"];
  /** The version that the sender saw; the settlement fails when it has moved on. */
  expectedVersion: Scalars["Int"];
  /** What becomes of it. */
  outcome: DisputeOutcome;
  /** Why, in words: it has to be said; kept sealed. */
  rationale?: InputMaybe<Scalars["String"]>;
};

/** Why a decision does not count. */
export type InvalidationGround =
  /** Whoever decided may not decide about this. */
  | "GIVEN_WITHOUT_AUTHORITY"
  /** Whether the person could decide is in doubt. */
  | "CAPACITY_IN_DOUBT"
  /** It was not understood. */
  | "NOT_UNDERSTOOD"
  /** Somebody was pressed. */
  | "UNDER_PRESSURE"
  /** It was recorded in error. */
  | "RECORDED_IN_ERROR";

/** Which decision does not count, and why. */
export type InvalidateConsentInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The consent. */
  consent: Scalars["ID"];
  /** The version that the sender saw; it fails when it has moved on. */
  expectedVersion: Scalars["Int"];
  /** The ground. */
  ground: InvalidationGround;
  /** Why, in words: it has to be said; kept sealed. */
  rationale?: InputMaybe<Scalars["String"]>;
};

/** What changed, and for whom: either a person or everybody in a family. */
export type FireReviewTriggerInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The person for whom it changed. */
  subject?: InputMaybe<Scalars["ID"]>;
  /** The family for which it changed. */
  family?: InputMaybe<Scalars["ID"]>;
  /** One of SERVICE_CHANGE, SETTING_TRANSITION, CIRCUMSTANCES_CHANGED, RECORD_TRANSFER; the others fire by themselves. */
  trigger: ReviewTrigger;
};

/** Which consent is withdrawn, and by whom. */
export type WithdrawConsentInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The consent. */
  consent: Scalars["ID"];
  /** The version that the sender saw; the withdrawal fails when it has moved on. Left out: whatever it is now. */
  expectedVersion?: InputMaybe<Scalars["Int"]>;
  /** Who withdraws it: the person, or somebody with parental responsibility. */
  withdrawnBy: Scalars["ID"];
};

/** The consent as it was just recorded. */
export type RecordedConsent = {
  __typename?: "RecordedConsent";
  /** Identifies the consent through all its versions. */
  id?: Maybe<Scalars["ID"]>;
  /** The version just recorded. */
  version?: Maybe<Scalars["Int"]>;
  /** Where the consent stands now. */
  status?: Maybe<ConsentStatus>;
  /** When it was recorded. */
  recordedAt?: Maybe<Scalars["DateTime"]>;
};

/** Why an operation did not do what it was asked. */
export type Problem = {
  __typename?: "Problem";
  /** A stable code, e.g. `VERSION_CONFLICT`. */
  code?: Maybe<Scalars["String"]>;
  /** What is wrong, and what to do about it. */
  message?: Maybe<Scalars["String"]>;
  /** What has to be there, or to be true, first; null: nothing that could be named. */
  missing?: Maybe<Array<Scalars["String"]>>;
  /** Where somebody else was faster: the version that counts now. */
  currentVersion?: Maybe<Scalars["Int"]>;
};

/** A record as it was just changed. */
export type ChangedRecord = {
  __typename?: "ChangedRecord";
  /** Identifies the record through all its versions. */
  id?: Maybe<Scalars["ID"]>;
  /** The version just recorded. */
  version?: Maybe<Scalars["Int"]>;
  /** Where the record stands now. */
  status?: Maybe<Scalars["String"]>;
  /** When it was recorded. */
  recordedAt?: Maybe<Scalars["DateTime"]>;
};

/** Either the record as it was changed or the reason why nothing was changed. */
export type ChangePayload = {
  __typename?: "ChangePayload";
  /** The record; null: nothing was changed. */
  record?: Maybe<ChangedRecord>;
  /** Why nothing was changed. */
  problem?: Maybe<Problem>;
  /** The person concerned, as the requester may see them; null: nobody alone, or nothing was changed. */
  person?: Maybe<Person>;
  /** The family concerned as a whole, as the requester may see it. */
  family?: Maybe<Family>;
  /** Whose steps it waits for now: the open tasks about the record that fall to a function. */
  waitsFor?: Maybe<Array<AwaitedStep>>;
};

/** A step that somebody else has to take. */
export type AwaitedStep = {
  __typename?: "AwaitedStep";
  /** What has to be done, e.g. `AUTHORISE_OVERRIDE`. */
  kind?: Maybe<Scalars["String"]>;
  /** What has to be done, in plain words. */
  label?: Maybe<Scalars["String"]>;
  /** The function whose step it is. */
  function?: Maybe<Scalars["String"]>;
  /** The organisation, where it is the requester's or leads the family; null: another. */
  organisation?: Maybe<Scalars["ID"]>;
  /** When it is due. */
  dueAt?: Maybe<Scalars["DateTime"]>;
};

/** Either the shield as it was recorded or the reason why there is none. */
export type ShieldPayload = {
  __typename?: "ShieldPayload";
  /** The person's shield; null: nothing was changed. */
  record?: Maybe<ChangedRecord>;
  /** Why nothing was changed. */
  problem?: Maybe<Problem>;
  /** The person concerned, as the requester may see them. */
  person?: Maybe<Person>;
  /** Everybody of the families that the requester works with whose address is shielded now, by this and before. */
  shielded?: Maybe<Array<Maybe<Person>>>;
  /** Others of the families that the requester works with whose address stays open: the shielded one may be read through them. */
  unshielded?: Maybe<Array<Maybe<Person>>>;
};

/** Either the consent as it was recorded or the reason why nothing was changed. */
export type ConsentPayload = {
  __typename?: "ConsentPayload";
  /** The consent as recorded; null: nothing was changed. */
  consent?: Maybe<RecordedConsent>;
  /** Why nothing was changed. */
  problem?: Maybe<Problem>;
  /** The person concerned, as the requester may see them; null: nothing was changed. */
  person?: Maybe<Person>;
};

/** The tier of a child, and why. */
export type SetRiskTierInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The person. */
  subject: Scalars["ID"];
  /** The version that the sender saw; the change fails when it has moved on. Left out: none was set yet. */
  expectedVersion?: InputMaybe<Scalars["Int"]>;
  /** The tier. */
  tier: RiskTier;
  /** What the assessment found. */
  basis: Scalars["String"];
  /** What changes in the plan. */
  planUpdate: Scalars["String"];
};

/** Whose HIGH is confirmed. */
export type ConfirmRiskTierInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The person. */
  subject: Scalars["ID"];
  /** The version that the sender saw; the change fails when it has moved on. */
  expectedVersion: Scalars["Int"];
};

/** Whose HIGH is rejected, and why. */
export type RejectRiskTierInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The person. */
  subject: Scalars["ID"];
  /** The version that the sender saw; the change fails when it has moved on. */
  expectedVersion: Scalars["Int"];
  /** Why. */
  reason: Scalars["String"];
};

/** Whose tier was looked at again. */
export type ReviewRiskTierInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The person. */
  subject: Scalars["ID"];
  /** The version that the sender saw; the change fails when it has moved on. */
  expectedVersion: Scalars["Int"];
  /** What was found. */
  basis: Scalars["String"];
};

/** What is to be shared without consent. */
export type RequestOverrideInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** Whose data. */
  subject: Scalars["ID"];
  /** The ground. */
  ground: OverrideGround;
  /** The data classes. */
  classes: Array<Scalars["String"]>;
  /** The practitioners who are to receive it, by name. */
  recipients: Array<Scalars["ID"]>;
  /** Where a class is released by its originator only: the organisation whose records they are. */
  originator?: InputMaybe<Scalars["ID"]>;
  /** What may happen if it is shared. */
  ifShared: Scalars["String"];
  /** What may happen if it is not. */
  ifNotShared: Scalars["String"];
  /** When it ends; at most the agreement's time from now. */
  expiresAt: Scalars["DateTime"];
};

/** Whether a family is told of what was shared without consent. */
export type FamilyDecisionKind =
  /** The family was told: the reason says by whom, when and how. */
  | "INFORMED"
  /** The family is to be told; it is a task until it is recorded. */
  | "TO_BE_INFORMED"
  /** Not yet. */
  | "DEFERRED";

/** What a family is told, or why not yet. */
export type FamilyDecisionInput = {
  /** Whether the family is told. */
  decision: FamilyDecisionKind;
  /** DEFERRED: why. INFORMED: by whom, when and how; left out, they are to be told. */
  reason?: InputMaybe<Scalars["String"]>;
  /** DEFERRED: when it is looked at again. */
  reviewAt?: InputMaybe<Scalars["DateTime"]>;
};

/** Which override is authorised, and why. */
export type AuthoriseOverrideInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The override. */
  override: Scalars["ID"];
  /** The version that the sender saw; the change fails when it has moved on. */
  expectedVersion: Scalars["Int"];
  /** Why. */
  reason: Scalars["String"];
  /** What the family is told. */
  family: FamilyDecisionInput;
};

/** A step with an override. */
export type OverrideStepInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The override. */
  override: Scalars["ID"];
  /** The version that the sender saw; the change fails when it has moved on. */
  expectedVersion: Scalars["Int"];
  /** Why, or what was advised. */
  reason: Scalars["String"];
};

/** Whether the family is told of one record. */
export type RecordFamilyDecisionInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The override, or the disclosure by duty over an objection. */
  record: Scalars["ID"];
  /** The version that the sender saw; the change fails when it has moved on. */
  expectedVersion: Scalars["Int"];
  /** Whether the family is told. */
  decision: FamilyDecisionKind;
  /** DEFERRED: why. INFORMED: by whom, when and how. */
  reason?: InputMaybe<Scalars["String"]>;
  /** DEFERRED: when it is looked at again. */
  reviewAt?: InputMaybe<Scalars["DateTime"]>;
};

/** Whether sharing over an objection was right. */
export type ConfirmDutyDisclosureInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The disclosure. */
  disclosure: Scalars["ID"];
  /** The version that the sender saw; the change fails when it has moved on. */
  expectedVersion: Scalars["Int"];
  /** Whether it was right. */
  justified: Scalars["Boolean"];
  /** Why. */
  reason: Scalars["String"];
};

/** For whom a crisis is declared. */
export type DeclareCrisisInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The person, or the family. */
  subject: Scalars["ID"];
  /** Why. */
  reason: Scalars["String"];
};

/** What was decided while a crisis lasted. */
export type RecordInterimDecisionInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The crisis. */
  crisis: Scalars["ID"];
  /** The version that the sender saw; the change fails when it has moved on. */
  expectedVersion: Scalars["Int"];
  /** Who decided; left out: the sender. */
  decidedBy?: InputMaybe<Scalars["ID"]>;
  /** What was decided, and why. */
  decision: Scalars["String"];
};

/** Which crisis ends before its time, and why. */
export type EndCrisisInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The crisis. */
  crisis: Scalars["ID"];
  /** The version that the sender saw; the change fails when it has moved on. */
  expectedVersion: Scalars["Int"];
  /** Why. */
  reason: Scalars["String"];
};

/** The record of a crisis. */
export type CompleteCrisisRecordInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The crisis. */
  crisis: Scalars["ID"];
  /** The version that the sender saw; the change fails when it has moved on. */
  expectedVersion: Scalars["Int"];
  /** What happened. */
  whatHappened: Scalars["String"];
  /** What was looked at and shared, and why that was needed. */
  whatWasUsed: Scalars["String"];
  /** What follows. */
  whatFollows: Scalars["String"];
};

/** A relationship that begins. */
export type StartRelationshipInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The family, or a person of it. */
  subject: Scalars["ID"];
  /** The kind; SELF_CLAIMED for oneself only, with a reason. */
  kind: RelationshipKind;
  /** The practitioner; left out: the sender. */
  practitioner?: InputMaybe<Scalars["ID"]>;
  /** The practitioner's organisation; left out: the sender's. */
  organisation?: InputMaybe<Scalars["ID"]>;
  /** SELF_CLAIMED: why. */
  reason?: InputMaybe<Scalars["String"]>;
  /** What shows that the practitioner works with the family; needed for every kind but SELF_CLAIMED. */
  evidence?: InputMaybe<Scalars["String"]>;
  /** When it ends; left out: no end. */
  until?: InputMaybe<Scalars["DateTime"]>;
};

/** Which claim is confirmed. */
export type ConfirmRelationshipInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The relationship. */
  relationship: Scalars["ID"];
  /** The version that the sender saw; the change fails when it has moved on. */
  expectedVersion: Scalars["Int"];
};

/** Which relationship ends, and why. */
export type EndRelationshipInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The relationship. */
  relationship: Scalars["ID"];
  /** The version that the sender saw; the change fails when it has moved on. */
  expectedVersion: Scalars["Int"];
  /** Why. */
  reason: Scalars["String"];
};

/** Who prohibits disclosure. */
export type ProhibitionBasis =
  /** A court. */
  | "COURT"
  /** A statute. */
  | "STATUTE";

/** What must not be disclosed. */
export type RecordProhibitionInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** Whose data. */
  subject: Scalars["ID"];
  /** The data classes; left out or empty: all. */
  classes?: InputMaybe<Array<Scalars["String"]>>;
  /** The organisations whose records it is about; left out or empty: all. */
  controllers?: InputMaybe<Array<Scalars["ID"]>>;
  /** Who prohibits it. */
  basis: ProhibitionBasis;
  /** What shows it, e.g. the order's reference. */
  evidence: Scalars["String"];
  /** When it ends; left out: no end. */
  until?: InputMaybe<Scalars["DateTime"]>;
};

/** Which court order is confirmed. */
export type ConfirmCourtOrderInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The order. */
  record: Scalars["ID"];
  /** The version that the sender saw; the change fails when it has moved on. */
  expectedVersion: Scalars["Int"];
};

/** Which prohibition is confirmed. */
export type ConfirmProhibitionInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The prohibition. */
  record: Scalars["ID"];
  /** The version that the sender saw; the change fails when it has moved on. */
  expectedVersion: Scalars["Int"];
};

/** What a court orders to be disclosed. */
export type RecordCourtOrderInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** Whose data. */
  subject: Scalars["ID"];
  /** The data classes. */
  classes: Array<Scalars["String"]>;
  /** The practitioners to whom it is to be disclosed. */
  recipients: Array<Scalars["ID"]>;
  /** What shows it, e.g. the order's reference. */
  evidence: Scalars["String"];
  /** When it ends; left out: no end. */
  until?: InputMaybe<Scalars["DateTime"]>;
};

/** What the sender's organisation holds and finds harmful to disclose. */
export type RecordDetrimentInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** Whose data. */
  subject: Scalars["ID"];
  /** The data classes. */
  classes: Array<Scalars["String"]>;
  /** Why disclosing it would do the child more harm. */
  evidence: Scalars["String"];
  /** When it ends; left out: no end. */
  until?: InputMaybe<Scalars["DateTime"]>;
};

/** What shows that somebody lives elsewhere: more than somebody's word. */
export type ElsewhereEvidence =
  /** They were seen to live there. */
  | "HOME_VISIT"
  /** An official record, such as a tenancy or a court's. */
  | "OFFICIAL_RECORD"
  /** An organisation's own record of their address. */
  | "PROFESSIONAL_RECORD";

/** Who lives elsewhere than those whose address is shielded. */
export type RecordLivesElsewhereInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The family. */
  family: Scalars["ID"];
  /** The members of the family; their address stays open. */
  people: Array<Scalars["ID"]>;
  /** What shows it. */
  evidence: ElsewhereEvidence;
  /** How that is known. */
  reason: Scalars["String"];
};

/** Whose address is shielded. */
export type ShieldAddressInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** Whose address. */
  subject: Scalars["ID"];
  /** Everybody's of the families in which the requester works with the person, too. */
  household?: Scalars["Boolean"];
  /** With `household`: whose address is left as it is, e.g. of whom they fled from. */
  except?: InputMaybe<Array<Scalars["ID"]>>;
  /** Why: which document shows it, or who said it. */
  evidence: Scalars["String"];
  /** When it ends; left out: no end. */
  until?: InputMaybe<Scalars["DateTime"]>;
};

/** How a recorded fact comes to its end. */
export type FactEnd =
  /** It is over. */
  | "ENDED"
  /** It was taken back, or should not have been recorded. */
  | "REVOKED";

/** Which recorded fact ends, and why. */
export type EndFactInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The fact. */
  record: Scalars["ID"];
  /** The version that the sender saw; the change fails when it has moved on. */
  expectedVersion: Scalars["Int"];
  /** How it ends. */
  how: FactEnd;
  /** Why. */
  reason: Scalars["String"];
};

/** A declared crisis, what it opens and what is owed for it. */
export type CrisisPayload = {
  __typename?: "CrisisPayload";
  /** The crisis that was declared, or, with the problem CRISIS_ACTIVE, the one that lasts already; null: none. */
  crisis?: Maybe<DeclaredCrisis>;
  /** Why none was declared. */
  problem?: Maybe<Problem>;
  /** The people of the family: what the crisis opens can be asked of each. */
  people?: Maybe<Array<Maybe<Person>>>;
  /** The line to ring, whatever else happens. */
  dutyLine?: Maybe<Scalars["String"]>;
  /** Who may decide in the interim. */
  interimDecision?: Maybe<Scalars["String"]>;
};

/** A crisis as it was just declared. */
export type DeclaredCrisis = {
  __typename?: "DeclaredCrisis";
  /** Identifies the crisis. */
  id?: Maybe<Scalars["ID"]>;
  /** The version just recorded. */
  version?: Maybe<Scalars["Int"]>;
  /** When it was declared. */
  from?: Maybe<Scalars["DateTime"]>;
  /** When it ends. */
  to?: Maybe<Scalars["DateTime"]>;
  /** When its record falls due. */
  recordDueAt?: Maybe<Scalars["DateTime"]>;
  /** How many crises the requester declared before, within the last thirty days. */
  earlierCrises?: Maybe<Scalars["Int"]>;
};

/** A crisis that somebody declared for a family. */
export type Crisis = {
  __typename?: "Crisis";
  /** Identifies the crisis. */
  id: Scalars["ID"];
  /** Counts up with every change, from 1. */
  version?: Maybe<Scalars["Int"]>;
  /** The practitioner who declared it. */
  declaredBy?: Maybe<Scalars["ID"]>;
  /** The practitioner's organisation. */
  organisation?: Maybe<Scalars["ID"]>;
  /** Why; for its author and governance functions. */
  reason?: Maybe<Scalars["String"]>;
  /** When it was declared. */
  from?: Maybe<Scalars["DateTime"]>;
  /** When it ended, or ends. */
  to?: Maybe<Scalars["DateTime"]>;
  /** When its record falls, or fell, due. */
  recordDueAt?: Maybe<Scalars["DateTime"]>;
  /** When its record was complete; null: it is not. */
  completedAt?: Maybe<Scalars["DateTime"]>;
  /** What happened; for its author and governance functions. */
  whatHappened?: Maybe<Scalars["String"]>;
  /** What was looked at and shared; for its author and governance functions. */
  whatWasUsed?: Maybe<Scalars["String"]>;
  /** What follows; for its author and governance functions. */
  whatFollows?: Maybe<Scalars["String"]>;
  /** Why it was ended before its time; for its author and governance functions. */
  endReason?: Maybe<Scalars["String"]>;
  /** What was decided while it lasted. */
  interimDecisions?: Maybe<Array<InterimDecision>>;
  /** How many crises the same practitioner declared in the thirty days before. */
  earlierCrises?: Maybe<Scalars["Int"]>;
};

/** Something that was decided while a crisis lasted. */
export type InterimDecision = {
  __typename?: "InterimDecision";
  /** Identifies the decision. */
  id: Scalars["ID"];
  /** Who decided. */
  decidedBy?: Maybe<Scalars["ID"]>;
  /** Who wrote it down. */
  recordedBy?: Maybe<Scalars["ID"]>;
  /** When it was written down. */
  recordedAt?: Maybe<Scalars["DateTime"]>;
  /** What was decided; for its author and governance functions. */
  decision?: Maybe<Scalars["String"]>;
};

/** The kinds of facts that are recorded and that decisions read. */
export type RecordedFactKind =
  /** A court or a statute prohibits disclosure. */
  | "PROHIBITION"
  /** A court orders disclosure. */
  | "COURT_ORDER"
  /** The holder finds that disclosing would do the child more harm. */
  | "DETRIMENT"
  /** The address is shielded. */
  | "SHIELD";

/** A prohibition, as those see it who may confirm or end it: however much it covers, it does not cover itself. */
export type Prohibition = {
  __typename?: "Prohibition";
  /** Identifies the record. */
  id: Scalars["ID"];
  /** Counts up with every change, from 1. */
  version?: Maybe<Scalars["Int"]>;
  /** Whose data. */
  subject?: Maybe<Scalars["ID"]>;
  /** The family that the requester's organisation leads. */
  family?: Maybe<Scalars["ID"]>;
  /** The data classes; empty: all. */
  classes?: Maybe<Array<Scalars["String"]>>;
  /** The organisations whose records it is about; empty: all. */
  controllers?: Maybe<Array<Scalars["ID"]>>;
  /** Who prohibits it; null: it was not said. */
  basis?: Maybe<ProhibitionBasis>;
  /** What shows it, e.g. the order's reference; for its author and governance functions. */
  evidence?: Maybe<Scalars["String"]>;
  /** The practitioner who recorded it. */
  recordedBy?: Maybe<Scalars["ID"]>;
  /** The second person, who confirmed it; null: nobody has yet. It holds all the same. */
  confirmedBy?: Maybe<Scalars["ID"]>;
  /** Holds from. */
  from?: Maybe<Scalars["DateTime"]>;
  /** Holds until, exclusive; null: no end. */
  to?: Maybe<Scalars["DateTime"]>;
  /** Who ended it; null: nobody did. */
  endedBy?: Maybe<Scalars["ID"]>;
};

/** A fact that decisions read; shown to who recorded it and to governance functions. */
export type RecordedFact = {
  __typename?: "RecordedFact";
  /** Identifies the record. */
  id: Scalars["ID"];
  /** The kind of fact. */
  kind?: Maybe<RecordedFactKind>;
  /** Counts up with every change, from 1. */
  version?: Maybe<Scalars["Int"]>;
  /** The data classes; empty: all. */
  classes?: Maybe<Array<Scalars["String"]>>;
  /** The organisations whose records it is about; empty: all. */
  controllers?: Maybe<Array<Scalars["ID"]>>;
  /** COURT_ORDER: the practitioners whom it names. */
  recipients?: Maybe<Array<Scalars["ID"]>>;
  /** What shows it; for its author and governance functions. */
  evidence?: Maybe<Scalars["String"]>;
  /** The practitioner who recorded it. */
  recordedBy?: Maybe<Scalars["ID"]>;
  /** Holds from. */
  from?: Maybe<Scalars["DateTime"]>;
  /** Holds until, exclusive; null: no end. */
  to?: Maybe<Scalars["DateTime"]>;
  /** Who ended it; null: nobody did. */
  endedBy?: Maybe<Scalars["ID"]>;
};

/** Something that was shared by duty although the person objects. */
export type DutyDisclosure = {
  __typename?: "DutyDisclosure";
  /** Identifies the record. */
  id: Scalars["ID"];
  /** Counts up with every change, from 1. */
  version?: Maybe<Scalars["Int"]>;
  /** The organisation that received it. */
  organisation?: Maybe<Scalars["ID"]>;
  /** The data classes. */
  classes?: Maybe<Array<Scalars["String"]>>;
  /** When it was first shared. */
  disclosedAt?: Maybe<Scalars["DateTime"]>;
  /** When it has to be confirmed. */
  confirmationDueAt?: Maybe<Scalars["DateTime"]>;
  /** Who said whether it was right; null: nobody has yet. */
  confirmedBy?: Maybe<Scalars["ID"]>;
  /** Whether it was right. */
  justified?: Maybe<Scalars["Boolean"]>;
  /** Why; for its author and governance functions. */
  reason?: Maybe<Scalars["String"]>;
  /** Whether the family is told. */
  familyDecision?: Maybe<FamilyDecisionKind>;
  /** DEFERRED: when it is looked at again. */
  familyReviewAt?: Maybe<Scalars["DateTime"]>;
};

/** Where an override stands. */
export type OverrideStatus =
  /** Asked for; it opens nothing. */
  | "REQUESTED"
  /** Decided against. */
  | "REJECTED"
  /** Taken back by who asked, before anybody decided. */
  | "WITHDRAWN"
  /** In force. */
  | "AUTHORISED"
  /** Ended before its time. */
  | "REVOKED"
  /** Its time is over. */
  | "EXPIRED";

/** What became of one class of one person's data in one request. */
export type DisclosureEffect =
  /** Shown to the requester. */
  | "DISCLOSED"
  /** Kept back. */
  | "WITHHELD"
  /** Passed to another agency as an input and not shown. */
  | "USED_NOT_SHOWN"
  /** The source could not be reached. */
  | "UNAVAILABLE"
  /** The decision itself failed, so nothing was shown. */
  | "FAILED"
  /** A record of the partnership that was changed. */
  | "CHANGED";

/** Which of the ledger's rows; what is left out does not limit. */
export type DisclosureFilter = {
  /** Recorded at this moment or later. */
  from?: InputMaybe<Scalars["DateTime"]>;
  /** Recorded before this moment. */
  to?: InputMaybe<Scalars["DateTime"]>;
  /** The practitioner who asked. */
  requester?: InputMaybe<Scalars["ID"]>;
  /** The practitioner's organisation. */
  organisation?: InputMaybe<Scalars["ID"]>;
  /** The purpose of the request. */
  purpose?: InputMaybe<Scalars["String"]>;
  /** The subgraph that the data comes from. */
  source?: InputMaybe<Scalars["String"]>;
  /** The data class. */
  dataClass?: InputMaybe<Scalars["String"]>;
  /** The field, by its path from the person, e.g. `health.assessments`; what lies below it is meant, too. */
  field?: InputMaybe<Scalars["String"]>;
  /** The legal basis: a confidentiality gateway such as `STATUTE`, or one of its keys as the agreement words it. */
  basis?: InputMaybe<Scalars["String"]>;
  /** The consent that it rested on, in whatever version. */
  consent?: InputMaybe<Scalars["ID"]>;
  /** The override that it rested on. */
  override?: InputMaybe<Scalars["ID"]>;
  /** The court order that it rested on. */
  courtOrder?: InputMaybe<Scalars["ID"]>;
  /** The crisis that it rested on. */
  crisis?: InputMaybe<Scalars["ID"]>;
  /** What became of it; rows of what was CHANGED come only when asked for here. */
  effect?: InputMaybe<DisclosureEffect>;
  /** The fine code of the decision. */
  code?: InputMaybe<Scalars["String"]>;
};

/** One page of the ledger's rows. It may be short, or empty, and yet have a next one: go on after its end. */
export type DisclosureConnection = {
  __typename?: "DisclosureConnection";
  /** The rows with their cursors. */
  edges?: Maybe<Array<DisclosureEdge>>;
  /** Where the page ends. */
  pageInfo?: Maybe<DisclosurePageInfo>;
  /** Why there is no page, e.g. `PAGE_SIZE_INVALID`; `PARTLY_ARCHIVED`: the list ends here, and older rows lie in archives; null: there is one. */
  problem?: Maybe<Problem>;
};

/** A row of the ledger with its cursor. */
export type DisclosureEdge = {
  __typename?: "DisclosureEdge";
  /** Where to go on after this row. */
  cursor?: Maybe<Scalars["String"]>;
  /** The row. */
  node?: Maybe<Disclosure>;
};

/** Where a page ends. */
export type DisclosurePageInfo = {
  __typename?: "DisclosurePageInfo";
  /** Whether there are rows after this page. */
  hasNextPage?: Maybe<Scalars["Boolean"]>;
  /** Where to go on after this page. */
  endCursor?: Maybe<Scalars["String"]>;
};

/** A row of the ledger: what became of one class of one person's data in one request. */
export type Disclosure = {
  __typename?: "Disclosure";
  /** Identifies the request; the same as the receipt in its answer. */
  operation?: Maybe<Scalars["ID"]>;
  /** When it was recorded. */
  recordedAt?: Maybe<Scalars["DateTime"]>;
  /** The practitioner who asked. */
  requester?: Maybe<Scalars["ID"]>;
  /** The practitioner's organisation. */
  organisation?: Maybe<Scalars["ID"]>;
  /** The agency of that organisation. */
  agency?: Maybe<Scalars["String"]>;
  /** The practitioner's role tier. */
  roleTier?: Maybe<Scalars["String"]>;
  /** The practitioner's function. */
  function?: Maybe<Scalars["String"]>;
  /** The purpose of the request. */
  purpose?: Maybe<Scalars["String"]>;
  /** The person or family that the data is about. */
  subject?: Maybe<Scalars["ID"]>;
  /** The subgraph that the data comes from. */
  source?: Maybe<Scalars["String"]>;
  /** The data class; null: the field has none. */
  dataClass?: Maybe<Scalars["String"]>;
  /** The organisations that the data belongs to; for governance leads and auditors only. */
  controllers?: Maybe<Array<Scalars["ID"]>>;
  /** The fields asked for. */
  fields?: Maybe<Array<Scalars["String"]>>;
  /** What became of it. */
  effect?: Maybe<DisclosureEffect>;
  /** The fine code of the decision, for governance leads and auditors; for everybody else what whoever asked was told: `SHARED`, `SHARE_WITH_ACTION`, `NOT_SHARED` or `TEMPORARILY_UNAVAILABLE`. */
  code?: Maybe<Scalars["String"]>;
  /** The row of the decision table that decided, e.g. `P20`; for governance leads and auditors only. */
  rule?: Maybe<Scalars["String"]>;
  /** The legal basis, for governance leads and auditors only; null: nothing was disclosed on one. */
  legalBasis?: Maybe<DisclosureBasis>;
  /** What travelled with the data, by code; for governance leads and auditors only. */
  obligations?: Maybe<Array<Scalars["String"]>>;
  /** The records that the decision rested on; for governance leads and auditors only. */
  grounds?: Maybe<DisclosureGrounds>;
};

/** The keys of a legal basis, as the agreement worded them. */
export type DisclosureBasis = {
  __typename?: "DisclosureBasis";
  /** The basis under UK GDPR Article 6. */
  article6?: Maybe<Scalars["String"]>;
  /** The condition for special category data. */
  specialCategory?: Maybe<Scalars["String"]>;
  /** The confidentiality gateway. */
  gateway?: Maybe<Scalars["String"]>;
  /** The statutory gateways. */
  statutory?: Maybe<Array<Scalars["String"]>>;
};

/** The records of the partnership that a decision rested on; null where it rested on none of the kind. */
export type DisclosureGrounds = {
  __typename?: "DisclosureGrounds";
  /** The consent. */
  consent?: Maybe<Scalars["ID"]>;
  /** The version of the consent. */
  consentVersion?: Maybe<Scalars["Int"]>;
  /** The override. */
  override?: Maybe<Scalars["ID"]>;
  /** The court order. */
  courtOrder?: Maybe<Scalars["ID"]>;
  /** The crisis. */
  crisis?: Maybe<Scalars["ID"]>;
  /** The working relationship. */
  relationship?: Maybe<Scalars["ID"]>;
  /** The record that was changed. */
  changed?: Maybe<Scalars["ID"]>;
};

/** How an operation ended. */
export type OperationOutcome =
  /** With an answer, whole or in part. */
  | "ANSWERED"
  /** Refused as a whole. */
  | "REFUSED"
  /** It failed. */
  | "FAILED";

/** One operation on the ledger. */
export type TracedOperation = {
  __typename?: "TracedOperation";
  /** Identifies the operation; the same as the receipt in its answer. */
  operation?: Maybe<Scalars["ID"]>;
  /** When it was recorded. */
  recordedAt?: Maybe<Scalars["DateTime"]>;
  /** The moment as of which it was decided. */
  decidedAt?: Maybe<Scalars["DateTime"]>;
  /** The practitioner who asked. */
  requester?: Maybe<Scalars["ID"]>;
  /** The practitioner's organisation. */
  organisation?: Maybe<Scalars["ID"]>;
  /** The agency of that organisation. */
  agency?: Maybe<Scalars["String"]>;
  /** The practitioner's role tier. */
  roleTier?: Maybe<Scalars["String"]>;
  /** The practitioner's function. */
  function?: Maybe<Scalars["String"]>;
  /** The purpose of the request. */
  purpose?: Maybe<Scalars["String"]>;
  /** The version of the sharing agreement that decided. */
  agreementVersion?: Maybe<Scalars["String"]>;
  /** The version of the supergraph that was asked. */
  supergraphVersion?: Maybe<Scalars["String"]>;
  /** SHA-256 of the document that was asked, or the operation that this one was part of. */
  documentHash?: Maybe<Scalars["String"]>;
  /** How it ended. */
  outcome?: Maybe<OperationOutcome>;
  /** Why it was refused as a whole; null: it was not. */
  refusal?: Maybe<Scalars["String"]>;
  /** Operations on the ledger that were part of this one: changes that it made, readings that it was. */
  parts?: Maybe<Array<Scalars["ID"]>>;
  /** What became of each class of each person. */
  rows?: Maybe<Array<Disclosure>>;
  /** Its decisions, taken again from what was recorded. */
  replay?: Maybe<Replay>;
  /** What was added to it later: what was done with it, and why it was needed. */
  outcomes?: Maybe<Array<Outcome>>;
  /** What reviewing it found. */
  findings?: Maybe<Array<Finding>>;
  /** Why there is no operation; null: there is one. */
  problem?: Maybe<Problem>;
};

/** Decisions taken again from their recorded inputs, through the version of the agreement that they were taken under. */
export type Replay = {
  __typename?: "Replay";
  /** How many decisions were taken again. */
  decisions?: Maybe<Scalars["Int"]>;
  /** The versions of the agreement that they were taken under, then and again. */
  agreements?: Maybe<Array<Scalars["String"]>>;
  /** Which code took them again: the one that runs now, whatever ran then; the ledger records versions of the agreement, and no code. */
  code?: Maybe<Scalars["String"]>;
  /** Those that came out differently; empty: all came out as recorded. */
  differences?: Maybe<Array<ReplayDifference>>;
};

/** A decision that came out differently when it was taken again. */
export type ReplayDifference = {
  __typename?: "ReplayDifference";
  /** The person or family that it is about. */
  subject?: Maybe<Scalars["ID"]>;
  /** The data class; null: the field has none. */
  dataClass?: Maybe<Scalars["String"]>;
  /** The organisation whose records it is about; null: the partnership's own. */
  controller?: Maybe<Scalars["ID"]>;
  /** What the ledger has, in fine codes; for governance leads and auditors only. */
  recorded?: Maybe<Scalars["String"]>;
  /** What comes out now, in fine codes; for governance leads and auditors only. */
  again?: Maybe<Scalars["String"]>;
};

/** One page of accesses to what is known of a person. */
export type LastAccesses = {
  __typename?: "LastAccesses";
  /** Who was shown something, the newest first. */
  accesses?: Maybe<Array<LastAccess>>;
  /** Whether there are older ones. */
  hasNextPage?: Maybe<Scalars["Boolean"]>;
  /** Where to go on after this page. */
  endCursor?: Maybe<Scalars["String"]>;
  /** Why there is no page, e.g. `NOT_FOUND_OR_NOT_PERMITTED`; `PARTLY_ARCHIVED`: the list ends here, and older ones lie in archives; null: there is one. */
  problem?: Maybe<Problem>;
};

/** A practitioner who was shown something of a person. Some accesses are not told, for somebody's safety. */
export type LastAccess = {
  __typename?: "LastAccess";
  /** When. */
  at?: Maybe<Scalars["DateTime"]>;
  /** The practitioner. */
  practitioner?: Maybe<Scalars["ID"]>;
  /** The practitioner's organisation. */
  organisation?: Maybe<Scalars["ID"]>;
  /** The practitioner's function. */
  function?: Maybe<Scalars["String"]>;
  /** The purpose of the request. */
  purpose?: Maybe<Scalars["String"]>;
  /** The data classes that were shown, as far as the reader's own role may be shown them. */
  classes?: Maybe<Array<Scalars["String"]>>;
  /** Whether something was shown on an authorised override or in a declared crisis. */
  exceptional?: Maybe<Scalars["Boolean"]>;
};

/** How a data class of a person comes out for the requester, whether or not there is anything. */
export type ExplainedDecision =
  /** Shown when asked for. */
  | "SHARED"
  /** Shown where it belongs to some organisations, and not where it belongs to others. */
  | "SHARED_IN_PART"
  /** Not shown, and there is something that the requester can do about it. */
  | "SHARE_WITH_ACTION"
  /** Not shown. */
  | "NOT_SHARED";

/** Why something is or is not shared, in words that depend on class, role and risk tier, never on a value. */
export type Explanation = {
  __typename?: "Explanation";
  /** The data class that was explained. */
  dataClass?: Maybe<Scalars["String"]>;
  /** How it comes out; null: there is a problem. */
  decision?: Maybe<ExplainedDecision>;
  /** Why, as far as the requester may know. */
  reason?: Maybe<Scalars["String"]>;
  /** What would change it. */
  whatWouldChangeIt?: Maybe<Array<Scalars["String"]>>;
  /** What to do next. */
  whatToDoNext?: Maybe<Array<Scalars["String"]>>;
  /** Whom to ask, the same every time. */
  contact?: Maybe<Scalars["String"]>;
  /** The fine codes of the decisions, for governance leads; null for everybody else. */
  rulings?: Maybe<Array<ExplainedRuling>>;
  /** Why there is no explanation, e.g. `FIELD_UNKNOWN`; null: there is one. */
  problem?: Maybe<Problem>;
};

/** One decision of the table, for the records of one organisation. */
export type ExplainedRuling = {
  __typename?: "ExplainedRuling";
  /** The subgraph that publishes the records. */
  source?: Maybe<Scalars["String"]>;
  /** The organisation that the records would belong to; null: the partnership. */
  controller?: Maybe<Scalars["ID"]>;
  /** The fine code of the decision. */
  code?: Maybe<Scalars["String"]>;
  /** The row of the decision table that decided, e.g. `P20`. */
  rule?: Maybe<Scalars["String"]>;
};

/** Who would be shown what of a person, at one moment and for one purpose. */
export type WhoCanSee = {
  __typename?: "WhoCanSee";
  /** The moment. */
  asOf?: Maybe<Scalars["DateTime"]>;
  /** The purpose. */
  purpose?: Maybe<Purpose>;
  /** One for each organisation and role tier, and for functions where they matter: of somebody who works with the family. */
  masks?: Maybe<Array<VisibilityMask>>;
  /** Practitioners who are named by an override or a court order in force, and see more. */
  named?: Maybe<Array<NamedRecipients>>;
  /** Why there is no answer; null: there is one. */
  problem?: Maybe<Problem>;
};

/** What practitioners of one organisation and role tier would be shown, if they worked with the family. */
export type VisibilityMask = {
  __typename?: "VisibilityMask";
  /** The organisation. */
  organisation?: Maybe<Scalars["ID"]>;
  /** The role tier. */
  roleTier?: Maybe<Scalars["String"]>;
  /** The functions for which this holds. */
  functions?: Maybe<Array<Scalars["String"]>>;
  /** The open data classes; what is not listed is withheld. */
  open?: Maybe<Array<OpenClass>>;
};

/** A data class that is open. */
export type OpenClass = {
  __typename?: "OpenClass";
  /** The data class. */
  dataClass?: Maybe<Scalars["String"]>;
  /** The organisations whose records are open; empty: the partnership's own. */
  controllers?: Maybe<Array<Scalars["ID"]>>;
};

/** What opens a class for people by name. */
export type NamingRecord =
  /** An authorised override. */
  | "OVERRIDE"
  /** A court order. */
  | "COURT_ORDER";

/** Practitioners for whom classes are open by name. */
export type NamedRecipients = {
  __typename?: "NamedRecipients";
  /** What names them. */
  by?: Maybe<NamingRecord>;
  /** The practitioners. */
  recipients?: Maybe<Array<Scalars["ID"]>>;
  /** The data classes. */
  classes?: Maybe<Array<Scalars["String"]>>;
  /** Until when; null: no end. */
  to?: Maybe<Scalars["DateTime"]>;
};

/** What can be added to a disclosure. */
export type OutcomeKind =
  /** What was done with what was shown. */
  | "ACTION"
  /** Why it was needed. */
  | "RATIONALE";

/** Something that was added to a disclosure later. */
export type Outcome = {
  __typename?: "Outcome";
  /** Identifies it. */
  id?: Maybe<Scalars["ID"]>;
  /** Whom it is about. */
  subject?: Maybe<Scalars["ID"]>;
  /** What it is. */
  kind?: Maybe<OutcomeKind>;
  /** What was said; null to whom it is not open. */
  words?: Maybe<Scalars["String"]>;
  /** Who added it. */
  recordedBy?: Maybe<Scalars["ID"]>;
  /** Their organisation. */
  organisation?: Maybe<Scalars["ID"]>;
  /** When it was added. */
  recordedAt?: Maybe<Scalars["DateTime"]>;
};

/** What reviewing a disclosure can find. */
export type FindingKind =
  /** Nothing to object to. */
  | "IN_ORDER"
  /** Somebody has to be shown how it is done. */
  | "TRAINING_NEED"
  /** The system, the agreement or a process let it happen. */
  | "DESIGN_FLAW"
  /** What should not have been shown was shown, or for what it should not have been. */
  | "BREACH"
  /** Somebody complained. */
  | "COMPLAINT";

/** The steps that follow a finding. */
export type FindingStepKind =
  /** It was looked into. */
  | "INVESTIGATED"
  /** It was put right. */
  | "CORRECTED"
  /** Somebody else saw that it holds. */
  | "CLOSED";

/** What reviewing a disclosure found, or a complaint, and what followed. */
export type Finding = {
  __typename?: "Finding";
  /** Identifies the finding. */
  id?: Maybe<Scalars["ID"]>;
  /** What was found. */
  kind?: Maybe<FindingKind>;
  /** Counts up with every step, from 1. */
  version?: Maybe<Scalars["Int"]>;
  /** Where it stands: `RECORDED`, or the last step. */
  status?: Maybe<Scalars["String"]>;
  /** The person or family that it is about. */
  subject?: Maybe<Scalars["ID"]>;
  /** The operation that was reviewed; null: no one operation. */
  operation?: Maybe<Scalars["ID"]>;
  /** The finding that this one is about, e.g. a complaint. */
  follows?: Maybe<Scalars["ID"]>;
  /** What was said; null to whom it is not open. */
  words?: Maybe<Scalars["String"]>;
  /** Who found it. */
  recordedBy?: Maybe<Scalars["ID"]>;
  /** Their organisation. */
  organisation?: Maybe<Scalars["ID"]>;
  /** When it was recorded. */
  recordedAt?: Maybe<Scalars["DateTime"]>;
  /** Who has to act next; null: nobody. */
  owner?: Maybe<Scalars["ID"]>;
  /** Their organisation. */
  ownerOrganisation?: Maybe<Scalars["ID"]>;
  /** By when. */
  dueAt?: Maybe<Scalars["DateTime"]>;
  /** Whether that moment has passed. */
  overdue?: Maybe<Scalars["Boolean"]>;
  /** The steps taken, in order. */
  steps?: Maybe<Array<FindingStep>>;
};

/** A step that followed a finding. */
export type FindingStep = {
  __typename?: "FindingStep";
  /** The version that it made. */
  version?: Maybe<Scalars["Int"]>;
  /** Which step. */
  step?: Maybe<FindingStepKind>;
  /** What was said; null to whom it is not open. */
  words?: Maybe<Scalars["String"]>;
  /** Who took it. */
  takenBy?: Maybe<Scalars["ID"]>;
  /** When. */
  takenAt?: Maybe<Scalars["DateTime"]>;
};

/** Findings, as far as the requester oversees them. */
export type Findings = {
  __typename?: "Findings";
  /** The findings. */
  findings?: Maybe<Array<Finding>>;
  /** Why there are none to show; null: there is no problem. */
  problem?: Maybe<Problem>;
};

/** Operations drawn for review. The seed is SHA-256 of month, organisation and anchor, a line each. */
export type ReviewSample = {
  __typename?: "ReviewSample";
  /** Identifies the sample. */
  id?: Maybe<Scalars["ID"]>;
  /** The month. */
  month?: Maybe<Scalars["String"]>;
  /** The organisation whose operations they are. */
  organisation?: Maybe<Scalars["ID"]>;
  /** The number and the SHA-256 of the first signed checkpoint that covers all of the month. */
  anchor?: Maybe<Scalars["String"]>;
  /** The seed: the operations are those whose SHA-256 of seed and id comes first. */
  seed?: Maybe<Scalars["String"]>;
  /** Who drew it. */
  drawnBy?: Maybe<Scalars["ID"]>;
  /** When it was drawn. */
  drawnAt?: Maybe<Scalars["DateTime"]>;
  /** The operations, in the order in which they were drawn. */
  operations?: Maybe<Array<TracedOperation>>;
  /** Why there is no sample; `PARTLY_ARCHIVED`: operations of it lie in an archive; null: there is one. */
  problem?: Maybe<Problem>;
};

/** Why a line is not told unless a reviewer releases it. */
export type HeldFor =
  /** It tells of a service that must not be known. */
  | "SENSITIVE_SERVICE"
  /** It tells of what is restricted. */
  | "RESTRICTED"
  /** The family may not have been told of it yet. */
  | "FAMILY_NOT_TOLD"
  /** It could tell of an enquiry that nobody is to be warned of: it was shown to the police, or for safeguarding. */
  | "ENQUIRY"
  /** The person was not asked for consent because asking was found unsafe. */
  | "UNSAFE_TO_ASK"
  /** Somebody's address is shielded, and it could tell where they are. */
  | "SHIELD";

/** What a person is to be told of who was shown what about them. */
export type SubjectAccess = {
  __typename?: "SubjectAccess";
  /** Identifies it. */
  id?: Maybe<Scalars["ID"]>;
  /** The person. */
  subject?: Maybe<Scalars["ID"]>;
  /** From when it tells. */
  from?: Maybe<Scalars["DateTime"]>;
  /** Until when. */
  to?: Maybe<Scalars["DateTime"]>;
  /** PREPARED, RELEASED or REFUSED. */
  status?: Maybe<Scalars["String"]>;
  /** Who prepared it. */
  preparedBy?: Maybe<Scalars["ID"]>;
  /** When. */
  preparedAt?: Maybe<Scalars["DateTime"]>;
  /** Who reviewed it; null: nobody yet. */
  reviewedBy?: Maybe<Scalars["ID"]>;
  /** When. */
  reviewedAt?: Maybe<Scalars["DateTime"]>;
  /** Its lines in plain words. */
  lines?: Maybe<Array<SubjectAccessLine>>;
  /** What may be handed to the person; null: nothing is released. */
  statement?: Maybe<Scalars["String"]>;
  /** Why there is none; null: there is one. */
  problem?: Maybe<Problem>;
};

/** One line of what a person is told. */
export type SubjectAccessLine = {
  __typename?: "SubjectAccessLine";
  /** From 1. */
  number?: Maybe<Scalars["Int"]>;
  /** In plain words, naming organisations and no practitioner. */
  text?: Maybe<Scalars["String"]>;
  /** Why it is held; empty: it is not. */
  heldFor?: Maybe<Array<HeldFor>>;
  /** Whether it may be handed to the person. */
  isReleased?: Maybe<Scalars["Boolean"]>;
};

/** To which disclosure something is added. */
export type RecordOutcomeInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The operation, by the receipt in its answer: one of the requester's own organisation. */
  operation: Scalars["ID"];
  /** The person whose data it was. */
  subject: Scalars["ID"];
  /** What is added. */
  kind: OutcomeKind;
  /** In words; kept encrypted. */
  words: Scalars["String"];
};

/** Of which month a sample is drawn. */
export type DrawReviewSampleInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** A month that is over, e.g. `2026-02`. */
  month: Scalars["String"];
};

/** Who has to act next, and by when. */
export type FindingOwnerInput = {
  /** The practitioner. */
  practitioner: Scalars["ID"];
  /** Their organisation. */
  organisation: Scalars["ID"];
  /** By when. */
  dueAt: Scalars["DateTime"];
};

/** What was found. */
export type RecordFindingInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** What was found. */
  kind: FindingKind;
  /** The person or family that it is about. */
  subject: Scalars["ID"];
  /** The operation that was reviewed; may be left out for complaints, breaches and design flaws. */
  operation?: InputMaybe<Scalars["ID"]>;
  /** The finding that this one is about. */
  follows?: InputMaybe<Scalars["ID"]>;
  /** In words; kept encrypted. */
  words: Scalars["String"];
  /** Who has to act on it; for everything but what is in order. */
  owner?: InputMaybe<FindingOwnerInput>;
};

/** Which step follows a finding. */
export type RecordFindingStepInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The finding. */
  finding: Scalars["ID"];
  /** The version that the sender saw. */
  expectedVersion: Scalars["Int"];
  /** The step. */
  step: FindingStepKind;
  /** In words; kept encrypted. */
  words: Scalars["String"];
  /** Who has to act next; for every step but the last. */
  owner?: InputMaybe<FindingOwnerInput>;
};

/** About whom something is to be told. */
export type PrepareSubjectAccessInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The person who asked. */
  subject: Scalars["ID"];
  /** From when. */
  from: Scalars["DateTime"];
  /** Until when. */
  to: Scalars["DateTime"];
};

/** What was decided on telling a person. */
export type ReviewSubjectAccessInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** What was prepared, by somebody else. */
  request: Scalars["ID"];
  /** Whether it is released. */
  released: Scalars["Boolean"];
  /** Numbers of held lines that are released all the same. */
  releasedLines?: Array<Scalars["Int"]>;
  /** Why, in words; kept encrypted. */
  words: Scalars["String"];
};

/** Whom somebody looks for, and why: surname, date of birth and postcode together, or an NHS number. */
export type FindPersonInput = {
  /** The surname; of a full name its last word counts. */
  surname?: InputMaybe<Scalars["String"]>;
  /** The date of birth. */
  dateOfBirth?: InputMaybe<Scalars["Date"]>;
  /** The postcode. */
  postcode?: InputMaybe<Scalars["String"]>;
  /** The NHS number: ten digits. */
  nhsNumber?: InputMaybe<Scalars["String"]>;
  /** Why, in words; kept sealed, readable by the searcher and governance functions. */
  reason: Scalars["String"];
};

/** One opaque id, or nothing: nobody, or more than one. */
export type FindPersonPayload = {
  __typename?: "FindPersonPayload";
  /** The opaque id of the person; null: nobody was found, or not one alone. */
  person?: Maybe<Scalars["ID"]>;
  /** Why nothing was looked for; null: it was. */
  problem?: Maybe<Problem>;
};

/** What somebody was told of because a rule of the agreement fired for a person; decided for that person. */
export type Notice = {
  __typename?: "Notice";
  /** Identifies the notice. */
  id?: Maybe<Scalars["ID"]>;
  /** The rule that fired, e.g. `MISSED_MEDICATION_SUPPORT`. */
  rule?: Maybe<Scalars["String"]>;
  /** What happened, in the words of the agreement's template. */
  text?: Maybe<Scalars["String"]>;
  /** The data class that was open to whoever was told. */
  dataClass?: Maybe<Scalars["String"]>;
  /** When it was given. */
  givenAt?: Maybe<Scalars["DateTime"]>;
  /** The function at the requester's organisation that it was given to; null: to the requester. */
  function?: Maybe<Scalars["String"]>;
  /** The person. */
  person?: Maybe<Person>;
};

/** Which notice was looked at. */
export type AcknowledgeNoticeInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The notice. */
  notice: Scalars["ID"];
};

/** How the partnership kept to its agreement in a month or a quarter. Nobody can be found in it. */
export type ComplianceReport = {
  __typename?: "ComplianceReport";
  /** The period as it was asked for. */
  period?: Maybe<Scalars["String"]>;
  /** When it begins. */
  from?: Maybe<Scalars["DateTime"]>;
  /** When it ends. */
  to?: Maybe<Scalars["DateTime"]>;
  /** Counts from 1 up to, but not including, this are suppressed, and what they could be worked out from. */
  smallNumbersBelow?: Maybe<Scalars["Int"]>;
  /** Its tables. */
  tables?: Maybe<Array<ReportTable>>;
  /** Why there is none; null: there is one. */
  problem?: Maybe<Problem>;
};

/** A table of a compliance report. */
export type ReportTable = {
  __typename?: "ReportTable";
  /** Names the table, the same in every report. */
  id?: Maybe<Scalars["String"]>;
  /** What it is about. */
  title?: Maybe<Scalars["String"]>;
  /** What is counted or measured. */
  unit?: Maybe<Scalars["String"]>;
  /** What its columns are. */
  columns?: Maybe<Array<Scalars["String"]>>;
  /** Its rows. */
  rows?: Maybe<Array<ReportRow>>;
};

/** A row of a table. */
export type ReportRow = {
  __typename?: "ReportRow";
  /** What it is about. */
  label?: Maybe<Scalars["String"]>;
  /** One for each column. */
  cells?: Maybe<Array<ReportCell>>;
};

/** A number, or that it is not told. */
export type ReportCell = {
  __typename?: "ReportCell";
  /** The number; null: it is not told. */
  value?: Maybe<Scalars["Float"]>;
  /** Whether it is too small to be told, or could tell one that is. */
  isSuppressed?: Maybe<Scalars["Boolean"]>;
};

/** The partnership's records about somebody, as they were. */
export type RecordsAt = {
  __typename?: "RecordsAt";
  /** The records, by kind. */
  records?: Maybe<Array<PastRecord>>;
  /** Why there are none to show; null: there is no problem. */
  problem?: Maybe<Problem>;
};

/** A record as it was. */
export type PastRecord = {
  __typename?: "PastRecord";
  /** The kind of record, e.g. `consent`. */
  kind?: Maybe<Scalars["String"]>;
  /** Identifies the record within its kind. */
  record?: Maybe<Scalars["ID"]>;
  /** When this state of it was written. */
  writtenAt?: Maybe<Scalars["DateTime"]>;
  /** Its fields as JSON; what is kept in words is not among them. */
  state?: Maybe<Scalars["String"]>;
};

/** The root of an agency's commitments of one day. */
export type RecordCommitmentsInput = {
  /** Chosen by the sender, at most 64 characters. The same key again gives the first answer and changes nothing. */
  idempotencyKey: Scalars["ID"];
  /** The subgraph; the requester's organisation is the first of its controllers. */
  source: Scalars["String"];
  /** One of the last 31 days, in UTC, ten minutes after its end at the earliest. */
  day: Scalars["Date"];
  /** The root of the day's commitments (RFC 6962), hex. */
  root: Scalars["String"];
  /** How many there are. */
  count: Scalars["Int"];
};

export type link__Purpose =
  /** `SECURITY` features provide metadata necessary to securely resolve fields. */
  | "SECURITY"
  /** `EXECUTION` features provide metadata necessary for operation execution. */
  | "EXECUTION";

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
  Query: ResolverTypeWrapper<{}>;
  ID: ResolverTypeWrapper<Scalars["ID"]>;
  Boolean: ResolverTypeWrapper<Scalars["Boolean"]>;
  Int: ResolverTypeWrapper<Scalars["Int"]>;
  String: ResolverTypeWrapper<Scalars["String"]>;
  Mutation: ResolverTypeWrapper<{}>;
  Purpose: Purpose;
  RiskTier: RiskTier;
  Person: ResolverTypeWrapper<Person>;
  Family: ResolverTypeWrapper<Family>;
  FamilyRole: FamilyRole;
  FamilyMember: ResolverTypeWrapper<FamilyMember>;
  ProposedMembership: ResolverTypeWrapper<ProposedMembership>;
  ConsentPosition: ResolverTypeWrapper<ConsentPosition>;
  ConsentStatus: ConsentStatus;
  ConsentCapacity: ConsentCapacity;
  ConsentEvidence: ConsentEvidence;
  Consent: ResolverTypeWrapper<Consent>;
  ConsentConversation: ResolverTypeWrapper<ConsentConversation>;
  ConsentTopic: ConsentTopic;
  ConsentScope: ResolverTypeWrapper<ConsentScope>;
  ConsentConditionKind: ConsentConditionKind;
  ReviewTrigger: ReviewTrigger;
  ConsentCondition: ResolverTypeWrapper<ConsentCondition>;
  RiskTierRecord: ResolverTypeWrapper<RiskTierRecord>;
  RelationshipKind: RelationshipKind;
  Relationship: ResolverTypeWrapper<Relationship>;
  OverrideGround: OverrideGround;
  Override: ResolverTypeWrapper<Override>;
  Task: ResolverTypeWrapper<Task>;
  MyTask: ResolverTypeWrapper<MyTask>;
  Alert: ResolverTypeWrapper<Alert>;
  AcknowledgeAlertInput: AcknowledgeAlertInput;
  ConsentScopeInput: ConsentScopeInput;
  ConsentConditionInput: ConsentConditionInput;
  MembershipEvidence: MembershipEvidence;
  LifeStage: LifeStage;
  RegisterFamilyInput: RegisterFamilyInput;
  RegisterPersonInput: RegisterPersonInput;
  FamilyMemberInput: FamilyMemberInput;
  RemoveFamilyMemberInput: RemoveFamilyMemberInput;
  RecordConsentInput: RecordConsentInput;
  ConsentConversationInput: ConsentConversationInput;
  RequestConsentInput: RequestConsentInput;
  UnsafeGround: UnsafeGround;
  RecordNotSoughtInput: RecordNotSoughtInput;
  RenewConsentInput: RenewConsentInput;
  ConfirmAgeInput: ConfirmAgeInput;
  DisputeConsentInput: DisputeConsentInput;
  DisputeOutcome: DisputeOutcome;
  ResolveDisputeInput: ResolveDisputeInput;
  InvalidationGround: InvalidationGround;
  InvalidateConsentInput: InvalidateConsentInput;
  FireReviewTriggerInput: FireReviewTriggerInput;
  WithdrawConsentInput: WithdrawConsentInput;
  RecordedConsent: ResolverTypeWrapper<RecordedConsent>;
  Problem: ResolverTypeWrapper<Problem>;
  ChangedRecord: ResolverTypeWrapper<ChangedRecord>;
  ChangePayload: ResolverTypeWrapper<ChangePayload>;
  AwaitedStep: ResolverTypeWrapper<AwaitedStep>;
  ShieldPayload: ResolverTypeWrapper<ShieldPayload>;
  ConsentPayload: ResolverTypeWrapper<ConsentPayload>;
  SetRiskTierInput: SetRiskTierInput;
  ConfirmRiskTierInput: ConfirmRiskTierInput;
  RejectRiskTierInput: RejectRiskTierInput;
  ReviewRiskTierInput: ReviewRiskTierInput;
  RequestOverrideInput: RequestOverrideInput;
  FamilyDecisionKind: FamilyDecisionKind;
  FamilyDecisionInput: FamilyDecisionInput;
  AuthoriseOverrideInput: AuthoriseOverrideInput;
  OverrideStepInput: OverrideStepInput;
  RecordFamilyDecisionInput: RecordFamilyDecisionInput;
  ConfirmDutyDisclosureInput: ConfirmDutyDisclosureInput;
  DeclareCrisisInput: DeclareCrisisInput;
  RecordInterimDecisionInput: RecordInterimDecisionInput;
  EndCrisisInput: EndCrisisInput;
  CompleteCrisisRecordInput: CompleteCrisisRecordInput;
  StartRelationshipInput: StartRelationshipInput;
  ConfirmRelationshipInput: ConfirmRelationshipInput;
  EndRelationshipInput: EndRelationshipInput;
  ProhibitionBasis: ProhibitionBasis;
  RecordProhibitionInput: RecordProhibitionInput;
  ConfirmCourtOrderInput: ConfirmCourtOrderInput;
  ConfirmProhibitionInput: ConfirmProhibitionInput;
  RecordCourtOrderInput: RecordCourtOrderInput;
  RecordDetrimentInput: RecordDetrimentInput;
  ElsewhereEvidence: ElsewhereEvidence;
  RecordLivesElsewhereInput: RecordLivesElsewhereInput;
  ShieldAddressInput: ShieldAddressInput;
  FactEnd: FactEnd;
  EndFactInput: EndFactInput;
  CrisisPayload: ResolverTypeWrapper<CrisisPayload>;
  DeclaredCrisis: ResolverTypeWrapper<DeclaredCrisis>;
  Crisis: ResolverTypeWrapper<Crisis>;
  InterimDecision: ResolverTypeWrapper<InterimDecision>;
  RecordedFactKind: RecordedFactKind;
  Prohibition: ResolverTypeWrapper<Prohibition>;
  RecordedFact: ResolverTypeWrapper<RecordedFact>;
  DutyDisclosure: ResolverTypeWrapper<DutyDisclosure>;
  OverrideStatus: OverrideStatus;
  DisclosureEffect: DisclosureEffect;
  DisclosureFilter: DisclosureFilter;
  DisclosureConnection: ResolverTypeWrapper<DisclosureConnection>;
  DisclosureEdge: ResolverTypeWrapper<DisclosureEdge>;
  DisclosurePageInfo: ResolverTypeWrapper<DisclosurePageInfo>;
  Disclosure: ResolverTypeWrapper<Disclosure>;
  DisclosureBasis: ResolverTypeWrapper<DisclosureBasis>;
  DisclosureGrounds: ResolverTypeWrapper<DisclosureGrounds>;
  OperationOutcome: OperationOutcome;
  TracedOperation: ResolverTypeWrapper<TracedOperation>;
  Replay: ResolverTypeWrapper<Replay>;
  ReplayDifference: ResolverTypeWrapper<ReplayDifference>;
  LastAccesses: ResolverTypeWrapper<LastAccesses>;
  LastAccess: ResolverTypeWrapper<LastAccess>;
  ExplainedDecision: ExplainedDecision;
  Explanation: ResolverTypeWrapper<Explanation>;
  ExplainedRuling: ResolverTypeWrapper<ExplainedRuling>;
  WhoCanSee: ResolverTypeWrapper<WhoCanSee>;
  VisibilityMask: ResolverTypeWrapper<VisibilityMask>;
  OpenClass: ResolverTypeWrapper<OpenClass>;
  NamingRecord: NamingRecord;
  NamedRecipients: ResolverTypeWrapper<NamedRecipients>;
  OutcomeKind: OutcomeKind;
  Outcome: ResolverTypeWrapper<Outcome>;
  FindingKind: FindingKind;
  FindingStepKind: FindingStepKind;
  Finding: ResolverTypeWrapper<Finding>;
  FindingStep: ResolverTypeWrapper<FindingStep>;
  Findings: ResolverTypeWrapper<Findings>;
  ReviewSample: ResolverTypeWrapper<ReviewSample>;
  HeldFor: HeldFor;
  SubjectAccess: ResolverTypeWrapper<SubjectAccess>;
  SubjectAccessLine: ResolverTypeWrapper<SubjectAccessLine>;
  RecordOutcomeInput: RecordOutcomeInput;
  DrawReviewSampleInput: DrawReviewSampleInput;
  FindingOwnerInput: FindingOwnerInput;
  RecordFindingInput: RecordFindingInput;
  RecordFindingStepInput: RecordFindingStepInput;
  PrepareSubjectAccessInput: PrepareSubjectAccessInput;
  ReviewSubjectAccessInput: ReviewSubjectAccessInput;
  FindPersonInput: FindPersonInput;
  FindPersonPayload: ResolverTypeWrapper<FindPersonPayload>;
  Notice: ResolverTypeWrapper<Notice>;
  AcknowledgeNoticeInput: AcknowledgeNoticeInput;
  ComplianceReport: ResolverTypeWrapper<ComplianceReport>;
  ReportTable: ResolverTypeWrapper<ReportTable>;
  ReportRow: ResolverTypeWrapper<ReportRow>;
  ReportCell: ResolverTypeWrapper<ReportCell>;
  Float: ResolverTypeWrapper<Scalars["Float"]>;
  RecordsAt: ResolverTypeWrapper<RecordsAt>;
  PastRecord: ResolverTypeWrapper<PastRecord>;
  RecordCommitmentsInput: RecordCommitmentsInput;
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
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars["Date"];
  DateTime: Scalars["DateTime"];
  Query: {};
  ID: Scalars["ID"];
  Boolean: Scalars["Boolean"];
  Int: Scalars["Int"];
  String: Scalars["String"];
  Mutation: {};
  Person: Person;
  Family: Family;
  FamilyMember: FamilyMember;
  ProposedMembership: ProposedMembership;
  ConsentPosition: ConsentPosition;
  Consent: Consent;
  ConsentConversation: ConsentConversation;
  ConsentScope: ConsentScope;
  ConsentCondition: ConsentCondition;
  RiskTierRecord: RiskTierRecord;
  Relationship: Relationship;
  Override: Override;
  Task: Task;
  MyTask: MyTask;
  Alert: Alert;
  AcknowledgeAlertInput: AcknowledgeAlertInput;
  ConsentScopeInput: ConsentScopeInput;
  ConsentConditionInput: ConsentConditionInput;
  RegisterFamilyInput: RegisterFamilyInput;
  RegisterPersonInput: RegisterPersonInput;
  FamilyMemberInput: FamilyMemberInput;
  RemoveFamilyMemberInput: RemoveFamilyMemberInput;
  RecordConsentInput: RecordConsentInput;
  ConsentConversationInput: ConsentConversationInput;
  RequestConsentInput: RequestConsentInput;
  RecordNotSoughtInput: RecordNotSoughtInput;
  RenewConsentInput: RenewConsentInput;
  ConfirmAgeInput: ConfirmAgeInput;
  DisputeConsentInput: DisputeConsentInput;
  ResolveDisputeInput: ResolveDisputeInput;
  InvalidateConsentInput: InvalidateConsentInput;
  FireReviewTriggerInput: FireReviewTriggerInput;
  WithdrawConsentInput: WithdrawConsentInput;
  RecordedConsent: RecordedConsent;
  Problem: Problem;
  ChangedRecord: ChangedRecord;
  ChangePayload: ChangePayload;
  AwaitedStep: AwaitedStep;
  ShieldPayload: ShieldPayload;
  ConsentPayload: ConsentPayload;
  SetRiskTierInput: SetRiskTierInput;
  ConfirmRiskTierInput: ConfirmRiskTierInput;
  RejectRiskTierInput: RejectRiskTierInput;
  ReviewRiskTierInput: ReviewRiskTierInput;
  RequestOverrideInput: RequestOverrideInput;
  FamilyDecisionInput: FamilyDecisionInput;
  AuthoriseOverrideInput: AuthoriseOverrideInput;
  OverrideStepInput: OverrideStepInput;
  RecordFamilyDecisionInput: RecordFamilyDecisionInput;
  ConfirmDutyDisclosureInput: ConfirmDutyDisclosureInput;
  DeclareCrisisInput: DeclareCrisisInput;
  RecordInterimDecisionInput: RecordInterimDecisionInput;
  EndCrisisInput: EndCrisisInput;
  CompleteCrisisRecordInput: CompleteCrisisRecordInput;
  StartRelationshipInput: StartRelationshipInput;
  ConfirmRelationshipInput: ConfirmRelationshipInput;
  EndRelationshipInput: EndRelationshipInput;
  RecordProhibitionInput: RecordProhibitionInput;
  ConfirmCourtOrderInput: ConfirmCourtOrderInput;
  ConfirmProhibitionInput: ConfirmProhibitionInput;
  RecordCourtOrderInput: RecordCourtOrderInput;
  RecordDetrimentInput: RecordDetrimentInput;
  RecordLivesElsewhereInput: RecordLivesElsewhereInput;
  ShieldAddressInput: ShieldAddressInput;
  EndFactInput: EndFactInput;
  CrisisPayload: CrisisPayload;
  DeclaredCrisis: DeclaredCrisis;
  Crisis: Crisis;
  InterimDecision: InterimDecision;
  Prohibition: Prohibition;
  RecordedFact: RecordedFact;
  DutyDisclosure: DutyDisclosure;
  DisclosureFilter: DisclosureFilter;
  DisclosureConnection: DisclosureConnection;
  DisclosureEdge: DisclosureEdge;
  DisclosurePageInfo: DisclosurePageInfo;
  Disclosure: Disclosure;
  DisclosureBasis: DisclosureBasis;
  DisclosureGrounds: DisclosureGrounds;
  TracedOperation: TracedOperation;
  Replay: Replay;
  ReplayDifference: ReplayDifference;
  LastAccesses: LastAccesses;
  LastAccess: LastAccess;
  Explanation: Explanation;
  ExplainedRuling: ExplainedRuling;
  WhoCanSee: WhoCanSee;
  VisibilityMask: VisibilityMask;
  OpenClass: OpenClass;
  NamedRecipients: NamedRecipients;
  Outcome: Outcome;
  Finding: Finding;
  FindingStep: FindingStep;
  Findings: Findings;
  ReviewSample: ReviewSample;
  SubjectAccess: SubjectAccess;
  SubjectAccessLine: SubjectAccessLine;
  RecordOutcomeInput: RecordOutcomeInput;
  DrawReviewSampleInput: DrawReviewSampleInput;
  FindingOwnerInput: FindingOwnerInput;
  RecordFindingInput: RecordFindingInput;
  RecordFindingStepInput: RecordFindingStepInput;
  PrepareSubjectAccessInput: PrepareSubjectAccessInput;
  ReviewSubjectAccessInput: ReviewSubjectAccessInput;
  FindPersonInput: FindPersonInput;
  FindPersonPayload: FindPersonPayload;
  Notice: Notice;
  AcknowledgeNoticeInput: AcknowledgeNoticeInput;
  ComplianceReport: ComplianceReport;
  ReportTable: ReportTable;
  ReportRow: ReportRow;
  ReportCell: ReportCell;
  Float: Scalars["Float"];
  RecordsAt: RecordsAt;
  PastRecord: PastRecord;
  RecordCommitmentsInput: RecordCommitmentsInput;
  link__Import: Scalars["link__Import"];
  federation__FieldSet: Scalars["federation__FieldSet"];
  federation__Scope: Scalars["federation__Scope"];
  federation__Policy: Scalars["federation__Policy"];
  federation__ContextFieldValue: Scalars["federation__ContextFieldValue"];
  _Any: Scalars["_Any"];
  _Service: _Service;
  _Entity: ResolversUnionParentTypes["_Entity"];
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

export type QueryResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Query"] =
    ResolversParentTypes["Query"],
> = {
  person?: Resolver<
    Maybe<ResolversTypes["Person"]>,
    ParentType,
    ContextType,
    RequireFields<QuerypersonArgs, "id">
  >;
  family?: Resolver<
    Maybe<ResolversTypes["Family"]>,
    ParentType,
    ContextType,
    RequireFields<QueryfamilyArgs, "id">
  >;
  myFamilies?: Resolver<
    Maybe<Array<ResolversTypes["Family"]>>,
    ParentType,
    ContextType
  >;
  myTasks?: Resolver<
    Maybe<Array<ResolversTypes["MyTask"]>>,
    ParentType,
    ContextType
  >;
  alerts?: Resolver<
    Maybe<Array<ResolversTypes["Alert"]>>,
    ParentType,
    ContextType,
    RequireFields<QueryalertsArgs, "acknowledged">
  >;
  prohibitions?: Resolver<
    Maybe<Array<ResolversTypes["Prohibition"]>>,
    ParentType,
    ContextType,
    RequireFields<QueryprohibitionsArgs, "ended">
  >;
  myNotices?: Resolver<
    Maybe<Array<ResolversTypes["Notice"]>>,
    ParentType,
    ContextType
  >;
  disclosures?: Resolver<
    Maybe<ResolversTypes["DisclosureConnection"]>,
    ParentType,
    ContextType,
    RequireFields<QuerydisclosuresArgs, "first">
  >;
  tracedOperation?: Resolver<
    Maybe<ResolversTypes["TracedOperation"]>,
    ParentType,
    ContextType,
    RequireFields<QuerytracedOperationArgs, "operation">
  >;
  lastAccesses?: Resolver<
    Maybe<ResolversTypes["LastAccesses"]>,
    ParentType,
    ContextType,
    RequireFields<QuerylastAccessesArgs, "person" | "first">
  >;
  reviewSample?: Resolver<
    Maybe<ResolversTypes["ReviewSample"]>,
    ParentType,
    ContextType,
    RequireFields<QueryreviewSampleArgs, "month">
  >;
  findings?: Resolver<
    Maybe<ResolversTypes["Findings"]>,
    ParentType,
    ContextType,
    RequireFields<QueryfindingsArgs, "open">
  >;
  complianceReport?: Resolver<
    Maybe<ResolversTypes["ComplianceReport"]>,
    ParentType,
    ContextType,
    RequireFields<QuerycomplianceReportArgs, "period">
  >;
  subjectAccess?: Resolver<
    Maybe<ResolversTypes["SubjectAccess"]>,
    ParentType,
    ContextType,
    RequireFields<QuerysubjectAccessArgs, "request">
  >;
  explain?: Resolver<
    Maybe<ResolversTypes["Explanation"]>,
    ParentType,
    ContextType,
    RequireFields<QueryexplainArgs, "person">
  >;
  recordsAt?: Resolver<
    Maybe<ResolversTypes["RecordsAt"]>,
    ParentType,
    ContextType,
    RequireFields<QueryrecordsAtArgs, "subject" | "at">
  >;
  findPerson?: Resolver<
    Maybe<ResolversTypes["FindPersonPayload"]>,
    ParentType,
    ContextType,
    RequireFields<QueryfindPersonArgs, "input">
  >;
  whoCanSee?: Resolver<
    Maybe<ResolversTypes["WhoCanSee"]>,
    ParentType,
    ContextType,
    RequireFields<QuerywhoCanSeeArgs, "person" | "purpose">
  >;
  _entities?: Resolver<
    Array<Maybe<ResolversTypes["_Entity"]>>,
    ParentType,
    ContextType,
    RequireFields<Query_entitiesArgs, "representations">
  >;
  _service?: Resolver<ResolversTypes["_Service"], ParentType, ContextType>;
};

export type MutationResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Mutation"] =
    ResolversParentTypes["Mutation"],
> = {
  registerFamily?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationregisterFamilyArgs, "input">
  >;
  registerPerson?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationregisterPersonArgs, "input">
  >;
  addFamilyMember?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationaddFamilyMemberArgs, "input">
  >;
  changeFamilyMember?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationchangeFamilyMemberArgs, "input">
  >;
  removeFamilyMember?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationremoveFamilyMemberArgs, "input">
  >;
  recordConsent?: Resolver<
    Maybe<ResolversTypes["ConsentPayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationrecordConsentArgs, "input">
  >;
  requestConsent?: Resolver<
    Maybe<ResolversTypes["ConsentPayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationrequestConsentArgs, "input">
  >;
  recordNotSought?: Resolver<
    Maybe<ResolversTypes["ConsentPayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationrecordNotSoughtArgs, "input">
  >;
  renewConsent?: Resolver<
    Maybe<ResolversTypes["ConsentPayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationrenewConsentArgs, "input">
  >;
  withdrawConsent?: Resolver<
    Maybe<ResolversTypes["ConsentPayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationwithdrawConsentArgs, "input">
  >;
  disputeConsent?: Resolver<
    Maybe<ResolversTypes["ConsentPayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationdisputeConsentArgs, "input">
  >;
  resolveDispute?: Resolver<
    Maybe<ResolversTypes["ConsentPayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationresolveDisputeArgs, "input">
  >;
  confirmAge?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationconfirmAgeArgs, "input">
  >;
  invalidateConsent?: Resolver<
    Maybe<ResolversTypes["ConsentPayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationinvalidateConsentArgs, "input">
  >;
  fireReviewTrigger?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationfireReviewTriggerArgs, "input">
  >;
  recordOutcome?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationrecordOutcomeArgs, "input">
  >;
  drawReviewSample?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationdrawReviewSampleArgs, "input">
  >;
  recordFinding?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationrecordFindingArgs, "input">
  >;
  recordFindingStep?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationrecordFindingStepArgs, "input">
  >;
  recordCommitments?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationrecordCommitmentsArgs, "input">
  >;
  prepareSubjectAccess?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationprepareSubjectAccessArgs, "input">
  >;
  reviewSubjectAccess?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationreviewSubjectAccessArgs, "input">
  >;
  acknowledgeAlert?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationacknowledgeAlertArgs, "input">
  >;
  setRiskTier?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationsetRiskTierArgs, "input">
  >;
  confirmRiskTier?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationconfirmRiskTierArgs, "input">
  >;
  rejectRiskTier?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationrejectRiskTierArgs, "input">
  >;
  reviewRiskTier?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationreviewRiskTierArgs, "input">
  >;
  requestOverride?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationrequestOverrideArgs, "input">
  >;
  authoriseOverride?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationauthoriseOverrideArgs, "input">
  >;
  rejectOverride?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationrejectOverrideArgs, "input">
  >;
  revokeOverride?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationrevokeOverrideArgs, "input">
  >;
  withdrawOverride?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationwithdrawOverrideArgs, "input">
  >;
  recordCaldicottConsultation?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationrecordCaldicottConsultationArgs, "input">
  >;
  approveAsOriginator?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationapproveAsOriginatorArgs, "input">
  >;
  recordFamilyDecision?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationrecordFamilyDecisionArgs, "input">
  >;
  confirmDutyDisclosure?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationconfirmDutyDisclosureArgs, "input">
  >;
  declareCrisis?: Resolver<
    Maybe<ResolversTypes["CrisisPayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationdeclareCrisisArgs, "input">
  >;
  recordInterimDecision?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationrecordInterimDecisionArgs, "input">
  >;
  endCrisis?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationendCrisisArgs, "input">
  >;
  completeCrisisRecord?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationcompleteCrisisRecordArgs, "input">
  >;
  startRelationship?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationstartRelationshipArgs, "input">
  >;
  confirmRelationship?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationconfirmRelationshipArgs, "input">
  >;
  endRelationship?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationendRelationshipArgs, "input">
  >;
  recordProhibition?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationrecordProhibitionArgs, "input">
  >;
  confirmProhibition?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationconfirmProhibitionArgs, "input">
  >;
  endProhibition?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationendProhibitionArgs, "input">
  >;
  recordCourtOrder?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationrecordCourtOrderArgs, "input">
  >;
  confirmCourtOrder?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationconfirmCourtOrderArgs, "input">
  >;
  endCourtOrder?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationendCourtOrderArgs, "input">
  >;
  recordDetriment?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationrecordDetrimentArgs, "input">
  >;
  endDetriment?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationendDetrimentArgs, "input">
  >;
  shieldAddress?: Resolver<
    Maybe<ResolversTypes["ShieldPayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationshieldAddressArgs, "input">
  >;
  recordLivesElsewhere?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationrecordLivesElsewhereArgs, "input">
  >;
  unshieldAddress?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationunshieldAddressArgs, "input">
  >;
  acknowledgeNotice?: Resolver<
    Maybe<ResolversTypes["ChangePayload"]>,
    ParentType,
    ContextType,
    RequireFields<MutationacknowledgeNoticeArgs, "input">
  >;
};

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
  families?: Resolver<
    Maybe<Array<Maybe<ResolversTypes["Family"]>>>,
    ParentType,
    ContextType
  >;
  consentPosition?: Resolver<
    Maybe<ResolversTypes["ConsentPosition"]>,
    ParentType,
    ContextType
  >;
  riskTier?: Resolver<
    Maybe<ResolversTypes["RiskTierRecord"]>,
    ParentType,
    ContextType
  >;
  relationships?: Resolver<
    Maybe<Array<ResolversTypes["Relationship"]>>,
    ParentType,
    ContextType
  >;
  overrides?: Resolver<
    Maybe<Array<ResolversTypes["Override"]>>,
    ParentType,
    ContextType
  >;
  recordedFacts?: Resolver<
    Maybe<Array<ResolversTypes["RecordedFact"]>>,
    ParentType,
    ContextType
  >;
  dutyDisclosures?: Resolver<
    Maybe<Array<ResolversTypes["DutyDisclosure"]>>,
    ParentType,
    ContextType
  >;
  tasks?: Resolver<
    Maybe<Array<ResolversTypes["Task"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FamilyResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Family"] =
    ResolversParentTypes["Family"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  leadOrganisation?: Resolver<
    Maybe<ResolversTypes["ID"]>,
    ParentType,
    ContextType
  >;
  members?: Resolver<
    Maybe<Array<ResolversTypes["FamilyMember"]>>,
    ParentType,
    ContextType
  >;
  relationships?: Resolver<
    Maybe<Array<ResolversTypes["Relationship"]>>,
    ParentType,
    ContextType
  >;
  crises?: Resolver<
    Maybe<Array<ResolversTypes["Crisis"]>>,
    ParentType,
    ContextType
  >;
  tasks?: Resolver<
    Maybe<Array<ResolversTypes["Task"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FamilyMemberResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["FamilyMember"] =
    ResolversParentTypes["FamilyMember"],
> = {
  role?: Resolver<Maybe<ResolversTypes["FamilyRole"]>, ParentType, ContextType>;
  parentalResponsibility?: Resolver<
    Maybe<ResolversTypes["Boolean"]>,
    ParentType,
    ContextType
  >;
  person?: Resolver<Maybe<ResolversTypes["Person"]>, ParentType, ContextType>;
  proposed?: Resolver<
    Maybe<ResolversTypes["ProposedMembership"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProposedMembershipResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["ProposedMembership"] =
    ResolversParentTypes["ProposedMembership"],
> = {
  leaves?: Resolver<Maybe<ResolversTypes["Boolean"]>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes["FamilyRole"]>, ParentType, ContextType>;
  parentalResponsibility?: Resolver<
    Maybe<ResolversTypes["Boolean"]>,
    ParentType,
    ContextType
  >;
  evidence?: Resolver<
    Maybe<ResolversTypes["MembershipEvidence"]>,
    ParentType,
    ContextType
  >;
  evidenceOn?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentPositionResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["ConsentPosition"] =
    ResolversParentTypes["ConsentPosition"],
> = {
  consents?: Resolver<
    Maybe<Array<ResolversTypes["Consent"]>>,
    ParentType,
    ContextType
  >;
  clinicalConsents?: Resolver<
    Maybe<Array<ResolversTypes["Consent"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Consent"] =
    ResolversParentTypes["Consent"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  status?: Resolver<
    Maybe<ResolversTypes["ConsentStatus"]>,
    ParentType,
    ContextType
  >;
  givenBy?: Resolver<Maybe<ResolversTypes["Person"]>, ParentType, ContextType>;
  capacity?: Resolver<
    Maybe<ResolversTypes["ConsentCapacity"]>,
    ParentType,
    ContextType
  >;
  capacityAssessedBy?: Resolver<
    Maybe<ResolversTypes["ID"]>,
    ParentType,
    ContextType
  >;
  capacityAssessedOn?: Resolver<
    Maybe<ResolversTypes["Date"]>,
    ParentType,
    ContextType
  >;
  scope?: Resolver<
    Maybe<Array<ResolversTypes["ConsentScope"]>>,
    ParentType,
    ContextType
  >;
  conditions?: Resolver<
    Maybe<Array<ResolversTypes["ConsentCondition"]>>,
    ParentType,
    ContextType
  >;
  understandingConfirmed?: Resolver<
    Maybe<ResolversTypes["Boolean"]>,
    ParentType,
    ContextType
  >;
  evidence?: Resolver<
    Maybe<ResolversTypes["ConsentEvidence"]>,
    ParentType,
    ContextType
  >;
  discussedOn?: Resolver<
    Maybe<ResolversTypes["Date"]>,
    ParentType,
    ContextType
  >;
  reviewDate?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  conversation?: Resolver<
    Maybe<ResolversTypes["ConsentConversation"]>,
    ParentType,
    ContextType
  >;
  rationale?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  determination?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  summary?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  summaryForGiver?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  earlierObjection?: Resolver<
    Maybe<ResolversTypes["Boolean"]>,
    ParentType,
    ContextType
  >;
  recordedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  history?: Resolver<
    Maybe<Array<ResolversTypes["Consent"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentConversationResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["ConsentConversation"] =
    ResolversParentTypes["ConsentConversation"],
> = {
  purposes?: Resolver<
    Maybe<Array<ResolversTypes["Purpose"]>>,
    ParentType,
    ContextType
  >;
  explained?: Resolver<
    Maybe<Array<ResolversTypes["ConsentTopic"]>>,
    ParentType,
    ContextType
  >;
  reviewPoints?: Resolver<
    Maybe<Array<ResolversTypes["ReviewTrigger"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentScopeResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["ConsentScope"] =
    ResolversParentTypes["ConsentScope"],
> = {
  classes?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  categories?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  recipients?: Resolver<
    Maybe<Array<ResolversTypes["ID"]>>,
    ParentType,
    ContextType
  >;
  purposes?: Resolver<
    Maybe<Array<ResolversTypes["Purpose"]>>,
    ParentType,
    ContextType
  >;
  explicit?: Resolver<
    Maybe<ResolversTypes["Boolean"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentConditionResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["ConsentCondition"] =
    ResolversParentTypes["ConsentCondition"],
> = {
  kind?: Resolver<
    Maybe<ResolversTypes["ConsentConditionKind"]>,
    ParentType,
    ContextType
  >;
  classes?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  recipients?: Resolver<
    Maybe<Array<ResolversTypes["ID"]>>,
    ParentType,
    ContextType
  >;
  practitioners?: Resolver<
    Maybe<Array<ResolversTypes["ID"]>>,
    ParentType,
    ContextType
  >;
  familyMembers?: Resolver<
    Maybe<Array<Maybe<ResolversTypes["Person"]>>>,
    ParentType,
    ContextType
  >;
  purposes?: Resolver<
    Maybe<Array<ResolversTypes["Purpose"]>>,
    ParentType,
    ContextType
  >;
  until?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  triggers?: Resolver<
    Maybe<Array<ResolversTypes["ReviewTrigger"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RiskTierRecordResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["RiskTierRecord"] =
    ResolversParentTypes["RiskTierRecord"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes["RiskTier"]>, ParentType, ContextType>;
  inEffect?: Resolver<
    Maybe<ResolversTypes["RiskTier"]>,
    ParentType,
    ContextType
  >;
  setBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  setAt?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  confirmedBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  rejectedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  previousTier?: Resolver<
    Maybe<ResolversTypes["RiskTier"]>,
    ParentType,
    ContextType
  >;
  reviewDue?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  version?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  confirmedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  rejectedBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  reviewedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  basis?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  planUpdate?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  rejectionReason?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  objectedBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  objectionReason?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  reviewBasis?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RelationshipResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Relationship"] =
    ResolversParentTypes["Relationship"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  practitioner?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  kind?: Resolver<
    Maybe<ResolversTypes["RelationshipKind"]>,
    ParentType,
    ContextType
  >;
  throughAnotherFamily?: Resolver<
    Maybe<ResolversTypes["Boolean"]>,
    ParentType,
    ContextType
  >;
  from?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  confirmedBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OverrideResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Override"] =
    ResolversParentTypes["Override"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  ground?: Resolver<
    Maybe<ResolversTypes["OverrideGround"]>,
    ParentType,
    ContextType
  >;
  requester?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  authoriser?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  caldicottGuardian?: Resolver<
    Maybe<ResolversTypes["ID"]>,
    ParentType,
    ContextType
  >;
  originatorApproval?: Resolver<
    Maybe<ResolversTypes["ID"]>,
    ParentType,
    ContextType
  >;
  classes?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  recipients?: Resolver<
    Maybe<Array<ResolversTypes["ID"]>>,
    ParentType,
    ContextType
  >;
  from?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  status?: Resolver<
    Maybe<ResolversTypes["OverrideStatus"]>,
    ParentType,
    ContextType
  >;
  ifShared?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  ifNotShared?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  caldicottAdvice?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  originatorReason?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  decisionReason?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  endReason?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  originator?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  familyDecision?: Resolver<
    Maybe<ResolversTypes["FamilyDecisionKind"]>,
    ParentType,
    ContextType
  >;
  familyReviewAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Task"] =
    ResolversParentTypes["Task"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  doneBy?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  record?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  function?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  openedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  dueAt?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  overdue?: Resolver<Maybe<ResolversTypes["Boolean"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MyTaskResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["MyTask"] =
    ResolversParentTypes["MyTask"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  doneBy?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  record?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  function?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  openedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  dueAt?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  overdue?: Resolver<Maybe<ResolversTypes["Boolean"]>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes["Person"]>, ParentType, ContextType>;
  family?: Resolver<Maybe<ResolversTypes["Family"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Alert"] =
    ResolversParentTypes["Alert"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  raisedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  acknowledgedBy?: Resolver<
    Maybe<ResolversTypes["ID"]>,
    ParentType,
    ContextType
  >;
  acknowledgedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  family?: Resolver<Maybe<ResolversTypes["Family"]>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  practitioner?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordedConsentResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["RecordedConsent"] =
    ResolversParentTypes["RecordedConsent"],
> = {
  id?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  status?: Resolver<
    Maybe<ResolversTypes["ConsentStatus"]>,
    ParentType,
    ContextType
  >;
  recordedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProblemResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Problem"] =
    ResolversParentTypes["Problem"],
> = {
  code?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  missing?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  currentVersion?: Resolver<
    Maybe<ResolversTypes["Int"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangedRecordResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["ChangedRecord"] =
    ResolversParentTypes["ChangedRecord"],
> = {
  id?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  recordedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangePayloadResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["ChangePayload"] =
    ResolversParentTypes["ChangePayload"],
> = {
  record?: Resolver<
    Maybe<ResolversTypes["ChangedRecord"]>,
    ParentType,
    ContextType
  >;
  problem?: Resolver<Maybe<ResolversTypes["Problem"]>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes["Person"]>, ParentType, ContextType>;
  family?: Resolver<Maybe<ResolversTypes["Family"]>, ParentType, ContextType>;
  waitsFor?: Resolver<
    Maybe<Array<ResolversTypes["AwaitedStep"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AwaitedStepResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["AwaitedStep"] =
    ResolversParentTypes["AwaitedStep"],
> = {
  kind?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  function?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShieldPayloadResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["ShieldPayload"] =
    ResolversParentTypes["ShieldPayload"],
> = {
  record?: Resolver<
    Maybe<ResolversTypes["ChangedRecord"]>,
    ParentType,
    ContextType
  >;
  problem?: Resolver<Maybe<ResolversTypes["Problem"]>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes["Person"]>, ParentType, ContextType>;
  shielded?: Resolver<
    Maybe<Array<Maybe<ResolversTypes["Person"]>>>,
    ParentType,
    ContextType
  >;
  unshielded?: Resolver<
    Maybe<Array<Maybe<ResolversTypes["Person"]>>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentPayloadResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["ConsentPayload"] =
    ResolversParentTypes["ConsentPayload"],
> = {
  consent?: Resolver<
    Maybe<ResolversTypes["RecordedConsent"]>,
    ParentType,
    ContextType
  >;
  problem?: Resolver<Maybe<ResolversTypes["Problem"]>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes["Person"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CrisisPayloadResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["CrisisPayload"] =
    ResolversParentTypes["CrisisPayload"],
> = {
  crisis?: Resolver<
    Maybe<ResolversTypes["DeclaredCrisis"]>,
    ParentType,
    ContextType
  >;
  problem?: Resolver<Maybe<ResolversTypes["Problem"]>, ParentType, ContextType>;
  people?: Resolver<
    Maybe<Array<Maybe<ResolversTypes["Person"]>>>,
    ParentType,
    ContextType
  >;
  dutyLine?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  interimDecision?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeclaredCrisisResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["DeclaredCrisis"] =
    ResolversParentTypes["DeclaredCrisis"],
> = {
  id?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  recordDueAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  earlierCrises?: Resolver<
    Maybe<ResolversTypes["Int"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CrisisResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Crisis"] =
    ResolversParentTypes["Crisis"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  declaredBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  recordDueAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  completedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  whatHappened?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  whatWasUsed?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  whatFollows?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  endReason?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  interimDecisions?: Resolver<
    Maybe<Array<ResolversTypes["InterimDecision"]>>,
    ParentType,
    ContextType
  >;
  earlierCrises?: Resolver<
    Maybe<ResolversTypes["Int"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InterimDecisionResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["InterimDecision"] =
    ResolversParentTypes["InterimDecision"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  recordedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  decision?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProhibitionResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Prohibition"] =
    ResolversParentTypes["Prohibition"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  family?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  classes?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  controllers?: Resolver<
    Maybe<Array<ResolversTypes["ID"]>>,
    ParentType,
    ContextType
  >;
  basis?: Resolver<
    Maybe<ResolversTypes["ProhibitionBasis"]>,
    ParentType,
    ContextType
  >;
  evidence?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  confirmedBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  endedBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordedFactResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["RecordedFact"] =
    ResolversParentTypes["RecordedFact"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  kind?: Resolver<
    Maybe<ResolversTypes["RecordedFactKind"]>,
    ParentType,
    ContextType
  >;
  version?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  classes?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  controllers?: Resolver<
    Maybe<Array<ResolversTypes["ID"]>>,
    ParentType,
    ContextType
  >;
  recipients?: Resolver<
    Maybe<Array<ResolversTypes["ID"]>>,
    ParentType,
    ContextType
  >;
  evidence?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  endedBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DutyDisclosureResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["DutyDisclosure"] =
    ResolversParentTypes["DutyDisclosure"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  classes?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  disclosedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  confirmationDueAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  confirmedBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  justified?: Resolver<
    Maybe<ResolversTypes["Boolean"]>,
    ParentType,
    ContextType
  >;
  reason?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  familyDecision?: Resolver<
    Maybe<ResolversTypes["FamilyDecisionKind"]>,
    ParentType,
    ContextType
  >;
  familyReviewAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisclosureConnectionResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["DisclosureConnection"] =
    ResolversParentTypes["DisclosureConnection"],
> = {
  edges?: Resolver<
    Maybe<Array<ResolversTypes["DisclosureEdge"]>>,
    ParentType,
    ContextType
  >;
  pageInfo?: Resolver<
    Maybe<ResolversTypes["DisclosurePageInfo"]>,
    ParentType,
    ContextType
  >;
  problem?: Resolver<Maybe<ResolversTypes["Problem"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisclosureEdgeResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["DisclosureEdge"] =
    ResolversParentTypes["DisclosureEdge"],
> = {
  cursor?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes["Disclosure"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisclosurePageInfoResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["DisclosurePageInfo"] =
    ResolversParentTypes["DisclosurePageInfo"],
> = {
  hasNextPage?: Resolver<
    Maybe<ResolversTypes["Boolean"]>,
    ParentType,
    ContextType
  >;
  endCursor?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisclosureResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Disclosure"] =
    ResolversParentTypes["Disclosure"],
> = {
  operation?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  recordedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  requester?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  agency?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  roleTier?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  function?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  dataClass?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  controllers?: Resolver<
    Maybe<Array<ResolversTypes["ID"]>>,
    ParentType,
    ContextType
  >;
  fields?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  effect?: Resolver<
    Maybe<ResolversTypes["DisclosureEffect"]>,
    ParentType,
    ContextType
  >;
  code?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  legalBasis?: Resolver<
    Maybe<ResolversTypes["DisclosureBasis"]>,
    ParentType,
    ContextType
  >;
  obligations?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  grounds?: Resolver<
    Maybe<ResolversTypes["DisclosureGrounds"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisclosureBasisResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["DisclosureBasis"] =
    ResolversParentTypes["DisclosureBasis"],
> = {
  article6?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  specialCategory?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  gateway?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  statutory?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisclosureGroundsResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["DisclosureGrounds"] =
    ResolversParentTypes["DisclosureGrounds"],
> = {
  consent?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  consentVersion?: Resolver<
    Maybe<ResolversTypes["Int"]>,
    ParentType,
    ContextType
  >;
  override?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  courtOrder?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  crisis?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  relationship?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  changed?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TracedOperationResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["TracedOperation"] =
    ResolversParentTypes["TracedOperation"],
> = {
  operation?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  recordedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  decidedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  requester?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  agency?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  roleTier?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  function?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  agreementVersion?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  supergraphVersion?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  documentHash?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  outcome?: Resolver<
    Maybe<ResolversTypes["OperationOutcome"]>,
    ParentType,
    ContextType
  >;
  refusal?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  parts?: Resolver<Maybe<Array<ResolversTypes["ID"]>>, ParentType, ContextType>;
  rows?: Resolver<
    Maybe<Array<ResolversTypes["Disclosure"]>>,
    ParentType,
    ContextType
  >;
  replay?: Resolver<Maybe<ResolversTypes["Replay"]>, ParentType, ContextType>;
  outcomes?: Resolver<
    Maybe<Array<ResolversTypes["Outcome"]>>,
    ParentType,
    ContextType
  >;
  findings?: Resolver<
    Maybe<Array<ResolversTypes["Finding"]>>,
    ParentType,
    ContextType
  >;
  problem?: Resolver<Maybe<ResolversTypes["Problem"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReplayResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Replay"] =
    ResolversParentTypes["Replay"],
> = {
  decisions?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  agreements?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  code?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  differences?: Resolver<
    Maybe<Array<ResolversTypes["ReplayDifference"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReplayDifferenceResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["ReplayDifference"] =
    ResolversParentTypes["ReplayDifference"],
> = {
  subject?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  dataClass?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  controller?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  recorded?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  again?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LastAccessesResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["LastAccesses"] =
    ResolversParentTypes["LastAccesses"],
> = {
  accesses?: Resolver<
    Maybe<Array<ResolversTypes["LastAccess"]>>,
    ParentType,
    ContextType
  >;
  hasNextPage?: Resolver<
    Maybe<ResolversTypes["Boolean"]>,
    ParentType,
    ContextType
  >;
  endCursor?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  problem?: Resolver<Maybe<ResolversTypes["Problem"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LastAccessResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["LastAccess"] =
    ResolversParentTypes["LastAccess"],
> = {
  at?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  practitioner?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  function?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  classes?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  exceptional?: Resolver<
    Maybe<ResolversTypes["Boolean"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExplanationResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Explanation"] =
    ResolversParentTypes["Explanation"],
> = {
  dataClass?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  decision?: Resolver<
    Maybe<ResolversTypes["ExplainedDecision"]>,
    ParentType,
    ContextType
  >;
  reason?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  whatWouldChangeIt?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  whatToDoNext?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  contact?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  rulings?: Resolver<
    Maybe<Array<ResolversTypes["ExplainedRuling"]>>,
    ParentType,
    ContextType
  >;
  problem?: Resolver<Maybe<ResolversTypes["Problem"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExplainedRulingResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["ExplainedRuling"] =
    ResolversParentTypes["ExplainedRuling"],
> = {
  source?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  controller?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WhoCanSeeResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["WhoCanSee"] =
    ResolversParentTypes["WhoCanSee"],
> = {
  asOf?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes["Purpose"]>, ParentType, ContextType>;
  masks?: Resolver<
    Maybe<Array<ResolversTypes["VisibilityMask"]>>,
    ParentType,
    ContextType
  >;
  named?: Resolver<
    Maybe<Array<ResolversTypes["NamedRecipients"]>>,
    ParentType,
    ContextType
  >;
  problem?: Resolver<Maybe<ResolversTypes["Problem"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VisibilityMaskResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["VisibilityMask"] =
    ResolversParentTypes["VisibilityMask"],
> = {
  organisation?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  roleTier?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  functions?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  open?: Resolver<
    Maybe<Array<ResolversTypes["OpenClass"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpenClassResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["OpenClass"] =
    ResolversParentTypes["OpenClass"],
> = {
  dataClass?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  controllers?: Resolver<
    Maybe<Array<ResolversTypes["ID"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NamedRecipientsResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["NamedRecipients"] =
    ResolversParentTypes["NamedRecipients"],
> = {
  by?: Resolver<Maybe<ResolversTypes["NamingRecord"]>, ParentType, ContextType>;
  recipients?: Resolver<
    Maybe<Array<ResolversTypes["ID"]>>,
    ParentType,
    ContextType
  >;
  classes?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  to?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutcomeResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Outcome"] =
    ResolversParentTypes["Outcome"],
> = {
  id?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  kind?: Resolver<
    Maybe<ResolversTypes["OutcomeKind"]>,
    ParentType,
    ContextType
  >;
  words?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  recordedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FindingResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Finding"] =
    ResolversParentTypes["Finding"],
> = {
  id?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  kind?: Resolver<
    Maybe<ResolversTypes["FindingKind"]>,
    ParentType,
    ContextType
  >;
  version?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  follows?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  recordedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  owner?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  ownerOrganisation?: Resolver<
    Maybe<ResolversTypes["ID"]>,
    ParentType,
    ContextType
  >;
  dueAt?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  overdue?: Resolver<Maybe<ResolversTypes["Boolean"]>, ParentType, ContextType>;
  steps?: Resolver<
    Maybe<Array<ResolversTypes["FindingStep"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FindingStepResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["FindingStep"] =
    ResolversParentTypes["FindingStep"],
> = {
  version?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  step?: Resolver<
    Maybe<ResolversTypes["FindingStepKind"]>,
    ParentType,
    ContextType
  >;
  words?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  takenBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  takenAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FindingsResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Findings"] =
    ResolversParentTypes["Findings"],
> = {
  findings?: Resolver<
    Maybe<Array<ResolversTypes["Finding"]>>,
    ParentType,
    ContextType
  >;
  problem?: Resolver<Maybe<ResolversTypes["Problem"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewSampleResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["ReviewSample"] =
    ResolversParentTypes["ReviewSample"],
> = {
  id?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  anchor?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  seed?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  drawnBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  drawnAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  operations?: Resolver<
    Maybe<Array<ResolversTypes["TracedOperation"]>>,
    ParentType,
    ContextType
  >;
  problem?: Resolver<Maybe<ResolversTypes["Problem"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubjectAccessResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SubjectAccess"] =
    ResolversParentTypes["SubjectAccess"],
> = {
  id?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  preparedBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  preparedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  reviewedBy?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  reviewedAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  lines?: Resolver<
    Maybe<Array<ResolversTypes["SubjectAccessLine"]>>,
    ParentType,
    ContextType
  >;
  statement?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  problem?: Resolver<Maybe<ResolversTypes["Problem"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubjectAccessLineResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["SubjectAccessLine"] =
    ResolversParentTypes["SubjectAccessLine"],
> = {
  number?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  heldFor?: Resolver<
    Maybe<Array<ResolversTypes["HeldFor"]>>,
    ParentType,
    ContextType
  >;
  isReleased?: Resolver<
    Maybe<ResolversTypes["Boolean"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FindPersonPayloadResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["FindPersonPayload"] =
    ResolversParentTypes["FindPersonPayload"],
> = {
  person?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes["Problem"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoticeResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["Notice"] =
    ResolversParentTypes["Notice"],
> = {
  id?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  dataClass?: Resolver<
    Maybe<ResolversTypes["String"]>,
    ParentType,
    ContextType
  >;
  givenAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  function?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes["Person"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ComplianceReportResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["ComplianceReport"] =
    ResolversParentTypes["ComplianceReport"],
> = {
  period?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  smallNumbersBelow?: Resolver<
    Maybe<ResolversTypes["Int"]>,
    ParentType,
    ContextType
  >;
  tables?: Resolver<
    Maybe<Array<ResolversTypes["ReportTable"]>>,
    ParentType,
    ContextType
  >;
  problem?: Resolver<Maybe<ResolversTypes["Problem"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportTableResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["ReportTable"] =
    ResolversParentTypes["ReportTable"],
> = {
  id?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  columns?: Resolver<
    Maybe<Array<ResolversTypes["String"]>>,
    ParentType,
    ContextType
  >;
  rows?: Resolver<
    Maybe<Array<ResolversTypes["ReportRow"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportRowResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["ReportRow"] =
    ResolversParentTypes["ReportRow"],
> = {
  label?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  cells?: Resolver<
    Maybe<Array<ResolversTypes["ReportCell"]>>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportCellResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["ReportCell"] =
    ResolversParentTypes["ReportCell"],
> = {
  value?: Resolver<Maybe<ResolversTypes["Float"]>, ParentType, ContextType>;
  isSuppressed?: Resolver<
    Maybe<ResolversTypes["Boolean"]>,
    ParentType,
    ContextType
  >;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordsAtResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["RecordsAt"] =
    ResolversParentTypes["RecordsAt"],
> = {
  records?: Resolver<
    Maybe<Array<ResolversTypes["PastRecord"]>>,
    ParentType,
    ContextType
  >;
  problem?: Resolver<Maybe<ResolversTypes["Problem"]>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PastRecordResolvers<
  ContextType = MercuriusContext,
  ParentType extends ResolversParentTypes["PastRecord"] =
    ResolversParentTypes["PastRecord"],
> = {
  kind?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes["ID"]>, ParentType, ContextType>;
  writtenAt?: Resolver<
    Maybe<ResolversTypes["DateTime"]>,
    ParentType,
    ContextType
  >;
  state?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
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

export type Resolvers<ContextType = MercuriusContext> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Family?: FamilyResolvers<ContextType>;
  FamilyMember?: FamilyMemberResolvers<ContextType>;
  ProposedMembership?: ProposedMembershipResolvers<ContextType>;
  ConsentPosition?: ConsentPositionResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  ConsentConversation?: ConsentConversationResolvers<ContextType>;
  ConsentScope?: ConsentScopeResolvers<ContextType>;
  ConsentCondition?: ConsentConditionResolvers<ContextType>;
  RiskTierRecord?: RiskTierRecordResolvers<ContextType>;
  Relationship?: RelationshipResolvers<ContextType>;
  Override?: OverrideResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  MyTask?: MyTaskResolvers<ContextType>;
  Alert?: AlertResolvers<ContextType>;
  RecordedConsent?: RecordedConsentResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  ChangedRecord?: ChangedRecordResolvers<ContextType>;
  ChangePayload?: ChangePayloadResolvers<ContextType>;
  AwaitedStep?: AwaitedStepResolvers<ContextType>;
  ShieldPayload?: ShieldPayloadResolvers<ContextType>;
  ConsentPayload?: ConsentPayloadResolvers<ContextType>;
  CrisisPayload?: CrisisPayloadResolvers<ContextType>;
  DeclaredCrisis?: DeclaredCrisisResolvers<ContextType>;
  Crisis?: CrisisResolvers<ContextType>;
  InterimDecision?: InterimDecisionResolvers<ContextType>;
  Prohibition?: ProhibitionResolvers<ContextType>;
  RecordedFact?: RecordedFactResolvers<ContextType>;
  DutyDisclosure?: DutyDisclosureResolvers<ContextType>;
  DisclosureConnection?: DisclosureConnectionResolvers<ContextType>;
  DisclosureEdge?: DisclosureEdgeResolvers<ContextType>;
  DisclosurePageInfo?: DisclosurePageInfoResolvers<ContextType>;
  Disclosure?: DisclosureResolvers<ContextType>;
  DisclosureBasis?: DisclosureBasisResolvers<ContextType>;
  DisclosureGrounds?: DisclosureGroundsResolvers<ContextType>;
  TracedOperation?: TracedOperationResolvers<ContextType>;
  Replay?: ReplayResolvers<ContextType>;
  ReplayDifference?: ReplayDifferenceResolvers<ContextType>;
  LastAccesses?: LastAccessesResolvers<ContextType>;
  LastAccess?: LastAccessResolvers<ContextType>;
  Explanation?: ExplanationResolvers<ContextType>;
  ExplainedRuling?: ExplainedRulingResolvers<ContextType>;
  WhoCanSee?: WhoCanSeeResolvers<ContextType>;
  VisibilityMask?: VisibilityMaskResolvers<ContextType>;
  OpenClass?: OpenClassResolvers<ContextType>;
  NamedRecipients?: NamedRecipientsResolvers<ContextType>;
  Outcome?: OutcomeResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  FindingStep?: FindingStepResolvers<ContextType>;
  Findings?: FindingsResolvers<ContextType>;
  ReviewSample?: ReviewSampleResolvers<ContextType>;
  SubjectAccess?: SubjectAccessResolvers<ContextType>;
  SubjectAccessLine?: SubjectAccessLineResolvers<ContextType>;
  FindPersonPayload?: FindPersonPayloadResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  ComplianceReport?: ComplianceReportResolvers<ContextType>;
  ReportTable?: ReportTableResolvers<ContextType>;
  ReportRow?: ReportRowResolvers<ContextType>;
  ReportCell?: ReportCellResolvers<ContextType>;
  RecordsAt?: RecordsAtResolvers<ContextType>;
  PastRecord?: PastRecordResolvers<ContextType>;
  link__Import?: GraphQLScalarType;
  federation__FieldSet?: GraphQLScalarType;
  federation__Scope?: GraphQLScalarType;
  federation__Policy?: GraphQLScalarType;
  federation__ContextFieldValue?: GraphQLScalarType;
  _Any?: GraphQLScalarType;
  _Service?: _ServiceResolvers<ContextType>;
  _Entity?: _EntityResolvers<ContextType>;
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
  Person?: {
    id?: LoaderResolver<Scalars["ID"], Person, {}, TContext>;
    families?: LoaderResolver<
      Maybe<Array<Maybe<Family>>>,
      Person,
      {},
      TContext
    >;
    consentPosition?: LoaderResolver<
      Maybe<ConsentPosition>,
      Person,
      {},
      TContext
    >;
    riskTier?: LoaderResolver<Maybe<RiskTierRecord>, Person, {}, TContext>;
    relationships?: LoaderResolver<
      Maybe<Array<Relationship>>,
      Person,
      {},
      TContext
    >;
    overrides?: LoaderResolver<Maybe<Array<Override>>, Person, {}, TContext>;
    recordedFacts?: LoaderResolver<
      Maybe<Array<RecordedFact>>,
      Person,
      {},
      TContext
    >;
    dutyDisclosures?: LoaderResolver<
      Maybe<Array<DutyDisclosure>>,
      Person,
      {},
      TContext
    >;
    tasks?: LoaderResolver<Maybe<Array<Task>>, Person, {}, TContext>;
  };

  Family?: {
    id?: LoaderResolver<Scalars["ID"], Family, {}, TContext>;
    leadOrganisation?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      Family,
      {},
      TContext
    >;
    members?: LoaderResolver<Maybe<Array<FamilyMember>>, Family, {}, TContext>;
    relationships?: LoaderResolver<
      Maybe<Array<Relationship>>,
      Family,
      {},
      TContext
    >;
    crises?: LoaderResolver<Maybe<Array<Crisis>>, Family, {}, TContext>;
    tasks?: LoaderResolver<Maybe<Array<Task>>, Family, {}, TContext>;
  };

  FamilyMember?: {
    role?: LoaderResolver<Maybe<FamilyRole>, FamilyMember, {}, TContext>;
    parentalResponsibility?: LoaderResolver<
      Maybe<Scalars["Boolean"]>,
      FamilyMember,
      {},
      TContext
    >;
    person?: LoaderResolver<Maybe<Person>, FamilyMember, {}, TContext>;
    proposed?: LoaderResolver<
      Maybe<ProposedMembership>,
      FamilyMember,
      {},
      TContext
    >;
  };

  ProposedMembership?: {
    leaves?: LoaderResolver<
      Maybe<Scalars["Boolean"]>,
      ProposedMembership,
      {},
      TContext
    >;
    role?: LoaderResolver<Maybe<FamilyRole>, ProposedMembership, {}, TContext>;
    parentalResponsibility?: LoaderResolver<
      Maybe<Scalars["Boolean"]>,
      ProposedMembership,
      {},
      TContext
    >;
    evidence?: LoaderResolver<
      Maybe<MembershipEvidence>,
      ProposedMembership,
      {},
      TContext
    >;
    evidenceOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      ProposedMembership,
      {},
      TContext
    >;
  };

  ConsentPosition?: {
    consents?: LoaderResolver<
      Maybe<Array<Consent>>,
      ConsentPosition,
      {},
      TContext
    >;
    clinicalConsents?: LoaderResolver<
      Maybe<Array<Consent>>,
      ConsentPosition,
      {},
      TContext
    >;
  };

  Consent?: {
    id?: LoaderResolver<Scalars["ID"], Consent, {}, TContext>;
    version?: LoaderResolver<Maybe<Scalars["Int"]>, Consent, {}, TContext>;
    status?: LoaderResolver<Maybe<ConsentStatus>, Consent, {}, TContext>;
    givenBy?: LoaderResolver<Maybe<Person>, Consent, {}, TContext>;
    capacity?: LoaderResolver<Maybe<ConsentCapacity>, Consent, {}, TContext>;
    capacityAssessedBy?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      Consent,
      {},
      TContext
    >;
    capacityAssessedOn?: LoaderResolver<
      Maybe<Scalars["Date"]>,
      Consent,
      {},
      TContext
    >;
    scope?: LoaderResolver<Maybe<Array<ConsentScope>>, Consent, {}, TContext>;
    conditions?: LoaderResolver<
      Maybe<Array<ConsentCondition>>,
      Consent,
      {},
      TContext
    >;
    understandingConfirmed?: LoaderResolver<
      Maybe<Scalars["Boolean"]>,
      Consent,
      {},
      TContext
    >;
    evidence?: LoaderResolver<Maybe<ConsentEvidence>, Consent, {}, TContext>;
    discussedOn?: LoaderResolver<Maybe<Scalars["Date"]>, Consent, {}, TContext>;
    reviewDate?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      Consent,
      {},
      TContext
    >;
    conversation?: LoaderResolver<
      Maybe<ConsentConversation>,
      Consent,
      {},
      TContext
    >;
    rationale?: LoaderResolver<Maybe<Scalars["String"]>, Consent, {}, TContext>;
    determination?: LoaderResolver<
      Maybe<Scalars["String"]>,
      Consent,
      {},
      TContext
    >;
    summary?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      Consent,
      {},
      TContext
    >;
    summaryForGiver?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      Consent,
      {},
      TContext
    >;
    earlierObjection?: LoaderResolver<
      Maybe<Scalars["Boolean"]>,
      Consent,
      {},
      TContext
    >;
    recordedAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      Consent,
      {},
      TContext
    >;
    history?: LoaderResolver<Maybe<Array<Consent>>, Consent, {}, TContext>;
  };

  ConsentConversation?: {
    purposes?: LoaderResolver<
      Maybe<Array<Purpose>>,
      ConsentConversation,
      {},
      TContext
    >;
    explained?: LoaderResolver<
      Maybe<Array<ConsentTopic>>,
      ConsentConversation,
      {},
      TContext
    >;
    reviewPoints?: LoaderResolver<
      Maybe<Array<ReviewTrigger>>,
      ConsentConversation,
      {},
      TContext
    >;
  };

  ConsentScope?: {
    classes?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      ConsentScope,
      {},
      TContext
    >;
    categories?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      ConsentScope,
      {},
      TContext
    >;
    recipients?: LoaderResolver<
      Maybe<Array<Scalars["ID"]>>,
      ConsentScope,
      {},
      TContext
    >;
    purposes?: LoaderResolver<
      Maybe<Array<Purpose>>,
      ConsentScope,
      {},
      TContext
    >;
    explicit?: LoaderResolver<
      Maybe<Scalars["Boolean"]>,
      ConsentScope,
      {},
      TContext
    >;
  };

  ConsentCondition?: {
    kind?: LoaderResolver<
      Maybe<ConsentConditionKind>,
      ConsentCondition,
      {},
      TContext
    >;
    classes?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      ConsentCondition,
      {},
      TContext
    >;
    recipients?: LoaderResolver<
      Maybe<Array<Scalars["ID"]>>,
      ConsentCondition,
      {},
      TContext
    >;
    practitioners?: LoaderResolver<
      Maybe<Array<Scalars["ID"]>>,
      ConsentCondition,
      {},
      TContext
    >;
    familyMembers?: LoaderResolver<
      Maybe<Array<Maybe<Person>>>,
      ConsentCondition,
      {},
      TContext
    >;
    purposes?: LoaderResolver<
      Maybe<Array<Purpose>>,
      ConsentCondition,
      {},
      TContext
    >;
    until?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      ConsentCondition,
      {},
      TContext
    >;
    triggers?: LoaderResolver<
      Maybe<Array<ReviewTrigger>>,
      ConsentCondition,
      {},
      TContext
    >;
  };

  RiskTierRecord?: {
    id?: LoaderResolver<Scalars["ID"], RiskTierRecord, {}, TContext>;
    tier?: LoaderResolver<Maybe<RiskTier>, RiskTierRecord, {}, TContext>;
    inEffect?: LoaderResolver<Maybe<RiskTier>, RiskTierRecord, {}, TContext>;
    setBy?: LoaderResolver<Maybe<Scalars["ID"]>, RiskTierRecord, {}, TContext>;
    setAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      RiskTierRecord,
      {},
      TContext
    >;
    confirmedBy?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      RiskTierRecord,
      {},
      TContext
    >;
    rejectedAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      RiskTierRecord,
      {},
      TContext
    >;
    previousTier?: LoaderResolver<
      Maybe<RiskTier>,
      RiskTierRecord,
      {},
      TContext
    >;
    reviewDue?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      RiskTierRecord,
      {},
      TContext
    >;
    version?: LoaderResolver<
      Maybe<Scalars["Int"]>,
      RiskTierRecord,
      {},
      TContext
    >;
    confirmedAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      RiskTierRecord,
      {},
      TContext
    >;
    rejectedBy?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      RiskTierRecord,
      {},
      TContext
    >;
    reviewedAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      RiskTierRecord,
      {},
      TContext
    >;
    basis?: LoaderResolver<
      Maybe<Scalars["String"]>,
      RiskTierRecord,
      {},
      TContext
    >;
    planUpdate?: LoaderResolver<
      Maybe<Scalars["String"]>,
      RiskTierRecord,
      {},
      TContext
    >;
    rejectionReason?: LoaderResolver<
      Maybe<Scalars["String"]>,
      RiskTierRecord,
      {},
      TContext
    >;
    objectedBy?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      RiskTierRecord,
      {},
      TContext
    >;
    objectionReason?: LoaderResolver<
      Maybe<Scalars["String"]>,
      RiskTierRecord,
      {},
      TContext
    >;
    reviewBasis?: LoaderResolver<
      Maybe<Scalars["String"]>,
      RiskTierRecord,
      {},
      TContext
    >;
  };

  Relationship?: {
    id?: LoaderResolver<Scalars["ID"], Relationship, {}, TContext>;
    practitioner?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      Relationship,
      {},
      TContext
    >;
    organisation?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      Relationship,
      {},
      TContext
    >;
    kind?: LoaderResolver<Maybe<RelationshipKind>, Relationship, {}, TContext>;
    throughAnotherFamily?: LoaderResolver<
      Maybe<Scalars["Boolean"]>,
      Relationship,
      {},
      TContext
    >;
    from?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      Relationship,
      {},
      TContext
    >;
    to?: LoaderResolver<Maybe<Scalars["DateTime"]>, Relationship, {}, TContext>;
    version?: LoaderResolver<Maybe<Scalars["Int"]>, Relationship, {}, TContext>;
    confirmedBy?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      Relationship,
      {},
      TContext
    >;
    reason?: LoaderResolver<
      Maybe<Scalars["String"]>,
      Relationship,
      {},
      TContext
    >;
    evidence?: LoaderResolver<
      Maybe<Scalars["String"]>,
      Relationship,
      {},
      TContext
    >;
  };

  Override?: {
    id?: LoaderResolver<Scalars["ID"], Override, {}, TContext>;
    ground?: LoaderResolver<Maybe<OverrideGround>, Override, {}, TContext>;
    requester?: LoaderResolver<Maybe<Scalars["ID"]>, Override, {}, TContext>;
    authoriser?: LoaderResolver<Maybe<Scalars["ID"]>, Override, {}, TContext>;
    caldicottGuardian?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      Override,
      {},
      TContext
    >;
    originatorApproval?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      Override,
      {},
      TContext
    >;
    classes?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      Override,
      {},
      TContext
    >;
    recipients?: LoaderResolver<
      Maybe<Array<Scalars["ID"]>>,
      Override,
      {},
      TContext
    >;
    from?: LoaderResolver<Maybe<Scalars["DateTime"]>, Override, {}, TContext>;
    to?: LoaderResolver<Maybe<Scalars["DateTime"]>, Override, {}, TContext>;
    version?: LoaderResolver<Maybe<Scalars["Int"]>, Override, {}, TContext>;
    status?: LoaderResolver<Maybe<OverrideStatus>, Override, {}, TContext>;
    ifShared?: LoaderResolver<Maybe<Scalars["String"]>, Override, {}, TContext>;
    ifNotShared?: LoaderResolver<
      Maybe<Scalars["String"]>,
      Override,
      {},
      TContext
    >;
    caldicottAdvice?: LoaderResolver<
      Maybe<Scalars["String"]>,
      Override,
      {},
      TContext
    >;
    originatorReason?: LoaderResolver<
      Maybe<Scalars["String"]>,
      Override,
      {},
      TContext
    >;
    decisionReason?: LoaderResolver<
      Maybe<Scalars["String"]>,
      Override,
      {},
      TContext
    >;
    endReason?: LoaderResolver<
      Maybe<Scalars["String"]>,
      Override,
      {},
      TContext
    >;
    originator?: LoaderResolver<Maybe<Scalars["ID"]>, Override, {}, TContext>;
    familyDecision?: LoaderResolver<
      Maybe<FamilyDecisionKind>,
      Override,
      {},
      TContext
    >;
    familyReviewAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      Override,
      {},
      TContext
    >;
  };

  Task?: {
    id?: LoaderResolver<Scalars["ID"], Task, {}, TContext>;
    kind?: LoaderResolver<Maybe<Scalars["String"]>, Task, {}, TContext>;
    label?: LoaderResolver<Maybe<Scalars["String"]>, Task, {}, TContext>;
    doneBy?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      Task,
      {},
      TContext
    >;
    record?: LoaderResolver<Maybe<Scalars["ID"]>, Task, {}, TContext>;
    assignee?: LoaderResolver<Maybe<Scalars["ID"]>, Task, {}, TContext>;
    function?: LoaderResolver<Maybe<Scalars["String"]>, Task, {}, TContext>;
    organisation?: LoaderResolver<Maybe<Scalars["ID"]>, Task, {}, TContext>;
    openedAt?: LoaderResolver<Maybe<Scalars["DateTime"]>, Task, {}, TContext>;
    dueAt?: LoaderResolver<Maybe<Scalars["DateTime"]>, Task, {}, TContext>;
    overdue?: LoaderResolver<Maybe<Scalars["Boolean"]>, Task, {}, TContext>;
  };

  MyTask?: {
    id?: LoaderResolver<Scalars["ID"], MyTask, {}, TContext>;
    kind?: LoaderResolver<Maybe<Scalars["String"]>, MyTask, {}, TContext>;
    label?: LoaderResolver<Maybe<Scalars["String"]>, MyTask, {}, TContext>;
    doneBy?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      MyTask,
      {},
      TContext
    >;
    record?: LoaderResolver<Maybe<Scalars["ID"]>, MyTask, {}, TContext>;
    assignee?: LoaderResolver<Maybe<Scalars["ID"]>, MyTask, {}, TContext>;
    function?: LoaderResolver<Maybe<Scalars["String"]>, MyTask, {}, TContext>;
    organisation?: LoaderResolver<Maybe<Scalars["ID"]>, MyTask, {}, TContext>;
    openedAt?: LoaderResolver<Maybe<Scalars["DateTime"]>, MyTask, {}, TContext>;
    dueAt?: LoaderResolver<Maybe<Scalars["DateTime"]>, MyTask, {}, TContext>;
    overdue?: LoaderResolver<Maybe<Scalars["Boolean"]>, MyTask, {}, TContext>;
    person?: LoaderResolver<Maybe<Person>, MyTask, {}, TContext>;
    family?: LoaderResolver<Maybe<Family>, MyTask, {}, TContext>;
  };

  Alert?: {
    id?: LoaderResolver<Scalars["ID"], Alert, {}, TContext>;
    kind?: LoaderResolver<Maybe<Scalars["String"]>, Alert, {}, TContext>;
    label?: LoaderResolver<Maybe<Scalars["String"]>, Alert, {}, TContext>;
    raisedAt?: LoaderResolver<Maybe<Scalars["DateTime"]>, Alert, {}, TContext>;
    acknowledgedBy?: LoaderResolver<Maybe<Scalars["ID"]>, Alert, {}, TContext>;
    acknowledgedAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      Alert,
      {},
      TContext
    >;
    family?: LoaderResolver<Maybe<Family>, Alert, {}, TContext>;
    record?: LoaderResolver<Maybe<Scalars["ID"]>, Alert, {}, TContext>;
    task?: LoaderResolver<Maybe<Scalars["ID"]>, Alert, {}, TContext>;
    practitioner?: LoaderResolver<Maybe<Scalars["ID"]>, Alert, {}, TContext>;
  };

  RecordedConsent?: {
    id?: LoaderResolver<Maybe<Scalars["ID"]>, RecordedConsent, {}, TContext>;
    version?: LoaderResolver<
      Maybe<Scalars["Int"]>,
      RecordedConsent,
      {},
      TContext
    >;
    status?: LoaderResolver<
      Maybe<ConsentStatus>,
      RecordedConsent,
      {},
      TContext
    >;
    recordedAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      RecordedConsent,
      {},
      TContext
    >;
  };

  Problem?: {
    code?: LoaderResolver<Maybe<Scalars["String"]>, Problem, {}, TContext>;
    message?: LoaderResolver<Maybe<Scalars["String"]>, Problem, {}, TContext>;
    missing?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      Problem,
      {},
      TContext
    >;
    currentVersion?: LoaderResolver<
      Maybe<Scalars["Int"]>,
      Problem,
      {},
      TContext
    >;
  };

  ChangedRecord?: {
    id?: LoaderResolver<Maybe<Scalars["ID"]>, ChangedRecord, {}, TContext>;
    version?: LoaderResolver<
      Maybe<Scalars["Int"]>,
      ChangedRecord,
      {},
      TContext
    >;
    status?: LoaderResolver<
      Maybe<Scalars["String"]>,
      ChangedRecord,
      {},
      TContext
    >;
    recordedAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      ChangedRecord,
      {},
      TContext
    >;
  };

  ChangePayload?: {
    record?: LoaderResolver<Maybe<ChangedRecord>, ChangePayload, {}, TContext>;
    problem?: LoaderResolver<Maybe<Problem>, ChangePayload, {}, TContext>;
    person?: LoaderResolver<Maybe<Person>, ChangePayload, {}, TContext>;
    family?: LoaderResolver<Maybe<Family>, ChangePayload, {}, TContext>;
    waitsFor?: LoaderResolver<
      Maybe<Array<AwaitedStep>>,
      ChangePayload,
      {},
      TContext
    >;
  };

  AwaitedStep?: {
    kind?: LoaderResolver<Maybe<Scalars["String"]>, AwaitedStep, {}, TContext>;
    label?: LoaderResolver<Maybe<Scalars["String"]>, AwaitedStep, {}, TContext>;
    function?: LoaderResolver<
      Maybe<Scalars["String"]>,
      AwaitedStep,
      {},
      TContext
    >;
    organisation?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      AwaitedStep,
      {},
      TContext
    >;
    dueAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      AwaitedStep,
      {},
      TContext
    >;
  };

  ShieldPayload?: {
    record?: LoaderResolver<Maybe<ChangedRecord>, ShieldPayload, {}, TContext>;
    problem?: LoaderResolver<Maybe<Problem>, ShieldPayload, {}, TContext>;
    person?: LoaderResolver<Maybe<Person>, ShieldPayload, {}, TContext>;
    shielded?: LoaderResolver<
      Maybe<Array<Maybe<Person>>>,
      ShieldPayload,
      {},
      TContext
    >;
    unshielded?: LoaderResolver<
      Maybe<Array<Maybe<Person>>>,
      ShieldPayload,
      {},
      TContext
    >;
  };

  ConsentPayload?: {
    consent?: LoaderResolver<
      Maybe<RecordedConsent>,
      ConsentPayload,
      {},
      TContext
    >;
    problem?: LoaderResolver<Maybe<Problem>, ConsentPayload, {}, TContext>;
    person?: LoaderResolver<Maybe<Person>, ConsentPayload, {}, TContext>;
  };

  CrisisPayload?: {
    crisis?: LoaderResolver<Maybe<DeclaredCrisis>, CrisisPayload, {}, TContext>;
    problem?: LoaderResolver<Maybe<Problem>, CrisisPayload, {}, TContext>;
    people?: LoaderResolver<
      Maybe<Array<Maybe<Person>>>,
      CrisisPayload,
      {},
      TContext
    >;
    dutyLine?: LoaderResolver<
      Maybe<Scalars["String"]>,
      CrisisPayload,
      {},
      TContext
    >;
    interimDecision?: LoaderResolver<
      Maybe<Scalars["String"]>,
      CrisisPayload,
      {},
      TContext
    >;
  };

  DeclaredCrisis?: {
    id?: LoaderResolver<Maybe<Scalars["ID"]>, DeclaredCrisis, {}, TContext>;
    version?: LoaderResolver<
      Maybe<Scalars["Int"]>,
      DeclaredCrisis,
      {},
      TContext
    >;
    from?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      DeclaredCrisis,
      {},
      TContext
    >;
    to?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      DeclaredCrisis,
      {},
      TContext
    >;
    recordDueAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      DeclaredCrisis,
      {},
      TContext
    >;
    earlierCrises?: LoaderResolver<
      Maybe<Scalars["Int"]>,
      DeclaredCrisis,
      {},
      TContext
    >;
  };

  Crisis?: {
    id?: LoaderResolver<Scalars["ID"], Crisis, {}, TContext>;
    version?: LoaderResolver<Maybe<Scalars["Int"]>, Crisis, {}, TContext>;
    declaredBy?: LoaderResolver<Maybe<Scalars["ID"]>, Crisis, {}, TContext>;
    organisation?: LoaderResolver<Maybe<Scalars["ID"]>, Crisis, {}, TContext>;
    reason?: LoaderResolver<Maybe<Scalars["String"]>, Crisis, {}, TContext>;
    from?: LoaderResolver<Maybe<Scalars["DateTime"]>, Crisis, {}, TContext>;
    to?: LoaderResolver<Maybe<Scalars["DateTime"]>, Crisis, {}, TContext>;
    recordDueAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      Crisis,
      {},
      TContext
    >;
    completedAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      Crisis,
      {},
      TContext
    >;
    whatHappened?: LoaderResolver<
      Maybe<Scalars["String"]>,
      Crisis,
      {},
      TContext
    >;
    whatWasUsed?: LoaderResolver<
      Maybe<Scalars["String"]>,
      Crisis,
      {},
      TContext
    >;
    whatFollows?: LoaderResolver<
      Maybe<Scalars["String"]>,
      Crisis,
      {},
      TContext
    >;
    endReason?: LoaderResolver<Maybe<Scalars["String"]>, Crisis, {}, TContext>;
    interimDecisions?: LoaderResolver<
      Maybe<Array<InterimDecision>>,
      Crisis,
      {},
      TContext
    >;
    earlierCrises?: LoaderResolver<Maybe<Scalars["Int"]>, Crisis, {}, TContext>;
  };

  InterimDecision?: {
    id?: LoaderResolver<Scalars["ID"], InterimDecision, {}, TContext>;
    decidedBy?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      InterimDecision,
      {},
      TContext
    >;
    recordedBy?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      InterimDecision,
      {},
      TContext
    >;
    recordedAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      InterimDecision,
      {},
      TContext
    >;
    decision?: LoaderResolver<
      Maybe<Scalars["String"]>,
      InterimDecision,
      {},
      TContext
    >;
  };

  Prohibition?: {
    id?: LoaderResolver<Scalars["ID"], Prohibition, {}, TContext>;
    version?: LoaderResolver<Maybe<Scalars["Int"]>, Prohibition, {}, TContext>;
    subject?: LoaderResolver<Maybe<Scalars["ID"]>, Prohibition, {}, TContext>;
    family?: LoaderResolver<Maybe<Scalars["ID"]>, Prohibition, {}, TContext>;
    classes?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      Prohibition,
      {},
      TContext
    >;
    controllers?: LoaderResolver<
      Maybe<Array<Scalars["ID"]>>,
      Prohibition,
      {},
      TContext
    >;
    basis?: LoaderResolver<Maybe<ProhibitionBasis>, Prohibition, {}, TContext>;
    evidence?: LoaderResolver<
      Maybe<Scalars["String"]>,
      Prohibition,
      {},
      TContext
    >;
    recordedBy?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      Prohibition,
      {},
      TContext
    >;
    confirmedBy?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      Prohibition,
      {},
      TContext
    >;
    from?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      Prohibition,
      {},
      TContext
    >;
    to?: LoaderResolver<Maybe<Scalars["DateTime"]>, Prohibition, {}, TContext>;
    endedBy?: LoaderResolver<Maybe<Scalars["ID"]>, Prohibition, {}, TContext>;
  };

  RecordedFact?: {
    id?: LoaderResolver<Scalars["ID"], RecordedFact, {}, TContext>;
    kind?: LoaderResolver<Maybe<RecordedFactKind>, RecordedFact, {}, TContext>;
    version?: LoaderResolver<Maybe<Scalars["Int"]>, RecordedFact, {}, TContext>;
    classes?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      RecordedFact,
      {},
      TContext
    >;
    controllers?: LoaderResolver<
      Maybe<Array<Scalars["ID"]>>,
      RecordedFact,
      {},
      TContext
    >;
    recipients?: LoaderResolver<
      Maybe<Array<Scalars["ID"]>>,
      RecordedFact,
      {},
      TContext
    >;
    evidence?: LoaderResolver<
      Maybe<Scalars["String"]>,
      RecordedFact,
      {},
      TContext
    >;
    recordedBy?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      RecordedFact,
      {},
      TContext
    >;
    from?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      RecordedFact,
      {},
      TContext
    >;
    to?: LoaderResolver<Maybe<Scalars["DateTime"]>, RecordedFact, {}, TContext>;
    endedBy?: LoaderResolver<Maybe<Scalars["ID"]>, RecordedFact, {}, TContext>;
  };

  DutyDisclosure?: {
    id?: LoaderResolver<Scalars["ID"], DutyDisclosure, {}, TContext>;
    version?: LoaderResolver<
      Maybe<Scalars["Int"]>,
      DutyDisclosure,
      {},
      TContext
    >;
    organisation?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      DutyDisclosure,
      {},
      TContext
    >;
    classes?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      DutyDisclosure,
      {},
      TContext
    >;
    disclosedAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      DutyDisclosure,
      {},
      TContext
    >;
    confirmationDueAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      DutyDisclosure,
      {},
      TContext
    >;
    confirmedBy?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      DutyDisclosure,
      {},
      TContext
    >;
    justified?: LoaderResolver<
      Maybe<Scalars["Boolean"]>,
      DutyDisclosure,
      {},
      TContext
    >;
    reason?: LoaderResolver<
      Maybe<Scalars["String"]>,
      DutyDisclosure,
      {},
      TContext
    >;
    familyDecision?: LoaderResolver<
      Maybe<FamilyDecisionKind>,
      DutyDisclosure,
      {},
      TContext
    >;
    familyReviewAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      DutyDisclosure,
      {},
      TContext
    >;
  };

  DisclosureConnection?: {
    edges?: LoaderResolver<
      Maybe<Array<DisclosureEdge>>,
      DisclosureConnection,
      {},
      TContext
    >;
    pageInfo?: LoaderResolver<
      Maybe<DisclosurePageInfo>,
      DisclosureConnection,
      {},
      TContext
    >;
    problem?: LoaderResolver<
      Maybe<Problem>,
      DisclosureConnection,
      {},
      TContext
    >;
  };

  DisclosureEdge?: {
    cursor?: LoaderResolver<
      Maybe<Scalars["String"]>,
      DisclosureEdge,
      {},
      TContext
    >;
    node?: LoaderResolver<Maybe<Disclosure>, DisclosureEdge, {}, TContext>;
  };

  DisclosurePageInfo?: {
    hasNextPage?: LoaderResolver<
      Maybe<Scalars["Boolean"]>,
      DisclosurePageInfo,
      {},
      TContext
    >;
    endCursor?: LoaderResolver<
      Maybe<Scalars["String"]>,
      DisclosurePageInfo,
      {},
      TContext
    >;
  };

  Disclosure?: {
    operation?: LoaderResolver<Maybe<Scalars["ID"]>, Disclosure, {}, TContext>;
    recordedAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      Disclosure,
      {},
      TContext
    >;
    requester?: LoaderResolver<Maybe<Scalars["ID"]>, Disclosure, {}, TContext>;
    organisation?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      Disclosure,
      {},
      TContext
    >;
    agency?: LoaderResolver<Maybe<Scalars["String"]>, Disclosure, {}, TContext>;
    roleTier?: LoaderResolver<
      Maybe<Scalars["String"]>,
      Disclosure,
      {},
      TContext
    >;
    function?: LoaderResolver<
      Maybe<Scalars["String"]>,
      Disclosure,
      {},
      TContext
    >;
    purpose?: LoaderResolver<
      Maybe<Scalars["String"]>,
      Disclosure,
      {},
      TContext
    >;
    subject?: LoaderResolver<Maybe<Scalars["ID"]>, Disclosure, {}, TContext>;
    source?: LoaderResolver<Maybe<Scalars["String"]>, Disclosure, {}, TContext>;
    dataClass?: LoaderResolver<
      Maybe<Scalars["String"]>,
      Disclosure,
      {},
      TContext
    >;
    controllers?: LoaderResolver<
      Maybe<Array<Scalars["ID"]>>,
      Disclosure,
      {},
      TContext
    >;
    fields?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      Disclosure,
      {},
      TContext
    >;
    effect?: LoaderResolver<Maybe<DisclosureEffect>, Disclosure, {}, TContext>;
    code?: LoaderResolver<Maybe<Scalars["String"]>, Disclosure, {}, TContext>;
    rule?: LoaderResolver<Maybe<Scalars["String"]>, Disclosure, {}, TContext>;
    legalBasis?: LoaderResolver<
      Maybe<DisclosureBasis>,
      Disclosure,
      {},
      TContext
    >;
    obligations?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      Disclosure,
      {},
      TContext
    >;
    grounds?: LoaderResolver<
      Maybe<DisclosureGrounds>,
      Disclosure,
      {},
      TContext
    >;
  };

  DisclosureBasis?: {
    article6?: LoaderResolver<
      Maybe<Scalars["String"]>,
      DisclosureBasis,
      {},
      TContext
    >;
    specialCategory?: LoaderResolver<
      Maybe<Scalars["String"]>,
      DisclosureBasis,
      {},
      TContext
    >;
    gateway?: LoaderResolver<
      Maybe<Scalars["String"]>,
      DisclosureBasis,
      {},
      TContext
    >;
    statutory?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      DisclosureBasis,
      {},
      TContext
    >;
  };

  DisclosureGrounds?: {
    consent?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      DisclosureGrounds,
      {},
      TContext
    >;
    consentVersion?: LoaderResolver<
      Maybe<Scalars["Int"]>,
      DisclosureGrounds,
      {},
      TContext
    >;
    override?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      DisclosureGrounds,
      {},
      TContext
    >;
    courtOrder?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      DisclosureGrounds,
      {},
      TContext
    >;
    crisis?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      DisclosureGrounds,
      {},
      TContext
    >;
    relationship?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      DisclosureGrounds,
      {},
      TContext
    >;
    changed?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      DisclosureGrounds,
      {},
      TContext
    >;
  };

  TracedOperation?: {
    operation?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      TracedOperation,
      {},
      TContext
    >;
    recordedAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      TracedOperation,
      {},
      TContext
    >;
    decidedAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      TracedOperation,
      {},
      TContext
    >;
    requester?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      TracedOperation,
      {},
      TContext
    >;
    organisation?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      TracedOperation,
      {},
      TContext
    >;
    agency?: LoaderResolver<
      Maybe<Scalars["String"]>,
      TracedOperation,
      {},
      TContext
    >;
    roleTier?: LoaderResolver<
      Maybe<Scalars["String"]>,
      TracedOperation,
      {},
      TContext
    >;
    function?: LoaderResolver<
      Maybe<Scalars["String"]>,
      TracedOperation,
      {},
      TContext
    >;
    purpose?: LoaderResolver<
      Maybe<Scalars["String"]>,
      TracedOperation,
      {},
      TContext
    >;
    agreementVersion?: LoaderResolver<
      Maybe<Scalars["String"]>,
      TracedOperation,
      {},
      TContext
    >;
    supergraphVersion?: LoaderResolver<
      Maybe<Scalars["String"]>,
      TracedOperation,
      {},
      TContext
    >;
    documentHash?: LoaderResolver<
      Maybe<Scalars["String"]>,
      TracedOperation,
      {},
      TContext
    >;
    outcome?: LoaderResolver<
      Maybe<OperationOutcome>,
      TracedOperation,
      {},
      TContext
    >;
    refusal?: LoaderResolver<
      Maybe<Scalars["String"]>,
      TracedOperation,
      {},
      TContext
    >;
    parts?: LoaderResolver<
      Maybe<Array<Scalars["ID"]>>,
      TracedOperation,
      {},
      TContext
    >;
    rows?: LoaderResolver<
      Maybe<Array<Disclosure>>,
      TracedOperation,
      {},
      TContext
    >;
    replay?: LoaderResolver<Maybe<Replay>, TracedOperation, {}, TContext>;
    outcomes?: LoaderResolver<
      Maybe<Array<Outcome>>,
      TracedOperation,
      {},
      TContext
    >;
    findings?: LoaderResolver<
      Maybe<Array<Finding>>,
      TracedOperation,
      {},
      TContext
    >;
    problem?: LoaderResolver<Maybe<Problem>, TracedOperation, {}, TContext>;
  };

  Replay?: {
    decisions?: LoaderResolver<Maybe<Scalars["Int"]>, Replay, {}, TContext>;
    agreements?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      Replay,
      {},
      TContext
    >;
    code?: LoaderResolver<Maybe<Scalars["String"]>, Replay, {}, TContext>;
    differences?: LoaderResolver<
      Maybe<Array<ReplayDifference>>,
      Replay,
      {},
      TContext
    >;
  };

  ReplayDifference?: {
    subject?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      ReplayDifference,
      {},
      TContext
    >;
    dataClass?: LoaderResolver<
      Maybe<Scalars["String"]>,
      ReplayDifference,
      {},
      TContext
    >;
    controller?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      ReplayDifference,
      {},
      TContext
    >;
    recorded?: LoaderResolver<
      Maybe<Scalars["String"]>,
      ReplayDifference,
      {},
      TContext
    >;
    again?: LoaderResolver<
      Maybe<Scalars["String"]>,
      ReplayDifference,
      {},
      TContext
    >;
  };

  LastAccesses?: {
    accesses?: LoaderResolver<
      Maybe<Array<LastAccess>>,
      LastAccesses,
      {},
      TContext
    >;
    hasNextPage?: LoaderResolver<
      Maybe<Scalars["Boolean"]>,
      LastAccesses,
      {},
      TContext
    >;
    endCursor?: LoaderResolver<
      Maybe<Scalars["String"]>,
      LastAccesses,
      {},
      TContext
    >;
    problem?: LoaderResolver<Maybe<Problem>, LastAccesses, {}, TContext>;
  };

  LastAccess?: {
    at?: LoaderResolver<Maybe<Scalars["DateTime"]>, LastAccess, {}, TContext>;
    practitioner?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      LastAccess,
      {},
      TContext
    >;
    organisation?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      LastAccess,
      {},
      TContext
    >;
    function?: LoaderResolver<
      Maybe<Scalars["String"]>,
      LastAccess,
      {},
      TContext
    >;
    purpose?: LoaderResolver<
      Maybe<Scalars["String"]>,
      LastAccess,
      {},
      TContext
    >;
    classes?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      LastAccess,
      {},
      TContext
    >;
    exceptional?: LoaderResolver<
      Maybe<Scalars["Boolean"]>,
      LastAccess,
      {},
      TContext
    >;
  };

  Explanation?: {
    dataClass?: LoaderResolver<
      Maybe<Scalars["String"]>,
      Explanation,
      {},
      TContext
    >;
    decision?: LoaderResolver<
      Maybe<ExplainedDecision>,
      Explanation,
      {},
      TContext
    >;
    reason?: LoaderResolver<
      Maybe<Scalars["String"]>,
      Explanation,
      {},
      TContext
    >;
    whatWouldChangeIt?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      Explanation,
      {},
      TContext
    >;
    whatToDoNext?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      Explanation,
      {},
      TContext
    >;
    contact?: LoaderResolver<
      Maybe<Scalars["String"]>,
      Explanation,
      {},
      TContext
    >;
    rulings?: LoaderResolver<
      Maybe<Array<ExplainedRuling>>,
      Explanation,
      {},
      TContext
    >;
    problem?: LoaderResolver<Maybe<Problem>, Explanation, {}, TContext>;
  };

  ExplainedRuling?: {
    source?: LoaderResolver<
      Maybe<Scalars["String"]>,
      ExplainedRuling,
      {},
      TContext
    >;
    controller?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      ExplainedRuling,
      {},
      TContext
    >;
    code?: LoaderResolver<
      Maybe<Scalars["String"]>,
      ExplainedRuling,
      {},
      TContext
    >;
    rule?: LoaderResolver<
      Maybe<Scalars["String"]>,
      ExplainedRuling,
      {},
      TContext
    >;
  };

  WhoCanSee?: {
    asOf?: LoaderResolver<Maybe<Scalars["DateTime"]>, WhoCanSee, {}, TContext>;
    purpose?: LoaderResolver<Maybe<Purpose>, WhoCanSee, {}, TContext>;
    masks?: LoaderResolver<
      Maybe<Array<VisibilityMask>>,
      WhoCanSee,
      {},
      TContext
    >;
    named?: LoaderResolver<
      Maybe<Array<NamedRecipients>>,
      WhoCanSee,
      {},
      TContext
    >;
    problem?: LoaderResolver<Maybe<Problem>, WhoCanSee, {}, TContext>;
  };

  VisibilityMask?: {
    organisation?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      VisibilityMask,
      {},
      TContext
    >;
    roleTier?: LoaderResolver<
      Maybe<Scalars["String"]>,
      VisibilityMask,
      {},
      TContext
    >;
    functions?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      VisibilityMask,
      {},
      TContext
    >;
    open?: LoaderResolver<
      Maybe<Array<OpenClass>>,
      VisibilityMask,
      {},
      TContext
    >;
  };

  OpenClass?: {
    dataClass?: LoaderResolver<
      Maybe<Scalars["String"]>,
      OpenClass,
      {},
      TContext
    >;
    controllers?: LoaderResolver<
      Maybe<Array<Scalars["ID"]>>,
      OpenClass,
      {},
      TContext
    >;
  };

  NamedRecipients?: {
    by?: LoaderResolver<Maybe<NamingRecord>, NamedRecipients, {}, TContext>;
    recipients?: LoaderResolver<
      Maybe<Array<Scalars["ID"]>>,
      NamedRecipients,
      {},
      TContext
    >;
    classes?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      NamedRecipients,
      {},
      TContext
    >;
    to?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      NamedRecipients,
      {},
      TContext
    >;
  };

  Outcome?: {
    id?: LoaderResolver<Maybe<Scalars["ID"]>, Outcome, {}, TContext>;
    subject?: LoaderResolver<Maybe<Scalars["ID"]>, Outcome, {}, TContext>;
    kind?: LoaderResolver<Maybe<OutcomeKind>, Outcome, {}, TContext>;
    words?: LoaderResolver<Maybe<Scalars["String"]>, Outcome, {}, TContext>;
    recordedBy?: LoaderResolver<Maybe<Scalars["ID"]>, Outcome, {}, TContext>;
    organisation?: LoaderResolver<Maybe<Scalars["ID"]>, Outcome, {}, TContext>;
    recordedAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      Outcome,
      {},
      TContext
    >;
  };

  Finding?: {
    id?: LoaderResolver<Maybe<Scalars["ID"]>, Finding, {}, TContext>;
    kind?: LoaderResolver<Maybe<FindingKind>, Finding, {}, TContext>;
    version?: LoaderResolver<Maybe<Scalars["Int"]>, Finding, {}, TContext>;
    status?: LoaderResolver<Maybe<Scalars["String"]>, Finding, {}, TContext>;
    subject?: LoaderResolver<Maybe<Scalars["ID"]>, Finding, {}, TContext>;
    operation?: LoaderResolver<Maybe<Scalars["ID"]>, Finding, {}, TContext>;
    follows?: LoaderResolver<Maybe<Scalars["ID"]>, Finding, {}, TContext>;
    words?: LoaderResolver<Maybe<Scalars["String"]>, Finding, {}, TContext>;
    recordedBy?: LoaderResolver<Maybe<Scalars["ID"]>, Finding, {}, TContext>;
    organisation?: LoaderResolver<Maybe<Scalars["ID"]>, Finding, {}, TContext>;
    recordedAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      Finding,
      {},
      TContext
    >;
    owner?: LoaderResolver<Maybe<Scalars["ID"]>, Finding, {}, TContext>;
    ownerOrganisation?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      Finding,
      {},
      TContext
    >;
    dueAt?: LoaderResolver<Maybe<Scalars["DateTime"]>, Finding, {}, TContext>;
    overdue?: LoaderResolver<Maybe<Scalars["Boolean"]>, Finding, {}, TContext>;
    steps?: LoaderResolver<Maybe<Array<FindingStep>>, Finding, {}, TContext>;
  };

  FindingStep?: {
    version?: LoaderResolver<Maybe<Scalars["Int"]>, FindingStep, {}, TContext>;
    step?: LoaderResolver<Maybe<FindingStepKind>, FindingStep, {}, TContext>;
    words?: LoaderResolver<Maybe<Scalars["String"]>, FindingStep, {}, TContext>;
    takenBy?: LoaderResolver<Maybe<Scalars["ID"]>, FindingStep, {}, TContext>;
    takenAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      FindingStep,
      {},
      TContext
    >;
  };

  Findings?: {
    findings?: LoaderResolver<Maybe<Array<Finding>>, Findings, {}, TContext>;
    problem?: LoaderResolver<Maybe<Problem>, Findings, {}, TContext>;
  };

  ReviewSample?: {
    id?: LoaderResolver<Maybe<Scalars["ID"]>, ReviewSample, {}, TContext>;
    month?: LoaderResolver<
      Maybe<Scalars["String"]>,
      ReviewSample,
      {},
      TContext
    >;
    organisation?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      ReviewSample,
      {},
      TContext
    >;
    anchor?: LoaderResolver<
      Maybe<Scalars["String"]>,
      ReviewSample,
      {},
      TContext
    >;
    seed?: LoaderResolver<Maybe<Scalars["String"]>, ReviewSample, {}, TContext>;
    drawnBy?: LoaderResolver<Maybe<Scalars["ID"]>, ReviewSample, {}, TContext>;
    drawnAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      ReviewSample,
      {},
      TContext
    >;
    operations?: LoaderResolver<
      Maybe<Array<TracedOperation>>,
      ReviewSample,
      {},
      TContext
    >;
    problem?: LoaderResolver<Maybe<Problem>, ReviewSample, {}, TContext>;
  };

  SubjectAccess?: {
    id?: LoaderResolver<Maybe<Scalars["ID"]>, SubjectAccess, {}, TContext>;
    subject?: LoaderResolver<Maybe<Scalars["ID"]>, SubjectAccess, {}, TContext>;
    from?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      SubjectAccess,
      {},
      TContext
    >;
    to?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      SubjectAccess,
      {},
      TContext
    >;
    status?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SubjectAccess,
      {},
      TContext
    >;
    preparedBy?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      SubjectAccess,
      {},
      TContext
    >;
    preparedAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      SubjectAccess,
      {},
      TContext
    >;
    reviewedBy?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      SubjectAccess,
      {},
      TContext
    >;
    reviewedAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      SubjectAccess,
      {},
      TContext
    >;
    lines?: LoaderResolver<
      Maybe<Array<SubjectAccessLine>>,
      SubjectAccess,
      {},
      TContext
    >;
    statement?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SubjectAccess,
      {},
      TContext
    >;
    problem?: LoaderResolver<Maybe<Problem>, SubjectAccess, {}, TContext>;
  };

  SubjectAccessLine?: {
    number?: LoaderResolver<
      Maybe<Scalars["Int"]>,
      SubjectAccessLine,
      {},
      TContext
    >;
    text?: LoaderResolver<
      Maybe<Scalars["String"]>,
      SubjectAccessLine,
      {},
      TContext
    >;
    heldFor?: LoaderResolver<
      Maybe<Array<HeldFor>>,
      SubjectAccessLine,
      {},
      TContext
    >;
    isReleased?: LoaderResolver<
      Maybe<Scalars["Boolean"]>,
      SubjectAccessLine,
      {},
      TContext
    >;
  };

  FindPersonPayload?: {
    person?: LoaderResolver<
      Maybe<Scalars["ID"]>,
      FindPersonPayload,
      {},
      TContext
    >;
    problem?: LoaderResolver<Maybe<Problem>, FindPersonPayload, {}, TContext>;
  };

  Notice?: {
    id?: LoaderResolver<Maybe<Scalars["ID"]>, Notice, {}, TContext>;
    rule?: LoaderResolver<Maybe<Scalars["String"]>, Notice, {}, TContext>;
    text?: LoaderResolver<Maybe<Scalars["String"]>, Notice, {}, TContext>;
    dataClass?: LoaderResolver<Maybe<Scalars["String"]>, Notice, {}, TContext>;
    givenAt?: LoaderResolver<Maybe<Scalars["DateTime"]>, Notice, {}, TContext>;
    function?: LoaderResolver<Maybe<Scalars["String"]>, Notice, {}, TContext>;
    person?: LoaderResolver<Maybe<Person>, Notice, {}, TContext>;
  };

  ComplianceReport?: {
    period?: LoaderResolver<
      Maybe<Scalars["String"]>,
      ComplianceReport,
      {},
      TContext
    >;
    from?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      ComplianceReport,
      {},
      TContext
    >;
    to?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      ComplianceReport,
      {},
      TContext
    >;
    smallNumbersBelow?: LoaderResolver<
      Maybe<Scalars["Int"]>,
      ComplianceReport,
      {},
      TContext
    >;
    tables?: LoaderResolver<
      Maybe<Array<ReportTable>>,
      ComplianceReport,
      {},
      TContext
    >;
    problem?: LoaderResolver<Maybe<Problem>, ComplianceReport, {}, TContext>;
  };

  ReportTable?: {
    id?: LoaderResolver<Maybe<Scalars["String"]>, ReportTable, {}, TContext>;
    title?: LoaderResolver<Maybe<Scalars["String"]>, ReportTable, {}, TContext>;
    unit?: LoaderResolver<Maybe<Scalars["String"]>, ReportTable, {}, TContext>;
    columns?: LoaderResolver<
      Maybe<Array<Scalars["String"]>>,
      ReportTable,
      {},
      TContext
    >;
    rows?: LoaderResolver<Maybe<Array<ReportRow>>, ReportTable, {}, TContext>;
  };

  ReportRow?: {
    label?: LoaderResolver<Maybe<Scalars["String"]>, ReportRow, {}, TContext>;
    cells?: LoaderResolver<Maybe<Array<ReportCell>>, ReportRow, {}, TContext>;
  };

  ReportCell?: {
    value?: LoaderResolver<Maybe<Scalars["Float"]>, ReportCell, {}, TContext>;
    isSuppressed?: LoaderResolver<
      Maybe<Scalars["Boolean"]>,
      ReportCell,
      {},
      TContext
    >;
  };

  RecordsAt?: {
    records?: LoaderResolver<Maybe<Array<PastRecord>>, RecordsAt, {}, TContext>;
    problem?: LoaderResolver<Maybe<Problem>, RecordsAt, {}, TContext>;
  };

  PastRecord?: {
    kind?: LoaderResolver<Maybe<Scalars["String"]>, PastRecord, {}, TContext>;
    record?: LoaderResolver<Maybe<Scalars["ID"]>, PastRecord, {}, TContext>;
    writtenAt?: LoaderResolver<
      Maybe<Scalars["DateTime"]>,
      PastRecord,
      {},
      TContext
    >;
    state?: LoaderResolver<Maybe<Scalars["String"]>, PastRecord, {}, TContext>;
  };

  _Service?: {
    sdl?: LoaderResolver<Maybe<Scalars["String"]>, _Service, {}, TContext>;
  };
}
