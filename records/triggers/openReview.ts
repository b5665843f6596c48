import type { Client } from '../../database/openPool.ts';
import type { Instant } from '../../policies/words.ts';
import type { MutationServices } from '../mutations/types.ts';
import { openFunctionTask } from '../tasks/openFunctionTask.ts';
import { openTask } from '../tasks/openTask.ts';

interface Place {
  readonly family: string;
  readonly lead: string;
  /** Who recorded the consent, where they still work with the family. */
  readonly recorder: string | null;
  readonly organisation: string;
}

/**
 * Asks for a review of a consent: whoever recorded it, while they work with the family, else the safeguarding leads of
 * the organisation that leads the family. `from`, `dueAt`: for a review that lies ahead.
 */
export async function openReview(
  client: Client,
  services: Pick<MutationServices, 'agreement' | 'clock'>,
  consent: { readonly id: string; readonly subject: string },
  dates: { readonly opensAt?: Instant; readonly dueAt?: Instant } = {},
): Promise<void> {
  const { rows } = await client.query<Place>(
    `select f.id as family, f.lead_organisation as lead, c.recorded_organisation as organisation,
       (select r.requester from relationship r where r.family = f.id and r.requester = c.recorded_by
          and r.organisation = c.recorded_organisation and r.kind <> 'SELF_CLAIMED'
          and r.from_at <= kinview_now() and (r.to_at is null or r.to_at > kinview_now()) limit 1) as recorder
     from consent c join family_member m on m.person = c.subject join family f on f.id = m.family
     where c.id = $1 and c.superseded_at is null order by f.id collate "C"`,
    [consent.id],
  );
  for (const { family, lead, recorder, organisation } of rows) {
    const { id: record, subject } = consent;
    const task = { ...dates, kind: 'CONSENT_REVIEW', family, subject, record };
    if (recorder) await openTask(client, services, { ...task, to: { organisation, assignee: recorder } });
    else {
      const place = { organisation: lead, functions: ['SAFEGUARDING_LEAD'] as const };
      await openFunctionTask(client, services, task, place);
    }
  }
}
