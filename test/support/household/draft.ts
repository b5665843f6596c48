import { harrowVale } from '../../../demo/households/harrowVale/harrowVale.ts';
import type { RegistryRows } from '../../../demo/households/registryRows.ts';
import type { AgencyRecord, AgencySource, Calendar } from '../../../demo/households/types.ts';
import { calendar } from '../../../demo/households/types.ts';
import type { Instant } from '../../../policies/words.ts';

/** A household that a test is still describing; the words of this folder change it in place. */
export interface Draft extends Calendar {
  readonly now: Instant;
  readonly registry: RegistryRows;
  readonly records: Record<AgencySource, AgencyRecord[]>;
  /** A fresh id for a record of the registry, e.g. `override-2`. */
  id(kind: string): string;
}

/** The household of policy.md §10 as the demonstration starts it, ready to be changed. */
export function startDraft(now: Instant): Draft {
  const { registry, records } = harrowVale(now);
  let made = 0;
  return {
    ...calendar(now),
    now,
    registry,
    records: {
      socialcare: [...records.socialcare],
      health: [...records.health],
      police: [...records.police],
    },
    id: (kind) => {
      made += 1;
      return `${kind}-${made}`;
    },
  };
}

/** Takes the rows out for which `matches` holds. */
export function takeOut<Row>(rows: Row[], matches: (row: Row) => boolean): void {
  rows.splice(0, rows.length, ...rows.filter((row) => !matches(row)));
}

export function iso(at: Instant): string {
  return new Date(at).toISOString();
}
