import type { Clock } from '../database/clock.ts';
import { openPool } from '../database/openPool.ts';

/** Facts are few rows found by key: a database that takes longer than this is not answering. */
const factsWithinMs = 2_000;

/** A gateway's connections to Kinview's database, by what they are for: none waits for another's work. */
export function openPools(shared: {
  readonly url: string;
  readonly clock: Clock;
  readonly onIdleError: (error: unknown) => void;
}) {
  return {
    facts: openPool({ ...shared, name: 'kinview-facts', max: 8, statementTimeoutMs: factsWithinMs }),
    recording: openPool({ ...shared, name: 'kinview-ledger', max: 4 }),
    publishing: openPool({ ...shared, name: 'kinview-registry', max: 2 }),
    /** Few at a time; one page of an export waits for whoever reads it. */
    exporting: openPool({ ...shared, name: 'kinview-export', max: 2, statementTimeoutMs: 600_000 }),
  };
}
