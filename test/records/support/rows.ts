import type { ConsentRow, RelationshipRow, TierRow } from '../../../demo/households/registryRows.ts';

const longAgo = '2026-01-05T10:00:00.000Z';

export const consentRow = (subject: string, givenBy: string, more: Partial<ConsentRow> = {}): ConsentRow => ({
  id: `consent-${subject}`,
  version: 1,
  subject,
  given_by: givenBy,
  capacity: subject === givenBy ? 'ADULT' : 'PARENTAL_RESPONSIBILITY',
  capacity_assessed_by: null,
  capacity_assessed_on: null,
  status: 'GIVEN',
  scope: [],
  conditions: [],
  understanding_confirmed: true,
  evidence: 'VERBAL',
  review_date: null,
  triggers_fired: [],
  recorded_by: 'u-sw',
  recorded_organisation: 'LA-A',
  recorded_at: longAgo,
  ...more,
});

export const relationshipRow = (
  family: string,
  requester: string,
  more: Partial<RelationshipRow> = {},
): RelationshipRow => ({
  id: `relationship-${family}-${requester}`,
  family,
  requester,
  organisation: 'LA-A',
  kind: 'ALLOCATED',
  from_at: longAgo,
  to_at: null,
  ...more,
});

export const tierRow = (subject: string, more: Partial<TierRow> = {}): TierRow => ({
  id: `tier-${subject}`,
  subject,
  tier: 'HIGH',
  previous_tier: 'LOW',
  set_by: 'u-sw',
  set_at: longAgo,
  confirmed_by: null,
  rejected_at: null,
  review_due: null,
  ...more,
});
