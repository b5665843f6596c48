import type { Agreement } from '../../../policies/agreement/types.ts';
import { objectionsLeft } from '../../../policies/consent/objectionsLeft.ts';
import {
  clinicalObjectionsLeft,
  splitClasses,
  splitEarlier,
} from '../../../policies/consent/splitClasses.ts';
import type { ConsentRow } from '../read/consents.ts';

export type Part = 'GENERAL' | 'CLINICAL';

/** One part of a consent as a record of its own, or null where it has none (policies/consent/splitClasses.ts). */
export const partOf = (agreement: Agreement, consent: ConsentRow, part: Part): ConsentRow | null => {
  const { general, clinical } = splitClasses(agreement, consent);
  const kept = part === 'GENERAL' ? general : clinical;
  const name = part === 'GENERAL' ? 'general' : 'clinical';
  if (!kept) {
    // Of these classes only an earlier no still says something.
    const left =
      name === 'general'
        ? splitEarlier(agreement, objectionsLeft(consent), name)
        : clinicalObjectionsLeft(agreement, consent);
    const last = left.at(-1);
    return last ? { ...consent, ...last, earlier: [], reviewDate: null } : null;
  }
  const isUnconditional = consent.status === 'GIVEN_CONDITIONAL' && kept.conditions.length === 0;
  const earlier = splitEarlier(agreement, consent.earlier, name);
  return { ...consent, ...kept, earlier, status: isUnconditional ? 'GIVEN' : consent.status };
};
