import type {
  Condition,
  ConsentRecord as ConsentFacts,
  Override as OverrideFacts,
  ScopeEntry,
} from '../../policies/facts.ts';
import type { OrganisationId, RelationshipKind, RiskTier } from '../../policies/words.ts';

/** A moment as the database takes it: ISO date-time. */
export type Moment = string;

interface Dated {
  from_at: Moment;
  to_at: Moment | null;
}

interface AboutSubject {
  id: string;
  subject: string;
}

export interface PersonRow {
  id: string;
  stage: 'CHILD' | 'ADULT' | 'UNBORN';
}

export interface MemberRow {
  family: string;
  person: string;
  role: 'CHILD' | 'UNBORN' | 'MOTHER' | 'FATHER' | 'CARER' | 'PARTNER' | 'ADULT_SIBLING' | 'OTHER_ADULT';
  parental_responsibility: boolean;
}

export interface RelationshipRow extends Dated {
  id: string;
  family: string;
  requester: string;
  organisation: OrganisationId;
  kind: RelationshipKind;
}

export interface TaskRow {
  id: string;
  kind: string;
  family: string;
  organisation: OrganisationId;
  assignee: string;
  opened_at: Moment;
}

export interface CrisisRow {
  id: string;
  family: string;
  requester: string;
  organisation: OrganisationId;
  from_at: Moment;
  to_at: Moment;
}

export interface TierRow extends AboutSubject {
  tier: RiskTier;
  previous_tier: RiskTier;
  set_by: string;
  set_at: Moment;
  confirmed_by: string | null;
  rejected_at: Moment | null;
  review_due: Moment | null;
}

export interface ConsentRow extends AboutSubject {
  version: number;
  given_by: string;
  capacity: ConsentFacts['capacity'];
  capacity_assessed_by: string | null;
  capacity_assessed_on: string | null;
  status: ConsentFacts['status'];
  scope: ScopeEntry[];
  conditions: Condition[];
  understanding_confirmed: boolean;
  evidence: 'VERBAL' | 'WRITTEN' | 'DIGITAL';
  review_date: Moment | null;
  triggers_fired: string[];
  recorded_by: string;
  recorded_organisation: OrganisationId;
  recorded_at: Moment;
}

export interface OverrideRow extends AboutSubject {
  ground: OverrideFacts['ground'];
  requester: string;
  authoriser: string;
  authorised_at: Moment;
  caldicott_guardian: string | null;
  originator_approval: OrganisationId | null;
  classes: string[];
  recipients: string[];
  from_at: Moment;
  to_at: Moment;
}

export interface ProhibitionRow extends AboutSubject, Dated {
  classes: string[];
  controllers: OrganisationId[];
}

export interface CourtOrderRow extends AboutSubject, Dated {
  classes: string[];
  recipients: string[];
}

export interface DetrimentRow extends AboutSubject, Dated {
  controller: OrganisationId;
  classes: string[];
}

export interface ShieldRow extends AboutSubject, Dated {}

/** What the registry holds, by table, in an order in which nothing refers to what comes later. */
export interface RegistryRows {
  person: PersonRow[];
  family: { id: string; lead_organisation: OrganisationId }[];
  family_member: MemberRow[];
  relationship: RelationshipRow[];
  task: TaskRow[];
  crisis: CrisisRow[];
  risk_tier: TierRow[];
  consent: ConsentRow[];
  override: OverrideRow[];
  prohibition: ProhibitionRow[];
  court_order: CourtOrderRow[];
  detriment: DetrimentRow[];
  shield: ShieldRow[];
}

export const registryTables = [
  'person',
  'family',
  'family_member',
  'relationship',
  'task',
  'crisis',
  'risk_tier',
  'consent',
  'override',
  'prohibition',
  'court_order',
  'detriment',
  'shield',
] as const satisfies readonly (keyof RegistryRows)[];

export function emptyRegistry(): RegistryRows {
  return Object.fromEntries(registryTables.map((table) => [table, []])) as unknown as RegistryRows;
}
