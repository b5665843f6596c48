import { defineAgency } from '../kit/createAgency.ts';

export const police = defineAgency('police', new URL('.', import.meta.url), {
  incidents: 't.occurred_at desc nulls last',
  missingEpisodes: 't.missing_from desc',
});
