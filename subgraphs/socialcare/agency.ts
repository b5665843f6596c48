import { defineAgency } from '../kit/defineAgency.ts';
import type { RecordInput } from '../kit/recordInput.ts';
import type { SocialCareNamespace } from './generated/types.ts';

export type SocialCareRecord = RecordInput<SocialCareNamespace>;

export const socialCare = defineAgency<SocialCareNamespace>(
  'socialcare',
  new URL('.', import.meta.url),
  {
    attendance: 't.period_start desc nulls last',
    planReviews: 't.held_on desc',
  },
  `select i.person, i.name, i.date_of_birth::text as born, a.postcode, a.lines[1] as line, null as "nhsNumber"
  from identity i left join address a on a.person = i.person`,
);
