import { defineAgency } from '../kit/defineAgency.ts';
import type { RecordInput } from '../kit/recordInput.ts';
import type { HealthNamespace } from './generated/types.ts';

export type HealthRecord = RecordInput<HealthNamespace>;

export const health = defineAgency<HealthNamespace>(
  'health',
  new URL('.', import.meta.url),
  {
    // The next one first, then those that are past, the most recent first.
    appointments: 't.start < kinview_now(), abs(extract(epoch from t.start - kinview_now()))',
    assessments: 't.assessed_on desc nulls last',
    admissions: 't.admitted_on desc',
    medicationSupport: 't.due_at desc',
  },
  'select person, null as name, null as born, null as postcode, null as line, number as "nhsNumber" from nhs_number',
);
