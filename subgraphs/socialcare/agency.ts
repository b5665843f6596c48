import { defineAgency } from '../kit/createAgency.ts';

export const socialCare = defineAgency('socialcare', new URL('.', import.meta.url), {
  attendance: 't.period_start desc nulls last',
  planReviews: 't.held_on desc',
});
