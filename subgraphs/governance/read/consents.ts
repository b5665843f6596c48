import type { Condition, ConsentRecord, ScopeEntry } from '../../../policies/facts.ts';
import type { Asking } from './asking.ts';
import { loadGroups } from './loadGroups.ts';

/** A consent as the database holds it; `discussedOn` is a day. */
export interface ConsentRow {
  readonly id: string;
  readonly version: number;
  readonly stage: 'CHILD' | 'ADULT' | 'UNBORN';
  readonly status: ConsentRecord['status'];
  readonly givenBy: string;
  readonly capacity: ConsentRecord['capacity'];
  readonly scope: readonly ScopeEntry[];
  readonly conditions: readonly Condition[];
  readonly understandingConfirmed: boolean;
  readonly evidence: string;
  readonly discussedOn: string | null;
  readonly reviewDate: Date | null;
  readonly recordedAt: Date;
}

/** By person: every consent in its present version, the oldest first. */
export const loadConsents = ({ pool }: Asking) =>
  loadGroups<ConsentRow>(pool, {
    name: 'consents',
    text: `select c.subject as key, c.id, c.version, p.stage, c.status, c.given_by as "givenBy", c.capacity, c.scope,
        c.conditions, c.understanding_confirmed as "understandingConfirmed", c.evidence,
        c.discussed_on::text as "discussedOn", c.review_date as "reviewDate", c.recorded_at as "recordedAt"
      from consent c join person p on p.id = c.subject
      where c.subject = any ($1::text[]) and c.superseded_at is null order by c.recorded_at, c.id collate "C"`,
  });
