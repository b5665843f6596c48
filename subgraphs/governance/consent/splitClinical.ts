import type { Agreement } from '../../../policies/agreement/types.ts';
import { splitClasses } from '../../../policies/consent/splitClasses.ts';
import type { ConsentRow } from '../read/consents.ts';

export type Part = 'GENERAL' | 'CLINICAL';

/** One part of a consent as a record of its own, or null where it has none (policies/consent/splitClasses.ts). */
export const partOf = (agreement: Agreement, consent: ConsentRow, part: Part): ConsentRow | null => {
  const { general, clinical } = splitClasses(agreement, consent);
  const kept = part === 'GENERAL' ? general : clinical;
  if (!kept) return null;
  const isUnconditional = consent.status === 'GIVEN_CONDITIONAL' && kept.conditions.length === 0;
  return { ...consent, ...kept, status: isUnconditional ? 'GIVEN' : consent.status };
};
