import type { Instant, OrganisationId } from '../../policies/words.ts';

export type Provenance = 'FACT' | 'PROFESSIONAL_OPINION' | 'THIRD_PARTY_REPORT' | 'SELF_REPORT' | 'DERIVED';

/** One record of an agency, by the names of the schema: `field` of the namespace, `values` its fields. */
export interface AgencyRecord {
  readonly source: 'socialcare' | 'health' | 'police';
  readonly field: string;
  readonly person: string;
  readonly controller: OrganisationId;
  readonly provenance: Provenance;
  readonly asOf: Instant;
  /** Dates as `2026-03-02`, moments as ISO date-times; `people` holds the ids of others in the record. */
  readonly values: Readonly<Record<string, unknown>>;
}

const dayLength = 86_400_000;

/** Moments and dates counted in days from one moment, so that a household is as old on any day as on another. */
export function calendar(now: Instant) {
  const at = (days: number): Instant => now + Math.round(days * dayLength);
  return {
    at,
    moment: (days: number): string => new Date(at(days)).toISOString(),
    date: (days: number): string => new Date(at(days)).toISOString().slice(0, 10),
  };
}

export type Calendar = ReturnType<typeof calendar>;

/** A maker of one agency's records about one person. */
export function recordsOf(source: AgencyRecord['source'], person: string, { at }: Calendar) {
  return (
    field: string,
    controller: OrganisationId,
    values: AgencyRecord['values'],
    more: { provenance?: Provenance; daysAgo?: number } = {},
  ): AgencyRecord => ({
    source,
    field,
    person,
    controller,
    provenance: more.provenance ?? 'FACT',
    asOf: at(-(more.daysAgo ?? 3)),
    values,
  });
}
