import type { Client } from '../../database/openPool.ts';
import { isObjection } from '../../policies/consent/isObjection.ts';
import type { Requester } from '../../policies/words.ts';
import { readConsents } from './readConsents.ts';
import { readOpenDispute } from './readOpenDispute.ts';
import { refuse } from './refusals.ts';
import type { Deciding } from './types.ts';

interface Places {
  readonly recorderLeads: boolean;
  readonly assessorLeads: boolean;
}

/**
 * What a child agreed to as competent beats what the parents say, so it takes two people: who assessed the child and who
 * records it, one of them of the organisation that leads the family. Where a parent objects or the parents are in dispute,
 * who records it is. To object, a child needs nobody's leave.
 * @throws Refusal CONSENT_ASSESSOR_IS_RECORDER, CONSENT_COMPETENCE_LEAD_NEEDED.
 */
export async function checkCompetence(
  client: Client,
  { id, organisation }: Requester,
  { subject, capacity, capacityAssessedBy, capacityAssessedOn }: Omit<Deciding, 'givenBy'>,
): Promise<void> {
  if (capacity !== 'GILLICK_COMPETENT') return;
  if (capacityAssessedBy === id) refuse('CONSENT_ASSESSOR_IS_RECORDER', { missing: ['capacityAssessedBy'] });
  const { rows } = await client.query<Places>(
    `select coalesce(bool_or(f.lead_organisation = $2), false) as "recorderLeads",
       coalesce(bool_or(exists (select from relationship r where r.family = f.id and r.requester = $3
         and r.organisation = f.lead_organisation and r.kind <> 'SELF_CLAIMED' and r.from_at <= kinview_now()
         and (r.to_at is null or r.to_at > $4::date))), false) as "assessorLeads"
     from family_member m join family f on f.id = m.family where m.person = $1`,
    [subject, organisation, capacityAssessedBy, capacityAssessedOn],
  );
  const { recorderLeads, assessorLeads } = rows[0]!;
  if (recorderLeads || (assessorLeads && !(await isContested(client, subject)))) return;
  refuse('CONSENT_COMPETENCE_LEAD_NEEDED');
}

/** Somebody else objects to sharing about the child, or others are in dispute about it. */
async function isContested(client: Client, subject: string): Promise<boolean> {
  if (await readOpenDispute(client, subject)) return true;
  const { consents } = await readConsents(client, subject);
  return consents.some((consent) => consent.givenBy !== subject && isObjection(consent));
}
