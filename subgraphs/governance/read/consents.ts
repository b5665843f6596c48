import type { Sentence } from '../../../policies/consent/summary/summarise.ts';
import type { Condition, ConsentRecord, EarlierDecision, ScopeEntry } from '../../../policies/facts.ts';
import type { Conversation } from '../../../records/consents/types.ts';
import type { Asking } from './asking.ts';
import { loadGroups } from './loadGroups.ts';

/** One version of a consent as the database holds it; `discussedOn` is a day. */
export interface ConsentRow {
  readonly id: string;
  readonly version: number;
  readonly stage: 'CHILD' | 'ADULT' | 'UNBORN';
  readonly status: ConsentRecord['status'];
  readonly givenBy: string;
  readonly capacity: ConsentRecord['capacity'];
  readonly capacityAssessedBy: string | null;
  readonly capacityAssessedOn: string | null;
  readonly scope: readonly ScopeEntry[];
  readonly conditions: readonly Condition[];
  readonly understandingConfirmed: boolean;
  readonly evidence: string;
  readonly conversation: Conversation | null;
  /** By which the words can be read. */
  readonly rationale: string | null;
  readonly determination: string | null;
  readonly summary: readonly Sentence[];
  readonly discussedOn: string | null;
  readonly reviewDate: Date | null;
  readonly earlier: readonly EarlierDecision[];
  /** Somebody denied the age that its giver decides at. */
  readonly doubted: boolean;
  readonly recordedAt: Date;
  readonly supersededAt: Date | null;
}

const COLUMNS = `c.id, c.version, p.stage, c.status, c.given_by as "givenBy", c.capacity,
  c.capacity_assessed_by as "capacityAssessedBy", c.capacity_assessed_on::text as "capacityAssessedOn",
  c.scope, c.conditions, c.understanding_confirmed as "understandingConfirmed", c.evidence, c.conversation, c.rationale,
  c.determination, c.summary, c.discussed_on::text as "discussedOn", c.review_date as "reviewDate",
  c.capacity in ('AGE_16_17', 'PARENTAL_RESPONSIBILITY') and exists (select from person giver
    where giver.id = c.given_by and giver.age_doubted and giver.stage = 'CHILD') as doubted,
  c.earlier, c.recorded_at as "recordedAt", c.superseded_at as "supersededAt"`;

/** By person: every consent in its present version, the oldest first. */
export const loadConsents = ({ pool }: Asking) =>
  loadGroups<ConsentRow>(pool, {
    name: 'consents',
    text: `select c.subject as key, ${COLUMNS} from consent c join person p on p.id = c.subject
      where c.subject = any ($1::text[]) and c.superseded_at is null order by c.recorded_at, c.id collate "C"`,
  });

/** By consent: its earlier versions, the newest first. */
export const loadConsentHistory = ({ pool }: Asking) =>
  loadGroups<ConsentRow>(pool, {
    name: 'consent-history',
    text: `select c.id as key, ${COLUMNS} from consent c join person p on p.id = c.subject
      where c.id = any ($1::text[]) and c.superseded_at is not null order by c.version desc`,
  });
