import { createHash } from 'node:crypto';
import type { Instant, OrganisationId } from '../../policies/words.ts';
import type { AnyRecordInput } from '../../subgraphs/kit/recordInput.ts';
import type { RegistryRows } from './registryRows.ts';

export type Provenance = 'FACT' | 'PROFESSIONAL_OPINION' | 'THIRD_PARTY_REPORT' | 'SELF_REPORT' | 'DERIVED';

/** One record of an agency, as its subgraph inserts it. */
export type AgencyRecord = AnyRecordInput;

/** A household: rows of the registry, and what each agency holds. */
export interface Household {
  readonly registry: RegistryRows;
  readonly records: Readonly<Record<AgencySource, readonly AgencyRecord[]>>;
}

export type AgencySource = 'socialcare' | 'health' | 'police';

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

/** A maker of records about one person. Their ids are digests of what they hold, so they count nothing and order nothing. */
export function recordsOf(person: string, { at }: Calendar) {
  return (
    field: string,
    controller: OrganisationId,
    values: Readonly<Record<string, unknown>>,
    more: { provenance?: Provenance; daysAgo?: number } = {},
  ): AgencyRecord => {
    return {
      field,
      id: createHash('sha256')
        .update(JSON.stringify([person, field, controller, values, more]))
        .digest('hex')
        .slice(0, 16),
      person,
      controller,
      provenance: more.provenance ?? 'FACT',
      asOf: at(-(more.daysAgo ?? 3)),
      values,
    };
  };
}
