import { defineAgency } from '../kit/createAgency.ts';

export const health = defineAgency('health', new URL('.', import.meta.url), {
  // The next one first, then those that are past, the most recent first.
  appointments: 't.start < kinview_now(), abs(extract(epoch from t.start - kinview_now()))',
  assessments: 't.assessed_on desc nulls last',
  admissions: 't.admitted_on desc',
});
