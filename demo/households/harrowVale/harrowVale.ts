import type { Instant } from '../../../policies/words.ts';
import { calendar, type Household } from '../types.ts';
import { healthRecords } from './healthRecords.ts';
import { policeRecords } from './policeRecords.ts';
import { harrowValeRegistry } from './registry.ts';
import { socialCareRecords } from './socialCareRecords.ts';

/** The synthetic household that tests and the demonstration share, as old at `now` as at any other moment. */
export function harrowVale(now: Instant): Household {
  const days = calendar(now);
  return {
    registry: harrowValeRegistry(days),
    records: {
      socialcare: socialCareRecords(days),
      health: healthRecords(days),
      police: policeRecords(days),
    },
  };
}
